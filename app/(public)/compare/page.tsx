import type { Metadata } from 'next'
import { comparisonOf, MOST_UNITS, unitKey } from '@/lib/publication/comparison'
import { directory, unitsNamed, type DirectoryUnit } from '@/lib/publication/directory'
import { publishedYears } from '@/lib/publication/search'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { compareAddress, compareQueryOf, type CompareQuery, type RawCompareQuery } from './compare-query'
import { comparedMeasures } from './compared-measures'
import { CompareForm } from './compare-form'
import { ComparisonSection } from './comparison-section'

// What is in force is read on every request: a withdrawn report must be gone at once.
export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: '比较', description: '几个单位、几个年度的收入、支出、“三公”经费、预算与决算，并排来看。' }

const MOST_LISTED = 60

/** What is chosen, whatever is looked for; then what the words name. */
const offered = (units: readonly DirectoryUnit[], { units: keys, words }: CompareQuery): { readonly units: readonly DirectoryUnit[]; readonly isCut: boolean } => {
  const chosen = new Set(keys)
  const named = new Set(unitsNamed(units, words).filter((unit) => !chosen.has(unitKey(unit))).slice(0, MOST_LISTED + 1))
  const listed = new Set([...named].slice(0, MOST_LISTED))
  return { units: units.filter((unit) => listed.has(unit) || chosen.has(unitKey(unit))), isCut: named.size > MOST_LISTED }
}

const ComparePage = async ({ searchParams }: { readonly searchParams: Promise<RawCompareQuery> }) => {
  const [raw, years, units] = await Promise.all([searchParams, publishedYears(), directory()])
  const query = compareQueryOf(raw, years)
  const comparison = await comparisonOf(query.units, query.years)
  const enough = comparison.units.length >= 2
  return (
    <div className="mx-auto max-w-[1168px] px-4 pt-3.5 tablet:px-6">
      <Breadcrumbs steps={[{ label: '全部决算', href: '/' }, { label: '比较' }]} />
      <h1 className="mt-2 font-serif text-24 font-bold tablet:text-32">并排比较</h1>
      <p className="mt-1 text-15 text-ink-2">收入、支出、“三公”经费、预算与决算。各单位职责和人数不同，数的大小不等于好坏。</p>
      {units.length === 0 ? <EmptyState title="还没有公开的决算">财政部门审核通过并公开后，可以在这里比较。</EmptyState> : <CompareForm {...offered(units, query)} years={years} query={query} />}
      {query.units.length > 0 && !enough && <div className="mt-5"><NoticeBanner tone="notice" title="请至少选两个单位">选好后按“比较”。</NoticeBanner></div>}
      {query.units.length > MOST_UNITS && <div className="mt-5"><NoticeBanner tone="notice" title={`一次最多比较 ${String(MOST_UNITS)} 个单位`}>{`下面是前 ${String(MOST_UNITS)} 个。`}</NoticeBanner></div>}
      {enough && (
        <>
          {comparedMeasures.map((compared) => <ComparisonSection key={compared.id} comparison={comparison} compared={compared} />)}
          <p className="mt-6 text-14 text-ink-2">“未公开”是这个年度没有公开的决算；“空”是单位没有填；“涉密”是按保密规定不公开。每个数都能点开看来历。</p>
          <div className="mt-3 print:hidden"><ButtonLink href={compareAddress('/compare/csv', query)} icon="download" download>下载 CSV</ButtonLink></div>
        </>
      )}
    </div>
  )
}

export default ComparePage
