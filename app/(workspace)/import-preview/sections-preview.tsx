'use client'
import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/radio-group'
import type { ChangesOfSection, SectionPlan } from '@/lib/disclosure/section-plan'
import { SectionChoice } from './section-choice'

type Blanks = 'keep' | 'clear'
export type SectionsChoice = { readonly sections: readonly string[]; readonly blanks: Blanks }

type SectionsPreviewProps = {
  readonly name: string
  /** What the file is, in brackets behind its name. */
  readonly kind: string
  readonly sections: readonly SectionPlan[]
  readonly busy: boolean
  readonly onDrop: () => void
  readonly onImport: (choice: SectionsChoice) => void
  /** `导入`, `填入`: what the button does. */
  readonly verb: string
  /** What `blanked` facts are, and what taking their blanks does besides. */
  readonly blankWords: { readonly label: (blanked: number) => string; readonly hint?: string }
  /** Above the sections: what was not understood. */
  readonly above?: ReactNode
  /** Below them: what the file does not hold. */
  readonly below?: ReactNode
}

const canTake = (section: SectionPlan): boolean => section.problemCount === 0

/** What a file would change, section by section, to be taken whole or in part. */
export const SectionsPreview = ({ name, kind, sections, busy, onDrop, onImport, verb, blankWords, above, below }: SectionsPreviewProps) => {
  const [blanks, setBlanks] = useState<Blanks>('keep')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const changesOf = (section: SectionPlan): ChangesOfSection => section.by[blanks]
  const taken = sections.filter((section) => canTake(section) && !left.has(section.key) && changesOf(section).total > 0)
  const total = taken.reduce((sum, section) => sum + changesOf(section).total, 0)
  const problemCount = sections.reduce((sum, section) => sum + section.problemCount, 0)
  const blanked = sections.filter(canTake).reduce((sum, section) => sum + section.by.clear.blanked, 0)
  const shown = sections.filter((section) => !canTake(section) || changesOf(section).total > 0)
  const unchanged = sections.filter((section) => !shown.includes(section))
  const nothing = `没有要${verb}的改动`
  const toggle = (key: string, take: boolean) => { setLeft((now) => new Set(take ? [...now].filter((each) => each !== key) : [...now, key])) }
  return (
    <section aria-label={`${verb}预览`} className="border border-act-line bg-sheet">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 border-b border-act-line bg-act-wash px-4 py-3">
        <p className="min-w-0 flex-1 basis-72 text-14">
          <b className="font-semibold break-all">“{name}”</b>（{kind}）：
          {total === 0 ? nothing : <>{verb} <b className="font-semibold">{taken.length}</b> 个部分，改动 <b className="font-semibold">{total}</b> 处</>}
          {problemCount > 0 && <span className="text-error">；{problemCount} 处读不懂</span>}
        </p>
        <span className="flex gap-2">
          <Button onClick={onDrop}>放弃</Button>
          <Button variant="primary" onClick={() => { onImport({ sections: taken.map(({ key }) => key), blanks }) }} busy={busy ? `正在${verb}` : undefined} unavailable={total === 0 ? nothing : undefined}>{verb} {total} 处改动</Button>
        </span>
      </div>
      <div className="grid gap-4 px-4 py-3">
        {above}
        {blanked > 0 && (
          <RadioGroup<Blanks>
            label={blankWords.label(blanked)}
            value={blanks}
            onValueChange={setBlanks}
            options={[{ value: 'keep', label: '保留系统里的内容' }, { value: 'clear', label: '也清空', ...(blankWords.hint === undefined ? {} : { hint: blankWords.hint }) }]}
            inline
          />
        )}
        {shown.length > 0 && <ul aria-label="各部分" className="border-t border-line">
          {shown.map((section) => (
            <SectionChoice key={section.key} section={section} changes={changesOf(section)} taken={taken.includes(section)} unavailable={canTake(section) ? null : `${String(section.problemCount)} 处读不懂，不${verb}`} onTake={(take) => { toggle(section.key, take) }} />
          ))}
        </ul>}
        {unchanged.length > 0 && <p className="text-12 text-ink-3">与系统里相同：{unchanged.map(({ title }) => title).join('、')}。</p>}
        {below}
      </div>
    </section>
  )
}
