import Link from 'next/link'
import { isFigure, originWords, storedWords } from '@/components/history/fact-line'
import { factHref } from '@/components/live/fact-href'
import { classNames } from '@/components/ui/class-names'
import { DataTable, type DataColumn } from '@/components/ui/data-table'
import type { LoggedChange } from '@/lib/disclosure/change-log'
import { momentWords } from '../../../moment'

type ChangeTableProps = {
  readonly changes: readonly LoggedChange[]
  readonly disclosureId: string
  readonly editable: boolean
  readonly searched: string
  readonly thisYear: string
}

const Value = ({ change, side }: { readonly change: LoggedChange; readonly side: 'old' | 'new' }) => {
  const words = storedWords(change.key, change[side])
  if (change[side] === null) return <span className="text-ink-3">空白</span>
  return <span className={classNames('line-clamp-3', isFigure(change.key) && 'whitespace-nowrap')} title={words.length > 60 ? words : undefined}>{side === 'old' ? <del>{words}</del> : words}</span>
}

/** Who changed what, from what to what: the ledger of a disclosure. */
export const ChangeTable = ({ changes, disclosureId, editable, searched, thisYear }: ChangeTableProps) => {
  const columns: readonly DataColumn<LoggedChange>[] = [
    { key: 'what', head: '项目', names: true, cell: (change) => (editable ? <Link href={factHref(disclosureId, change.key)} className="text-ink no-underline hover:text-act hover:underline">{change.label}</Link> : change.label) },
    { key: 'old', head: '原来', width: '22%', cell: (change) => <Value change={change} side="old" /> },
    { key: 'new', head: '改为', width: '22%', cell: (change) => <Value change={change} side="new" /> },
    { key: 'who', head: '谁', width: '132px', cell: (change) => <span className="block max-w-[120px] truncate" title={originWords(change.key, change)}>{change.byName}<span className="ml-1.5 text-12 text-ink-3">{originWords(change.key, change)}</span></span> },
    { key: 'when', head: '时间', width: '120px', figures: true, cell: (change) => <span className="text-ink-2">{momentWords(change.at, thisYear)}</span> },
  ]
  const nothing = searched === '' ? '还没有这样的改动' : `没有找到“${searched}”`
  return (
    <>
      <div className="hidden tablet:block">
        <DataTable caption="改动记录" columns={columns} rows={changes} rowKey={(change) => `${change.key}${change.at}${change.new ?? ''}`} empty={nothing} />
      </div>
      <ul className="border-t-2 border-b border-ink bg-sheet text-13 tablet:hidden">
        {changes.length === 0 && <li className="px-3 py-6 text-center text-ink-3">{nothing}</li>}
        {changes.map((change) => (
          <li key={`${change.key}${change.at}${change.new ?? ''}`} className="border-b border-line px-3 py-2 last:border-b-0">
            <span className="font-medium">{change.label}</span>
            <span className="flex flex-wrap gap-x-2"><Value change={change} side="old" /><span aria-hidden="true">→</span><Value change={change} side="new" /></span>
            <span className="text-12 text-ink-3">{change.byName} · {originWords(change.key, change)} · {momentWords(change.at, thisYear)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
