import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Tag } from '@/components/ui/tag'
import type { BundleRow } from '@/lib/disclosure/list-bundles'
import { momentWords } from '../../moment'
import { bundleStates } from './bundle-states'
import { CancelBundle } from './cancel-bundle'

const MEGABYTE = 1024 * 1024
const sizeWords = (bytes: number): string => (bytes < MEGABYTE ? `${String(Math.max(1, Math.round(bytes / 1024)))} KB` : `${(bytes / MEGABYTE).toFixed(1)} MB`)

export const isOpen = ({ state }: BundleRow): boolean => state === 'waiting' || state === 'running'

/** What became of a bundle, in one line. */
const detail = ({ state, done, total, failed, failure, finishedAt, size }: BundleRow, thisYear: string): string => {
  const gaps = failed === 0 ? '' : `，其中 ${String(failed)} 个没有生成，名单在目录里`
  switch (state) {
    case 'finished':
      return `${String(total)} 个单位${gaps}，${sizeWords(size)}，${finishedAt === null ? '' : `${momentWords(finishedAt, thisYear)}完成，`}保留 7 天`
    case 'waiting':
      return `${String(total)} 个单位，前面的做完就开始`
    case 'running':
      return `${String(done)} / ${String(total)} 个单位${gaps}${failure === null ? '' : `。${failure}`}`
    case 'failed':
      return failure ?? ''
    case 'cancelled':
    case 'expired':
      return `${String(done)} / ${String(total)} 个单位`
  }
}

const Line = ({ bundle, thisYear }: { readonly bundle: BundleRow; readonly thisYear: string }) => {
  const { label, tone } = bundleStates[bundle.state]
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line py-3 first:border-t-0">
      <div className="min-w-0 flex-1 basis-72 text-13">
        <p className="flex flex-wrap items-center gap-2"><Tag tone={tone}>{label}</Tag><b className="font-medium">{bundle.scope === 'published' ? '已公开的文本' : '全部文本'}</b><span className="text-ink-3">{bundle.byName}，{momentWords(bundle.at, thisYear)}</span></p>
        <p className="mt-1 text-ink-2">{detail(bundle, thisYear)}</p>
        {isOpen(bundle) && (
          <div role="progressbar" aria-label="打包进度" aria-valuenow={bundle.done} aria-valuemin={0} aria-valuemax={bundle.total} className="mt-1.5 h-2 max-w-100 border border-line-2 bg-wash">
            <div className="h-full bg-act" style={{ width: `${String((100 * bundle.done) / bundle.total)}%` }} />
          </div>
        )}
        {bundle.sha256 !== null && bundle.state === 'finished' && <p className="mt-1 text-12 break-all text-ink-3">SHA-256 <code>{bundle.sha256}</code></p>}
      </div>
      {bundle.state === 'finished' && <ButtonLink href={`/season/bundles/${bundle.id}/file`} icon="download" download>下载</ButtonLink>}
      {isOpen(bundle) && <CancelBundle bundleId={bundle.id} />}
    </li>
  )
}

/** The bundles of the year, the newest first. */
export const BundleList = ({ bundles, thisYear }: { readonly bundles: readonly BundleRow[]; readonly thisYear: string }) =>
  bundles.length === 0
    ? <EmptyState title="打好的压缩包会列在这里">选好范围，点“开始打包”。</EmptyState>
    : <ul className="border border-line-2 bg-sheet px-5">{bundles.map((bundle) => <Line key={bundle.id} bundle={bundle} thisYear={thisYear} />)}</ul>
