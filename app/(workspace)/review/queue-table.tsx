'use client'
import { useState } from 'react'
import Link from 'next/link'
import { DataTable, type DataColumn } from '@/components/ui/data-table'
import { StateTag } from '@/components/ui/state-tag'
import type { Reviewer } from '@/lib/disclosure/hand-over'
import type { FindingCount } from '@/lib/disclosure/judge-listed'
import type { ListedDisclosure } from '@/lib/disclosure/list-disclosures'
import { daysToPublish } from '../disclosures/next-step'
import { Checkbox } from '@/components/ui/checkbox'
import type { RiskFacts } from '@/lib/workflow/risk'
import type { State } from '@/lib/workflow/states'
import { FindingCountWords } from '../finding-count-words'
import { daysBetween, momentWords, yearOf } from '../moment'
import { QueueBatch } from './queue-batch'
import { RiskWords } from './risk-words'

type QueueTableProps = {
  readonly caption: string
  readonly state: State
  readonly lines: readonly ListedDisclosure[]
  readonly counts: ReadonlyMap<string, FindingCount>
  readonly risks: ReadonlyMap<string, RiskFacts>
  readonly reviewers: Readonly<Record<string, readonly Reviewer[]>>
  /** ISO 8601 */
  readonly now: string
}

const hrefOf = ({ id }: ListedDisclosure): string => `/disclosures/${id}/review`

/** Days of waiting, or days left to publish. */
const Days = ({ line, now }: { readonly line: ListedDisclosure; readonly now: string }) => {
  const left = line.state === 'approved' ? daysToPublish(line, now) : null
  if (line.publishAt !== null) return <span>{momentWords(line.publishAt, yearOf(now))} 公开</span>
  if (left !== null) return left < 0 ? <b className="font-semibold text-error">逾期 {-left} 天</b> : <span>剩 {left} 天公开</span>
  return line.submittedAt === null ? null : <span>第 {daysBetween(line.submittedAt, now) + 1} 天</span>
}

/** One state of the queue. */
export const QueueTable = ({ caption, state, lines, counts, risks, reviewers, now }: QueueTableProps) => {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const tick = (id: string, on: boolean) => {
    const next = new Set(ticked)
    if (on) next.add(id)
    else next.delete(id)
    setTicked(next)
  }
  // What left the queue meanwhile is chosen no more.
  const chosen = lines.filter(({ id }) => ticked.has(id))
  const box = (line: ListedDisclosure) => <Checkbox label={<span className="sr-only">选{line.unit.name}{String(line.fiscalYear)}年度</span>} checked={ticked.has(line.id)} onCheckedChange={(on) => { tick(line.id, on) }} />
  const allBox = <Checkbox label={<span className="sr-only">全选{caption}</span>} checked={chosen.length === lines.length} onCheckedChange={(on) => { setTicked(new Set(on ? lines.map(({ id }) => id) : [])) }} />
  const thisYear = yearOf(now)
  const columns: readonly DataColumn<ListedDisclosure>[] = [
    { key: 'tick', head: allBox, width: '36px', cell: box },
    { key: 'unit', head: '单位', names: true, cell: (line) => <><Link data-queue-unit href={hrefOf(line)} className="text-ink no-underline hover:text-act hover:underline">{line.unit.name}</Link><span className="ml-2 font-normal text-ink-3">{line.unit.code}</span>{line.unlockAsked && <span className="block text-12 font-normal text-warn">单位申请解锁，等您答复</span>}{line.publishFailure !== null && <span className="block text-12 font-normal text-error">{line.publishFailure}</span>}</> },
    { key: 'year', head: '年度', width: '90px', cell: (line) => <span className="whitespace-nowrap">{line.fiscalYear}年度</span> },
    { key: 'findings', head: '问题', width: '200px', cell: (line) => <FindingCountWords count={counts.get(line.id)} /> },
    { key: 'risk', head: '风险', width: '230px', cell: (line) => <RiskWords facts={risks.get(line.id)} /> },
    { key: 'by', head: '提交人', width: '90px', cell: (line) => line.submittedBy?.name ?? '' },
    { key: 'reviewer', head: '审核人', width: '90px', cell: (line) => <span className="text-ink-2">{line.reviewer?.name ?? ''}</span> },
    { key: 'receipt', head: '回执号', width: '220px', cell: (line) => <span className="text-ink-2">{line.receipt}</span> },
    { key: 'at', head: '提交时间', width: '130px', figures: true, cell: (line) => (line.submittedAt === null ? '' : momentWords(line.submittedAt, thisYear)) },
    { key: 'days', head: '等候', width: '110px', figures: true, cell: (line) => <Days line={line} now={now} /> },
  ]
  return (
    <>
      <QueueBatch state={state} chosen={chosen} all={lines} reviewers={reviewers} onDone={() => { setTicked(new Set()) }} />
      <div className="hidden tablet:block"><DataTable caption={caption} columns={columns} rows={lines} rowKey={(line) => line.id} /></div>
      <ul className="border-t-2 border-b border-ink bg-sheet text-14 tablet:hidden">
        {lines.map((line) => (
          <li key={line.id} className="grid gap-1 border-b border-line px-3 py-2.5 last:border-b-0">
            <span className="flex items-start gap-3">{box(line)}<Link data-queue-unit href={hrefOf(line)} className="min-w-0 flex-1 py-1 font-medium text-ink no-underline">{line.unit.name}</Link><StateTag state={line.state} /></span>
            {line.unlockAsked && <span className="text-12 text-warn">单位申请解锁，等您答复</span>}
            {line.publishFailure !== null && <span className="text-12 text-error">{line.publishFailure}</span>}
            <span className="text-13 text-ink-2">{line.fiscalYear}年度 · {line.submittedBy?.name} · <Days line={line} now={now} /></span>
            <FindingCountWords count={counts.get(line.id)} />
            <RiskWords facts={risks.get(line.id)} />
          </li>
        ))}
      </ul>
    </>
  )
}
