import Link from 'next/link'
import { DataTable, type DataColumn } from '@/components/ui/data-table'
import { Tag } from '@/components/ui/tag'
import type { Queues } from '@/lib/disclosure/list-queues'
import { at, leaseWords } from './queue-words'

type Row = Queues['publications'][number]

const standing = ({ publishAt, leasedUntil, failure }: Row, now: Date) => {
  if (publishAt === null) return <><Tag tone="error">退回</Tag> {failure}</>
  const held = leaseWords(leasedUntil, now)
  if (held !== null) return <><Tag tone="act">正在公开</Tag> {held}{failure !== null && `；${failure}`}</>
  return <><Tag tone={publishAt <= now ? 'warning' : 'plain'}>{publishAt <= now ? '已到时间' : '等着'}</Tag> {failure}</>
}

const columnsAt = (now: Date): readonly DataColumn<Row>[] => [
  { key: 'unit', head: '单位', names: true, width: '300px', cell: ({ id, unitName, fiscalYear, isOwn }) => <>{isOwn ? <Link href={`/disclosures/${id}/review`} className="text-ink no-underline hover:text-act hover:underline">{unitName}</Link> : unitName}<span className="ml-2 font-normal text-ink-3">{fiscalYear}年度</span></> },
  { key: 'at', head: '时间', width: '150px', cell: ({ publishAt }) => <span className="whitespace-nowrap">{publishAt === null ? '—' : at(publishAt, now)}</span> },
  { key: 'state', head: '情况', cell: (row) => <span className="text-ink-2">{standing(row, now)}</span> },
]

/** What waits to be published at its time, and what came back. */
export const QueuedPublications = ({ publications, now }: { readonly publications: readonly Row[]; readonly now: Date }) => (
  <DataTable caption="到时公开" columns={columnsAt(now)} rows={publications} rowKey={({ id }) => id} />
)
