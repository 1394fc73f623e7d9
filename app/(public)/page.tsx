import type { Metadata } from 'next'
import { findPublications, publishedYears } from '@/lib/publication/search'
import { yearFigures } from '@/lib/publication/year-figures'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import { CountyFigures } from './county-figures'
import { CountyHero } from './county-hero'
import { homeAddress, type HomeQuery, homeQueryOf, type RawHomeQuery } from './home-query'
import { PublicationTable } from './publication-table'

// What is in force is read on every request: a withdrawn report must be gone at once.
export const dynamic = 'force-dynamic'

type HomeProps = { readonly searchParams: Promise<RawHomeQuery> }

/** What somebody looked for is no page of its own. */
export const generateMetadata = async ({ searchParams }: HomeProps): Promise<Metadata> =>
  (homeQueryOf(await searchParams, []).words === '' ? {} : { robots: { index: false } })

const PAGE_SIZE = 30

const orders = [
  { order: 'latest', label: '最近公开' },
  { order: 'expenditure', label: '支出多少' },
] as const

const heading = (query: HomeQuery): string => (query.words === '' ? '已公开的决算' : `“${query.words}”的决算`)

const HomePage = async ({ searchParams }: HomeProps) => {
  const years = await publishedYears()
  const query = homeQueryOf(await searchParams, years)
  const { words, fiscalYear } = query
  const [figures, found] = await Promise.all([fiscalYear === null ? null : yearFigures(fiscalYear), findPublications({ ...query, pageSize: PAGE_SIZE })])
  return (
    <>
      <CountyHero figures={figures} fiscalYear={fiscalYear} words={words} />
      <div className="mx-auto max-w-[1168px] px-4 tablet:px-6">
        {/* Whoever looks for something wants what was found, not the year's figures before it. */}
        {figures !== null && words === '' && <CountyFigures figures={figures} />}
        <section aria-labelledby="published">
          <h2 id="published" className="mt-9 font-serif text-20 font-bold tablet:mt-11 tablet:text-22">
            {heading(query)}
            <small className="block font-sans text-14 font-normal text-ink-3 tablet:ml-2.5 tablet:inline">{fiscalYear === null ? '' : `${String(fiscalYear)}年度 · `}{found.isCut ? `最近公开的 ${String(found.total)}` : found.total} 份 · 单位：万元</small>
          </h2>
          <div className="my-3 flex flex-wrap gap-3 print:hidden">
            {years.length > 1 && <SegmentedLinks label="年度" options={years.map((year) => ({ href: homeAddress({ ...query, fiscalYear: year, page: 1 }), label: year, current: year === fiscalYear }))} />}
            <SegmentedLinks label="排序" options={orders.map(({ order, label }) => ({ href: homeAddress({ ...query, order, page: 1 }), label, current: order === query.order }))} />
          </div>
          {found.total === 0
            ? <EmptyState title={words === '' ? '还没有公开的决算' : `没有找到“${words}”`}>{words === '' ? '财政部门审核通过并公开后，决算会列在这里。' : <>单位、部门、地名、代码、拼音首字母和正文里都没有。请换个说法，或<a href={homeAddress({ ...query, words: '', page: 1 })}>看全部决算</a>。</>}</EmptyState>
            : <PublicationTable publications={found.publications} withDivision={(figures?.divisionNames.length ?? 0) > 1} />}
          <Pagination page={found.page} pageCount={found.pageCount} hrefOf={(to) => homeAddress({ ...query, page: to })} />
        </section>
      </div>
    </>
  )
}

export default HomePage
