'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/radio-group'
import type { ChangesOfSection, SectionPlan, WorkbookPlan } from '@/lib/disclosure/preview-workbook'
import { ProblemList } from './problem-list'
import { SectionChoice } from './section-choice'

type Blanks = 'keep' | 'clear'
export type WorkbookChoice = { readonly sections: readonly string[]; readonly blanks: Blanks }

type WorkbookPreviewProps = { readonly name: string; readonly plan: WorkbookPlan; readonly busy: boolean; readonly onDrop: () => void; readonly onImport: (choice: WorkbookChoice) => void }

const kinds: Readonly<Record<WorkbookPlan['kind'], string>> = { 'fill-in': '填报工作簿', tables: '十张表，读其中的“数据”表' }

const canTake = (section: SectionPlan): boolean => section.problemCount === 0

/** What a workbook would change, section by section, to be taken whole or in part. */
export const WorkbookPreview = ({ name, plan, busy, onDrop, onImport }: WorkbookPreviewProps) => {
  const [blanks, setBlanks] = useState<Blanks>('keep')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const changesOf = (section: SectionPlan): ChangesOfSection => section.by[blanks]
  const taken = plan.sections.filter((section) => canTake(section) && !left.has(section.key) && changesOf(section).total > 0)
  const total = taken.reduce((sum, section) => sum + changesOf(section).total, 0)
  const problems = plan.sections.flatMap((section) => section.problems)
  const problemCount = plan.sections.reduce((sum, section) => sum + section.problemCount, 0)
  const notices = [...plan.notices, ...plan.sections.flatMap((section) => section.notices)]
  const blanked = plan.sections.filter(canTake).reduce((sum, section) => sum + section.by.clear.blanked, 0)
  const shown = plan.sections.filter((section) => !canTake(section) || changesOf(section).total > 0)
  const unchanged = plan.sections.filter((section) => !shown.includes(section))
  const toggle = (key: string, take: boolean) => { setLeft((now) => new Set(take ? [...now].filter((each) => each !== key) : [...now, key])) }
  return (
    <section aria-label="导入预览" className="border border-act-line bg-sheet">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 border-b border-act-line bg-act-wash px-4 py-3">
        <p className="min-w-0 flex-1 basis-72 text-14">
          <b className="font-semibold break-all">“{name}”</b>（{kinds[plan.kind]}）：
          {total === 0 ? '没有要导入的改动' : <>导入 <b className="font-semibold">{taken.length}</b> 个部分，改动 <b className="font-semibold">{total}</b> 处</>}
          {problemCount > 0 && <span className="text-error">；{problemCount} 处读不懂</span>}
        </p>
        <span className="flex gap-2">
          <Button onClick={onDrop}>放弃</Button>
          <Button variant="primary" onClick={() => { onImport({ sections: taken.map(({ key }) => key), blanks }) }} busy={busy ? '正在导入' : undefined} unavailable={total === 0 ? '没有要导入的改动' : undefined}>导入 {total} 处改动</Button>
        </span>
      </div>
      <div className="grid gap-4 px-4 py-3">
        {problems.length > 0 && <ProblemList title="读不懂的格" hint="所在的部分整个不导入，改正后再选一次这个文件" problems={problems} total={problemCount} />}
        {notices.length > 0 && <ProblemList title="请核对" problems={notices} total={notices.length} />}
        {blanked > 0 && (
          <RadioGroup<Blanks>
            label={`工作簿里空着、系统里有内容的 ${String(blanked)} 项`}
            value={blanks}
            onValueChange={setBlanks}
            options={[{ value: 'keep', label: '保留系统里的内容' }, { value: 'clear', label: '也清空', hint: '工作簿里没有的科目、项目也会删去' }]}
            inline
          />
        )}
        {shown.length > 0 && <ul aria-label="各部分" className="border-t border-line">
          {shown.map((section) => (
            <SectionChoice key={section.key} section={section} changes={changesOf(section)} taken={taken.includes(section)} unavailable={canTake(section) ? null : `${String(section.problemCount)} 处读不懂，不导入`} onTake={(take) => { toggle(section.key, take) }} />
          ))}
        </ul>}
        {unchanged.length > 0 && <p className="text-12 text-ink-3">与系统里相同：{unchanged.map(({ title }) => title).join('、')}。</p>}
        {plan.missing.length > 0 && <p className="text-12 text-ink-3">工作簿里没有：{plan.missing.join('、')}。这些部分不变。</p>}
        {plan.ignored.length > 0 && <p className="text-12 text-ink-3">没有读的工作表：{plan.ignored.join('、')}。</p>}
      </div>
    </section>
  )
}
