import Link from 'next/link'
import { DataTable, type DataColumn } from '@/components/ui/data-table'
import { Tag } from '@/components/ui/tag'
import type { Queues } from '@/lib/disclosure/list-queues'
import { bundleStates } from '../../season/bundles/bundle-states'
import { at, leaseWords } from './queue-words'

type Row = Queues['bundles'][number]

const detail = ({ state, done, total, attempts, leasedUntil, finishedAt, failure }: Row, now: Date): string => {
  const held = state === 'running' ? leaseWords(leasedUntil, now) : null
  return [`${String(done)} / ${String(total)} 个单位`, ...(held === null ? [] : [held]), ...(attempts > 1 ? [`这一个单位试到第 ${String(attempts)} 次`] : []), ...(finishedAt === null ? [] : [`${at(finishedAt, now)}完成`]), ...(failure === null ? [] : [failure])].join('；')
}

const columnsAt = (now: Date): readonly DataColumn<Row>[] => [
  { key: 'what', head: '打包', names: true, width: '300px', cell: ({ divisionCode, divisionName, fiscalYear, scope, isOwn }) => {
    const what = `${divisionName} ${String(fiscalYear)}年度${scope === 'published' ? '已公开的文本' : '全部文本'}`
    return isOwn ? <Link href={`/season/bundles?division=${divisionCode}&year=${String(fiscalYear)}`} className="text-ink no-underline hover:text-act hover:underline">{what}</Link> : what
  } },
  { key: 'by', head: '谁要的', width: '200px', wideOnly: true, cell: ({ byName, at: asked }) => <span className="whitespace-nowrap text-ink-2">{byName}，{at(asked, now)}</span> },
  { key: 'state', head: '情况', cell: (row) => <span className="text-ink-2"><Tag tone={bundleStates[row.state].tone}>{bundleStates[row.state].label}</Tag> {detail(row, now)}</span> },
]

/** Archives that are made, were made, or could not be. */
export const QueuedBundles = ({ bundles, now }: { readonly bundles: readonly Row[]; readonly now: Date }) => (
  <DataTable caption="文件打包" columns={columnsAt(now)} rows={bundles} rowKey={({ id }) => id} />
)
