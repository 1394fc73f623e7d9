'use client'
import Link from 'next/link'
import { type KeyboardEvent, useRef } from 'react'
import { Icon } from '@/components/icon/icon'
import { classNames } from '@/components/ui/class-names'
import { ProgressMark } from '@/components/ui/progress-mark'
import { useDisclosure } from '@/components/live/disclosure-provider'
import { formHref } from '@/components/live/fact-href'
import { useEntryUnit, useLiveReport } from '@/components/live/use-live'
import { usePhone } from '../tables/use-phone'
import { ListItemTools } from '../frame/list-item-tools'
import type { useList } from '../frame/use-list'
import { sumsOf, type ProjectLine, type SortKey, type Sorting } from './project-list'
import { moneyWords, rateWords, scoreWords } from './sheet-words'

type ProjectTableProps = {
  readonly lines: readonly ProjectLine[]
  readonly sorting: Sorting
  readonly onSort: (key: SortKey) => void
  readonly list: ReturnType<typeof useList>
  /** Sheets can be moved only in the booklet's own order. */
  readonly movable: boolean
}

/** Rate, score and grade are computed from the sheet; a sheet nobody began has none. */
const isBegun = ({ project }: ProjectLine): boolean => project.funds.length > 0 || project.indicators.length > 0

const State = ({ line }: { readonly line: ProjectLine }) => {
  const { parts, done, errors, warnings } = line
  const words = errors > 0 ? `${String(errors)} 错误` : warnings > 0 ? `${String(warnings)} 警告` : done === parts ? '填完' : `${String(done)} / ${String(parts)}`
  return (
    <span className={classNames('flex items-center gap-1.5 text-12 whitespace-nowrap', errors > 0 ? 'font-semibold text-error' : warnings > 0 ? 'font-semibold text-warn' : 'text-ink-3')}>
      <ProgressMark progress={done === parts ? 'complete' : done === 0 ? 'blank' : 'partial'} trouble={errors > 0 ? 'error' : warnings > 0 ? 'warning' : undefined} />{words}
    </span>
  )
}

/** The sheets as a ledger: heads sort, ↑ and ↓ walk, Enter opens, the last row sums what is shown. */
export const ProjectTable = ({ lines, sorting, onSort, list, movable }: ProjectTableProps) => {
  const { id } = useDisclosure()
  const { template } = useLiveReport().report
  const unit = useEntryUnit()
  const phone = usePhone()
  const table = useRef<HTMLTableElement>(null)
  const sums = sumsOf(lines)
  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : event.key === 'Home' ? -lines.length : event.key === 'End' ? lines.length : 0
    if (step === 0 || event.ctrlKey || event.altKey || event.metaKey) return
    const links = [...(table.current?.querySelectorAll<HTMLElement>('[data-sheet]') ?? [])]
    const at = links.findIndex((link) => link === document.activeElement)
    if (at === -1) return
    event.preventDefault()
    links[Math.max(0, Math.min(links.length - 1, at + step))]?.focus()
  }
  const head = (key: SortKey, words: string, figures = false) => (
    <th key={key} scope="col" aria-sort={sorting.key === key ? (sorting.down ? 'descending' : 'ascending') : undefined} className={classNames('px-2.5 py-1 text-12 font-medium', figures ? 'text-right' : 'text-left')}>
      <button type="button" className="inline-flex items-center gap-0.5 whitespace-nowrap hover:text-ink" onClick={() => { onSort(key) }}>
        {words}{sorting.key === key && <Icon name={sorting.down ? 'down' : 'up'} className="size-3" />}
      </button>
    </th>
  )
  const plain = (words: string) => <th scope="col" className="px-2.5 py-1 text-left text-12 font-medium whitespace-nowrap">{words}</th>
  return (
    // Before a phone’s columns are known the wide table scrolls here, with its hidden words, and not with the page.
    <div className="relative w-0 min-w-full overflow-x-auto">
      <table ref={table} onKeyDown={walk} className="w-full border-t-2 border-b border-ink bg-sheet text-13">
        <caption className="sr-only">项目支出绩效自评表</caption>
        <thead className="border-b border-line-2 bg-wash text-ink-2">
          <tr>
            {!phone && head('order', '序')}
            {head('name', '项目')}
            {!phone && head('code', '科目')}
            {!phone && head('budget', `全年预算数（${unit}）`, true)}
            {!phone && head('executed', '全年执行数', true)}
            {head('rate', '执行率', true)}
            {head('score', '总分', true)}
            {plain('等级')}
            {plain('填写')}
            {movable && !phone && <th scope="col" className="w-23"><span className="sr-only">次序</span></th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => {
            const { project, funds, order } = line
            const name = project.name === '' ? '（未写名称）' : project.name
            return (
              <tr key={project.id} className="border-b border-line hover:bg-wash focus-within:bg-act-wash">
                {!phone && <td className="w-9 px-2.5 py-1 text-12 text-ink-3">{order + 1}</td>}
                <th scope="row" className="px-2.5 py-1 text-left font-medium"><Link data-sheet tabIndex={index === 0 ? 0 : -1} href={`${formHref(id, 'performance')}/${encodeURIComponent(project.id)}`}>{name}</Link></th>
                {!phone && <td className="w-19 px-2.5 py-1">{project.functionCode}</td>}
                {!phone && <td className="figures px-2.5 py-1">{moneyWords(funds.annualBudget, unit)}</td>}
                {!phone && <td className="figures px-2.5 py-1">{moneyWords(funds.executed, unit)}</td>}
                <td className="figures px-2.5 py-1">{rateWords(funds.rate)}</td>
                <td className="figures px-2.5 py-1">{isBegun(line) ? scoreWords(line.totalScore) : ''}</td>
                <td className="px-2.5 py-1">{isBegun(line) ? template.wording.gradeNames[line.grade] : ''}</td>
                <td className="px-2.5 py-1"><State line={line} /></td>
                {movable && !phone && (
                  <td className="py-0.5">
                    <ListItemTools name={project.name === '' ? `第 ${String(order + 1)} 张自评表` : `“${project.name}”`} first={order === 0} last={order === list.ids.length - 1} filled={list.isFilled(project.id)} onMove={(by) => { list.move(project.id, by) }} onRemove={() => { list.remove(project.id) }} />
                  </td>
                )}
              </tr>
            )
          })}
          {lines.length === 0 && <tr><td colSpan={10} className="py-6 text-center text-ink-3">没有符合的自评表。换一个条件，或清空查找的字。</td></tr>}
        </tbody>
        {!phone && lines.length > 1 && (
          <tfoot>
            <tr className="border-t border-ink font-semibold">
              <td />
              <th scope="row" className="px-2.5 py-1 text-left">合计 {lines.length} 张</th>
              <td />
              <td className="figures px-2.5 py-1">{moneyWords(sums.budget, unit)}</td>
              <td className="figures px-2.5 py-1">{moneyWords(sums.executed, unit)}</td>
              <td colSpan={movable ? 5 : 4} />
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
