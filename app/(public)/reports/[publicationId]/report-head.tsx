import type { BesideReport } from '@/lib/publication/beside-report'
import type { Publication } from '@/lib/publication/publications'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Stamp } from '@/components/ui/seal'
import { publicDate } from '../../public-date'
import { TimelinessTag } from '../../timeliness-tag'

type ReportHeadProps = {
  readonly publication: Publication
  readonly beside: BesideReport
}

/** Whose report, which year, since when, which version. */
export const ReportHead = ({ publication, beside: { otherYears, timeliness } }: ReportHeadProps) => (
  <div className="bg-sheet">
    <div className="mx-auto max-w-[1168px] px-4 pt-3.5 pb-5.5 tablet:px-6">
      <Breadcrumbs steps={[{ label: '全部决算', href: '/' }, { label: publication.unitName }, { label: `${String(publication.fiscalYear)}年度` }]} />
      <div className="grid grid-cols-[1fr_auto] items-start gap-x-6 gap-y-2.5 pt-2 tablet:items-end">
        <h1 className="font-serif text-24 font-bold tablet:text-32">{publication.unitName}<br />{publication.title}</h1>
        <Stamp words={['审核', '公开']} office={publication.divisionName} />
        <p className="col-span-2 flex flex-wrap gap-x-4 text-14 leading-6 text-ink-2">
          <span>{publicDate(publication.publishedAt)}公开</span>
          {timeliness !== null && <span className="inline-flex flex-wrap items-center gap-x-1.5"><TimelinessTag timeliness={timeliness} />{'allowed' in timeliness && <small className="text-13 text-ink-3">预算法第十四条：批复后 {timeliness.allowed} 日内公开</small>}</span>}
          <span>第 {publication.version} 版</span>
          <span>单位代码 {publication.unitCode}</span>
          {otherYears.map((other) => <a key={other.id} href={`/reports/${other.id}`}>{other.fiscalYear}年度</a>)}
        </p>
      </div>
    </div>
  </div>
)
