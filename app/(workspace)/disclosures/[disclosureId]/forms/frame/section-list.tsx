'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useMemo, useState } from 'react'
import { Icon } from '@/components/icon/icon'
import { classNames } from '@/components/ui/class-names'
import { Button } from '@/components/ui/button'
import { ProgressMark, progressWords } from '@/components/ui/progress-mark'
import { Segmented } from '@/components/ui/segmented'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { formHref } from '@/components/live/fact-href'
import { missingIn } from '@/components/live/missing'
import { progressBySection, type SectionProgress } from '@/components/live/progress'
import { sectionGroups, sections, type Section } from '@/components/live/sections'
import { useHeldKeys, useLiveReport } from '@/components/live/use-live'
import { MissingList } from './missing-list'
import { useNextPlace } from './use-next-place'

const blank: SectionProgress = { progress: 'blank', detail: null, errors: 0, warnings: 0, held: 0 }

/** What stands at the right of a section: the worst first. */
const remark = ({ progress, detail, errors, warnings, held }: SectionProgress): { readonly text: string; readonly look: string } => {
  if (held > 0) return { text: `${String(held)} 处没填对`, look: 'font-semibold text-error' }
  if (errors > 0) return { text: `${String(errors)} 错误`, look: 'font-semibold text-error' }
  if (warnings > 0) return { text: `${String(warnings)} 警告`, look: 'font-semibold text-warn' }
  return { text: progress === 'partial' && detail !== null ? detail : progressWords[progress], look: 'text-ink-3' }
}

const troubleOf = ({ errors, warnings, held }: SectionProgress) => (errors + held > 0 ? 'error' : warnings > 0 ? 'warning' : undefined)

type SectionLinkProps = { readonly section: Section; readonly state: SectionProgress; readonly current: boolean; readonly href: string }

const SectionLink = ({ section, state, current, href }: SectionLinkProps) => {
  const { text, look } = remark(state)
  return (
    <Link
      href={href}
      title={section.title}
      aria-current={current ? 'page' : undefined}
      aria-label={`${section.title}，${progressWords[state.progress]}${text === progressWords[state.progress] ? '' : `，${text}`}`}
      className="grid grid-cols-[16px_1fr_auto] items-center gap-2 border-l-3 border-transparent py-1 pr-3 pl-3.25 text-13 text-ink no-underline hover:bg-wash hover:text-ink aria-[current]:border-act aria-[current]:bg-press aria-[current]:font-semibold tablet:max-desk:grid-cols-[16px] tablet:max-desk:justify-center tablet:max-desk:px-0 tablet:max-desk:py-2 tablet:max-desk:pr-0.75"
    >
      <ProgressMark progress={state.progress} trouble={troubleOf(state)} />
      <span className="tablet:max-desk:hidden">{section.title}</span>
      <small className={classNames('text-12 whitespace-nowrap tablet:max-desk:hidden', look)}>{text}</small>
    </Link>
  )
}

const bars: Readonly<Record<SectionProgress['progress'], string>> = {
  complete: 'bg-act', none: 'bg-act', partial: 'border border-l-5 border-act bg-sheet', blank: 'border border-line-2 bg-sheet',
}

/** The sections with how far each is. A column on a wide screen, a rail of marks on a narrow one, a fold on a phone. */
export const SectionList = () => {
  const { id, editable } = useDisclosure()
  const computation = useLiveReport()
  const held = useHeldKeys()
  const [view, setView] = useState<'sections' | 'missing'>('sections')
  const goNext = useNextPlace()
  const path = usePathname()
  const progress = useMemo(() => progressBySection(computation, held), [computation, held])
  const done = sections.filter((section) => ['complete', 'none'].includes(progress.get(section.key)?.progress ?? 'blank')).length
  const missing = useMemo(() => sections.reduce((sum, section) => sum + missingIn(section.key, computation).length, 0), [computation])
  const current = sections.find((section) => path === formHref(id, section.key) || path.startsWith(`${formHref(id, section.key)}/`))

  const list = sectionGroups.map((group) => (
    <div key={group.title}>
      <h2 className="px-4 pt-2 pb-1 text-12 font-semibold text-ink-3 tablet:max-desk:hidden">{group.title}</h2>
      <ul>
        {group.sections.map((section) => {
          const state = progress.get(section.key) ?? blank
          return <li key={section.key}><SectionLink section={section} state={state} current={section === current} href={formHref(id, section.key)} /></li>
        })}
      </ul>
    </div>
  ))

  return (
    <nav aria-label="填报栏目" className="isolate border-line-2 tablet:overflow-y-auto tablet:border-r tablet:pt-2.5 tablet:pb-4">
      <div className="mx-4 mb-1.5 hidden border-b border-line pt-0.5 pb-2.5 desk:block">
        <span className="text-12 text-ink-3">已填完</span>
        <p><b className="text-22 font-semibold">{done}</b> / {sections.length} 栏</p>
        <div aria-hidden="true" className="mt-1 flex gap-0.5">
          {[...sections].sort((left, right) => order(progress.get(left.key)) - order(progress.get(right.key))).map((section) => <i key={section.key} className={classNames('h-1.5 flex-1', bars[progress.get(section.key)?.progress ?? 'blank'])} />)}
        </div>
      </div>
      {editable && (
        <div className="hidden flex-wrap items-center justify-between gap-x-1 gap-y-1.5 px-4 pt-1 pb-1.5 desk:flex">
          <Segmented label="栏目还是还缺的" options={[{ value: 'sections', label: '栏目' }, { value: 'missing', label: `还缺 ${String(missing)}` }]} value={view} onValueChange={setView} />
          <Button size="small" variant="quiet" aria-keyshortcuts="F8" title="下一处要填或要改的地方（F8）" onClick={() => { goNext(1) }}>下一处</Button>
        </div>
      )}
      <div className="max-tablet:hidden">{view === 'sections' ? list : <><div className="max-desk:hidden"><MissingList /></div><div className="desk:hidden">{list}</div></>}</div>
      <details key={path} className="group border-b border-line-2 bg-sheet tablet:hidden">
        <summary className="flex min-h-11 items-center gap-2 px-4">
          <Icon name="menu" />
          <span className="font-semibold">{current?.title ?? '栏目'}</span>
          <span className="ml-auto text-12 text-ink-3">已填完 {done} / {sections.length} 栏</span>
          <Icon name="down" className="group-open:rotate-180" />
        </summary>
        <div className="pb-3">{list}</div>
      </details>
    </nav>
  )
}

const ranks: Readonly<Record<SectionProgress['progress'], number>> = { complete: 0, none: 0, partial: 1, blank: 2 }
const order = (state: SectionProgress | undefined): number => ranks[state?.progress ?? 'blank']
