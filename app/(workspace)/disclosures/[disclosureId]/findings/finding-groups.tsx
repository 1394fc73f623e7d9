'use client'
import { type ReactNode, useState } from 'react'
import { withoutTails } from '@/components/finding/tails'
import { Icon } from '@/components/icon/icon'
import type { Report } from '@/lib/report/report'
import type { GivenExplanation } from './explanation'
import { findingSections, sectionOfFinding } from './finding-section'
import type { KeptFinding } from './kept-findings'
import { TailItems } from './tail-items'
import { todoAbout, todoOf, todos, todoWords, type Todo } from './todo'

type FindingGroupsProps = {
  readonly kept: readonly KeptFinding[]
  readonly report: Report
  readonly explanations: readonly GivenExplanation[]
  /** A `FindingItem`. */
  readonly renderItem: (kept: KeptFinding) => ReactNode
  readonly from: string
  readonly current: string | null
}

const bySection = (kept: readonly KeptFinding[]): readonly (readonly [string, readonly KeptFinding[]])[] => {
  const groups = new Map<string, KeptFinding[]>(findingSections.map(({ title }) => [title, []]))
  for (const each of kept) groups.get(sectionOfFinding(each.finding).title)?.push(each)
  return [...groups].filter(([, of]) => of.length > 0)
}

type GroupProps = FindingGroupsProps & { readonly todo: Todo; readonly folded: boolean }

const Group = ({ todo, kept, report, explanations, renderItem, from, current, folded }: GroupProps) => {
  const [open, setOpen] = useState(!folded)
  const left = kept.filter(({ cleared, finding }) => !cleared && todoOf(finding, explanations) === todo).length
  const { others, tails } = withoutTails(kept.filter(({ cleared }) => !cleared).map(({ finding }) => finding), report)
  const single = new Set(others)
  return (
    <details open={open} onToggle={(event) => { setOpen(event.currentTarget.open) }} className="group/todo">
      <summary className="flex flex-wrap items-center gap-x-2 border-b border-ink py-1.5 text-14">
        <Icon name="right" className="text-ink-3 group-open/todo:rotate-90" />
        <h2 className="font-semibold">{todoWords[todo]}</h2>
        <span className="text-13 text-ink-3">{left} 项{left < kept.length && `，${String(kept.length - left)} 项刚刚处理`} · {todoAbout[todo]}</span>
      </summary>
      {open && bySection(kept.filter(({ cleared, finding }) => cleared || single.has(finding))).map(([name, ofSection]) => (
        <section key={name} aria-label={`${todoWords[todo]}：${name}`} className="pt-3">
          <h3 className="pb-1.5 text-13 font-semibold text-ink-2">{name} <span className="font-normal text-ink-3">{ofSection.length} 项</span></h3>
          <ul className="grid gap-2.5">
            {ofSection.map((each) => <li key={each.name}>{renderItem(each)}</li>)}
          </ul>
        </section>
      ))}
      {open && tails.length > 0 && (
        <section aria-label={`${todoWords[todo]}：尾差`} className="pt-3">
          <h3 className="pb-1.5 text-13 font-semibold text-ink-2">尾差 <span className="font-normal text-ink-3">{kept.filter(({ cleared }) => !cleared).length - others.length} 处，不必修改</span></h3>
          <div className="border border-line-2 bg-sheet text-13">
            {tails.map((each) => <TailItems key={each.table} tails={each} kept={kept} report={report} from={from} current={current} open={each.findings.some(({ key }) => kept.some(({ name, finding }) => name === current && finding.key === key))} />)}
          </div>
        </section>
      )}
    </details>
  )
}

/** What is to be done, the most urgent first; within each the sections in the order of the forms. Notices start folded. */
export const FindingGroups = (props: FindingGroupsProps) => {
  const onlyNotices = props.kept.every(({ todo }) => todo === 'notice')
  return (
    <div className="grid gap-6">
      {todos.map((todo) => {
        const kept = props.kept.filter((each) => each.todo === todo)
        return kept.length === 0 ? null : <Group key={todo} {...props} todo={todo} kept={kept} folded={todo === 'notice' && !onlyNotices && !kept.some(({ name }) => name === props.current)} />
      })}
    </div>
  )
}
