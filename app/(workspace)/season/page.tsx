import type { Metadata } from 'next'
import Link from 'next/link'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import { seasonMap, type SeasonLine } from '@/lib/disclosure/season-map'
import { roleNames } from '@/lib/workflow/actor'
import type { State } from '@/lib/workflow/states'
import type { RawQuery } from '../disclosures/list-query'
import { yearOf } from '../moment'
import { PlainPage } from '../plain-page'
import { isBureauAdministrator } from '../roles'
import { SearchForm } from '../search-form'
import { signedIn } from '../signed-in'
import { CommonFindings } from './findings-of-many'
import { SectionGrid } from './section-grid'
import { sectionTallies } from './section-tallies'
import { SeasonDates } from './season-dates'
import { SeasonGrid } from './season-grid'
import { narrowedSeason, seasonAddress, seasonQueryOf, seasonStateNames, stateOf, type SeasonQuery } from './season-query'

export const metadata: Metadata = { title: '进度总图' }
export const dynamic = 'force-dynamic'

const states = Object.keys(seasonStateNames) as readonly (State | 'notBegun')[] // Object.keys of a Record written out yields its keys

const findingsLabels: readonly { readonly value: SeasonQuery['findings']; readonly label: string }[] = [
  { value: null, label: '不论问题' }, { value: 'errors', label: '有错误' }, { value: 'unexplained', label: '有待说明的警告' }, { value: 'clear', label: '没有错误和待说明' },
]

const views: readonly { readonly value: SeasonQuery['view']; readonly label: string }[] = [{ value: 'units', label: '按单位' }, { value: 'sections', label: '按栏目' }]

const figureClass = 'min-w-20 flex-1 border-l border-line-2 px-3.5 py-1.5 text-12 text-ink no-underline first:border-l-0 hover:bg-wash hover:text-ink focus-visible:-outline-offset-2 aria-[current]:border-b-3 aria-[current]:border-b-act aria-[current]:pb-0.75'

/** How many stand where; each figure also narrows the map to it. */
const Summary = ({ lines, query }: { readonly lines: readonly SeasonLine[]; readonly query: SeasonQuery }) => {
  const counted = states.map((state) => ({ state, count: lines.filter((line) => stateOf(line) === state).length })).filter(({ state, count }) => count > 0 || state === query.state)
  return (
    <nav aria-label="按状态" className="flex overflow-x-auto border border-line-2 bg-sheet">
      {[{ state: null, count: lines.length }, ...counted].map(({ state, count }) => (
        <Link key={state ?? 'all'} href={seasonAddress({ ...query, state })} scroll={false} aria-current={state === query.state ? 'true' : undefined} className={figureClass}>
          <b className="block text-18 leading-[26px] font-semibold">{count}</b>{state === null ? '全部单位' : seasonStateNames[state]}
        </Link>
      ))}
    </nav>
  )
}

const deadlineWords = (daysLeft: number): string => (daysLeft < 0 ? `已过 ${String(-daysLeft)} 天` : `还有 ${String(daysLeft)} 天`)

/** 进度总图: where every unit of the place stands, and what the bureau can do about it. */
const SeasonPage = async ({ searchParams }: { readonly searchParams: Promise<RawQuery> }) => {
  const query = seasonQueryOf(await searchParams)
  const actor = await signedIn(seasonAddress(query))
  const map = await seasonMap(actor, query, sectionTallies)
  if (!map.ok) {
    return (
      <PlainPage title="进度总图由财政部门查看" actions={<ButtonLink href="/disclosures" variant="primary">回到我的决算</ButtonLink>}>
        <p>这一页给{roleNames.reviewer}和{roleNames.bureauAdministrator}使用。</p>
      </PlainPage>
    )
  }
  const { divisionCode, divisionName, divisions, fiscalYear, years, season, daysLeft, lines, common } = map.value
  const open = lines.filter(({ disclosure }) => disclosure?.state !== 'published' && disclosure?.state !== 'correcting').length
  return (
    <main id="main" className="mx-auto max-w-[1400px] px-4 pt-4 pb-12 tablet:px-6">
      <PageHeader title={`${divisionName}${String(fiscalYear)}年度进度`} actions={<><ButtonLink href={seasonAddress({ ...query, fiscalYear }, '/season/bundles')}>打包导出</ButtonLink><ButtonLink href={seasonAddress({ ...query, fiscalYear }, '/season/file')} icon="download" download>导出 Excel</ButtonLink></>} />
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-3 text-13">
        {season === null || daysLeft === null
          ? <span className="text-ink-2">还没有定批复日和公开截止日。</span>
          : <span>{season.approvedOn} 批复，{season.deadline} 前公开：<b className={daysLeft < 0 && open > 0 ? 'text-error' : 'font-semibold'}>{deadlineWords(daysLeft)}</b>，{open === 0 ? '全部已公开' : `${String(open)} 个单位还没有公开`}</span>}
        {isBureauAdministrator(actor) && <SeasonDates key={`${divisionCode}${String(fiscalYear)}`} divisionCode={divisionCode} fiscalYear={fiscalYear} season={season} />}
      </p>
      <Summary lines={lines} query={{ ...query, fiscalYear }} />
      <div className="my-3 flex flex-wrap items-center gap-3">
        {divisions.length > 1 && <SegmentedLinks label="区划" options={divisions.map(({ code, name }) => ({ href: seasonAddress({ ...query, divisionCode: code }), label: name, current: code === divisionCode }))} />}
        {years.length > 1 && <SegmentedLinks label="年度" options={years.map((year) => ({ href: seasonAddress({ ...query, fiscalYear: year }), label: `${String(year)}年度`, current: year === fiscalYear }))} />}
        <SegmentedLinks label="看法" options={views.map(({ value, label }) => ({ href: seasonAddress({ ...query, view: value }), label, current: value === query.view }))} />
        <SegmentedLinks label="问题" options={findingsLabels.map(({ value, label }) => ({ href: seasonAddress({ ...query, findings: value }), label, current: value === query.findings }))} />
        <SearchForm action="/season" label="单位、部门或代码" words={query.words} kept={{ division: query.divisionCode, year: String(fiscalYear), state: query.state, findings: query.findings, view: query.view === 'units' ? null : query.view }} />
      </div>
      {query.view === 'sections'
        ? <SectionGrid lines={narrowedSeason(lines, query)} daysLeft={daysLeft} hrefOf={(words) => seasonAddress({ ...query, fiscalYear, words, view: 'units' })} />
        : <SeasonGrid divisionCode={divisionCode} fiscalYear={fiscalYear} daysLeft={daysLeft} thisYear={yearOf(new Date().toISOString())} lines={narrowedSeason(lines, query)} />}
      <CommonFindings divisionCode={divisionCode} fiscalYear={fiscalYear} common={common} />
    </main>
  )
}

export default SeasonPage
