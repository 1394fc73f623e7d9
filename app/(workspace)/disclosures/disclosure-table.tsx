import Link from 'next/link'
import { DataTable, type DataColumn } from '@/components/ui/data-table'
import { StateTag } from '@/components/ui/state-tag'
import type { ListedDisclosure } from '@/lib/disclosure/list-disclosures'
import { FindingCountWords } from '../finding-count-words'
import type { Judged } from '../judged-lines'
import { momentWords, yearOf } from '../moment'
import { nextStepWords } from './next-step'
import { SectionMarks } from './section-marks'

type DisclosureTableProps = {
  readonly lines: readonly ListedDisclosure[]
  readonly judged: ReadonlyMap<string, Judged>
  /** ISO 8601 */
  readonly now: string
}

/** Everyone's work as a ledger: whose, where it stands, what is wrong with it, what comes next. */
export const DisclosureTable = ({ lines, judged, now }: DisclosureTableProps) => {
  const thisYear = yearOf(now)
  const columns: readonly DataColumn<ListedDisclosure>[] = [
    { key: 'unit', head: '单位', names: true, cell: (line) => <><Link href={`/disclosures/${line.id}`} className="text-ink no-underline hover:text-act hover:underline">{line.unit.name}</Link><span className="ml-2 font-normal text-ink-3">{line.unit.code}</span></> },
    { key: 'year', head: '年度', width: '84px', cell: (line) => <span className="whitespace-nowrap">{line.fiscalYear}年度</span> },
    { key: 'state', head: '状态', width: '96px', cell: (line) => <StateTag state={line.state} /> },
    { key: 'filled', head: '填报进度', width: '160px', cell: (line) => <SectionMarks marks={judged.get(line.id)?.measured.marks ?? []} /> },
    { key: 'findings', head: '问题', width: '230px', cell: (line) => <FindingCountWords count={judged.get(line.id)?.count} /> },
    { key: 'next', head: '下一步', width: '210px', cell: (line) => <span className="text-ink-2">{nextStepWords(line, judged.get(line.id)?.count, now)}</span> },
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
            <span className="text-13 text-ink-2">{line.fiscalYear}年度 · {nextStepWords(line, judged.get(line.id)?.count, now)}</span>
            <FindingCountWords count={judged.get(line.id)?.count} />
          </li>
        ))}
      </ul>
    </>
  )
}
