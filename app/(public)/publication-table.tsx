import type { ListedPublication } from '@/lib/publication/search'
import { grouped, signedPercent } from './printed-amount'
import { publicDay } from './public-date'
import { TimelinessTag } from './timeliness-tag'

const head = 'px-3 py-2 text-13 font-medium'
const figure = 'figures hidden px-3 py-2.5 tablet:table-cell'

const change = (percent: string | null): string => (percent === null ? '—' : signedPercent(percent))

type PublicationTableProps = {
  readonly publications: readonly ListedPublication[]
  /** Where reports of several places stand together, each says its own. */
  readonly withDivision: boolean
}

/** The published reports: a table on a wide screen, two lines each on a phone. */
export const PublicationTable = ({ publications, withDivision }: PublicationTableProps) => (
  <table className="w-full border-t-2 border-b border-ink bg-sheet text-15">
    <caption className="sr-only">已公开的决算，金额单位万元</caption>
    <thead className="hidden border-b border-line-2 bg-wash text-ink-2 tablet:table-header-group">
      <tr>
        <th scope="col" className={`${head} w-2/5 text-left`}>单位</th>
        <th scope="col" className={`${head} text-right`}>支出总计</th>
        <th scope="col" className={`${head} text-right`}>比上年</th>
        <th scope="col" className={`${head} text-right`}>“三公”经费</th>
        <th scope="col" className={`${head} text-right`}>公开日期</th>
      </tr>
    </thead>
    <tbody>
      {publications.map((publication) => (
        <tr key={publication.id} className="border-b border-line last:border-b-0 hover:bg-wash">
          <th scope="row" className="px-3 py-2.5 text-left font-normal">
            {/* A report is a document of its own: its scripts are not this page's. */}
            <a href={`/reports/${publication.id}`} className="font-medium text-ink no-underline hover:text-act hover:underline">{publication.unitName}</a>
            <span className="flex flex-wrap gap-x-3 text-13 text-ink-3">
              {withDivision && <span>{publication.divisionName}</span>}
              {publication.version > 1 && <span>第 {publication.version} 版</span>}
              {publication.timeliness !== null && <TimelinessTag timeliness={publication.timeliness} />}
              <span className="whitespace-nowrap tablet:hidden">比上年 {change(publication.expenditureChangePercent)}</span>
              <span className="whitespace-nowrap tablet:hidden">“三公” {grouped(publication.threePublicTotal)}</span>
            </span>
          </th>
          <td className="figures px-3 py-2.5 align-top tablet:align-middle">{grouped(publication.expenditureTotal)}{publication.expenditureTotal !== null && <span className="text-13 text-ink-3 tablet:hidden"> 万元</span>}</td>
          <td className={figure}>{change(publication.expenditureChangePercent)}</td>
          <td className={figure}>{grouped(publication.threePublicTotal)}</td>
          <td className={`${figure} text-ink-3`}>{publicDay(publication.publishedAt)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
