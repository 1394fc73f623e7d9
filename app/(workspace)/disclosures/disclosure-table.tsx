import Link from 'next/link'
import { DataTable, type DataColumn } from '@/components/ui/data-table'
import { SeverityBadge } from '@/components/ui/severity-badge'
import { StateTag } from '@/components/ui/state-tag'
import type { ListedDisclosure } from '@/lib/disclosure/list-disclosures'
import type { FindingCount } from '@/lib/disclosure/list-standings'
import { momentWords, yearOf } from '../moment'
import { FilledSections } from './filled-sections'
import { nextStepWords } from './next-step'

type DisclosureTableProps = {
  readonly lines: readonly ListedDisclosure[]
  readonly counts: ReadonlyMap<string, FindingCount>
  /** ISO 8601 */
  readonly now: string
}

const Findings = ({ count }: { readonly count: FindingCount | undefined }) => {
  if (count === undefined) return null
  if (count.errors + count.warnings === 0) return <span className="text-ink-3">无</span>
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3">
      {count.errors > 0 && <SeverityBadge severity="error" count={count.errors} />}
      {count.warnings > 0 && <SeverityBadge severity="warning" count={count.warnings} />}
      {count.unexplained > 0 && <span className="text-12 text-ink-3">{count.unexplained} 项待说明</span>}
    </span>
  )
}

/** Everyone's work as a ledger: whose, where it stands, what is wrong with it, what comes next. */
export const DisclosureTable = ({ lines, counts, now }: DisclosureTableProps) => {
  const thisYear = yearOf(now)
  const columns: readonly DataColumn<ListedDisclosure>[] = [
    { key: 'unit', head: '单位', names: true, cell: (line) => <><Link href={`/disclosures/${line.id}`} className="text-ink no-underline hover:text-act hover:underline">{line.unit.name}</Link><span className="ml-2 font-normal text-ink-3">{line.unit.code}</span></> },
    { key: 'year', head: '年度', width: '84px', cell: (line) => <span className="whitespace-nowrap">{line.fiscalYear}年度</span> },
    { key: 'state', head: '状态', width: '96px', cell: (line) => <StateTag state={line.state} /> },
    { key: 'filled', head: '填报进度', width: '150px', cell: (line) => <FilledSections stated={line.stated} /> },
    { key: 'findings', head: '问题', width: '230px', cell: (line) => <Findings count={counts.get(line.id)} /> },
    { key: 'next', head: '下一步', width: '210px', cell: (line) => <span className="text-ink-2">{nextStepWords(line, counts.get(line.id), now)}</span> },
    { key: 'updated', head: '最后改动', width: '120px', figures: true, cell: (line) => <span className="text-ink-2">{momentWords(line.updatedAt, thisYear)}</span> },
  ]
  return (
    <>
      <div className="hidden tablet:block"><DataTable caption="决算公开" columns={columns} rows={lines} rowKey={(line) => line.id} /></div>
      <ul className="border-t-2 border-b border-ink bg-sheet text-14 tablet:hidden">
        {lines.map((line) => (
          <li key={line.id} className="grid gap-1 border-b border-line px-3 py-2.5 last:border-b-0">
            <span className="flex items-start justify-between gap-3">
              <Link href={`/disclosures/${line.id}`} className="py-1 font-medium text-ink no-underline">{line.unit.name}</Link>
              <StateTag state={line.state} />
            </span>
            <span className="text-13 text-ink-2">{line.fiscalYear}年度 · {nextStepWords(line, counts.get(line.id), now)}</span>
            <Findings count={counts.get(line.id)} />
          </li>
        ))}
      </ul>
    </>
  )
}
