import type { Publication } from '@/lib/publication/publications'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Stamp } from '@/components/ui/seal'
import { publicDate } from '../../public-date'

type ReportHeadProps = {
  readonly publication: Publication
  readonly otherYears: readonly { readonly id: string; readonly fiscalYear: number }[]
}

/** Whose report, which year, since when, which version. */
export const ReportHead = ({ publication, otherYears }: ReportHeadProps) => (
  <div className="bg-sheet">
    <div className="mx-auto max-w-[1168px] px-4 pt-3.5 pb-5.5 tablet:px-6">
      <Breadcrumbs steps={[{ label: '全部决算', href: '/' }, { label: publication.unitName }, { label: `${String(publication.fiscalYear)}年度` }]} />
      <div className="grid grid-cols-[1fr_auto] items-start gap-x-6 gap-y-2.5 pt-2 tablet:items-end">
        <h1 className="font-serif text-24 font-bold tablet:text-32">{publication.unitName}<br />{publication.title}</h1>
        <Stamp words={['审核', '公开']} office={publication.divisionName} />
        <p className="col-span-2 flex flex-wrap gap-x-4 text-14 leading-6 text-ink-2">
          <span>{publicDate(publication.publishedAt)}公开</span>
          <span>第 {publication.version} 版</span>
          <span>单位代码 {publication.unitCode}</span>
          {otherYears.map((other) => <a key={other.id} href={`/reports/${other.id}`}>{other.fiscalYear}年度</a>)}
        </p>
      </div>
    </div>
  </div>
)
