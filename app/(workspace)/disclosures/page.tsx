import type { Metadata } from 'next'
import Link from 'next/link'
import { Suspense } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import type { ListedDisclosure } from '@/lib/disclosure/list-disclosures'
import { listOpenableUnits } from '@/lib/disclosure/list-units'
import { stateNames, type State } from '@/lib/workflow/states'
import { judgedLines } from '../judged-lines'
import { seenDisclosures } from '../review/waiting'
import { isOfBureau, keepsAccountsOnly } from '../roles'
import { SearchForm } from '../search-form'
import { signedIn } from '../signed-in'
import { WaitingWords } from '../waiting-words'
import { DisclosureTable } from './disclosure-table'
import { listAddress, listQueryOf, narrowed, type RawQuery } from './list-query'
import { OpenYear } from './open-year'
import { newestYear, openableYears } from './openable-years'
import { StateFlow } from './state-flow'

export const metadata: Metadata = { title: '决算公开' }
export const dynamic = 'force-dynamic'

const states = Object.keys(stateNames) as readonly State[] // Object.keys of a Record<State, …> written out yields its states

const emptyWords = (keepsAccounts: boolean, mayOpen: boolean): string =>
  keepsAccounts ? '系统管理员只管账号。需要填报或审核，请财政管理员另授角色。'
  : mayOpen ? '新建本年决算后，从“概况”填起；去年已公开的数会自动对照。'
  : '本单位的填报人或财政管理员新建之后，会列在这里。'

/** A list that is read at a glance needs no search. */
const SHORT = 5

/** A first look judges every disclosure of a county, which takes seconds; later ones only those that changed. */
const JudgedTable = async ({ lines }: { readonly lines: readonly ListedDisclosure[] }) => (
  <DisclosureTable lines={lines} judged={await judgedLines(lines)} now={new Date().toISOString()} />
)

const DisclosuresPage = async ({ searchParams }: { readonly searchParams: Promise<RawQuery> }) => {
  const query = listQueryOf(await searchParams)
  const actor = await signedIn(listAddress(query))
  const [all, units] = await Promise.all([seenDisclosures(actor), listOpenableUnits(actor)])
  const ofYear = narrowed(all, { ...query, state: null, words: '' })
  const lines = narrowed(all, query)
  const years = [...new Set(all.map((line) => line.fiscalYear))]
  const openable = openableYears(units, all)
  const isThisYear = openable.some((unit) => unit.years.some((year) => year.fiscalYear === newestYear(units)))
  const opener = openable.length > 0 && <OpenYear units={openable} isThisYear={isThisYear} />
  const isLong = all.length > SHORT
  return (
    <main id="main" className="mx-auto max-w-[1400px] px-4 pt-4 pb-12 tablet:px-6">
      <PageHeader title={isOfBureau(actor) ? '本地区的决算公开' : '我的决算公开'} actions={all.length > 0 && opener} />
      {all.length === 0 ? (
        <EmptyState title={keepsAccountsOnly(actor) ? '系统管理员不办理决算公开' : '还没有决算公开'} action={opener}>{emptyWords(keepsAccountsOnly(actor), openable.length > 0)}</EmptyState>
      ) : (
        <>
          {isLong && <StateFlow counts={new Map(states.map((state) => [state, ofYear.filter((line) => line.state === state).length]))} total={ofYear.length} query={query} />}
          <div className="my-3 flex flex-wrap items-center gap-3">
            {years.length > 1 && (
              <SegmentedLinks label="年度" options={[null, ...years].map((year) => ({ href: listAddress({ ...query, fiscalYear: year }), label: year === null ? '全部年度' : `${String(year)}年度`, current: year === query.fiscalYear }))} />
            )}
            {isLong && <SearchForm action="/disclosures" label="单位名称或代码" words={query.words} kept={{ year: query.fiscalYear === null ? null : String(query.fiscalYear), state: query.state }} />}
            <p className="ml-auto text-12 text-ink-3">{lines.length} 份</p>
          </div>
          {lines.length === 0
            ? <EmptyState title="没有符合条件的决算公开">请换一个条件，或<Link href="/disclosures">看全部</Link>。</EmptyState>
            : <Suspense fallback={<WaitingWords>正在核对各单位的数字……</WaitingWords>}><JudgedTable lines={lines} /></Suspense>}
        </>
      )}
    </main>
  )
}

export default DisclosuresPage
