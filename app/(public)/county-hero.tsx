import Link from 'next/link'
import type { YearFigures } from '@/lib/publication/year-figures'
import { compare, figureOf, sumOf, times } from '@/lib/money/amount'
import { formatGrouped } from '@/lib/money/format'
import { ShareBars, type Share } from '@/components/chart/share-bars'
import { Icon } from '@/components/icon/icon'
import { readable } from './printed-amount'

type CountyHeroProps = {
  /** Null where nothing is published. */
  readonly figures: YearFigures | null
  readonly fiscalYear: number | null
  readonly words: string
}

const SHOWN = 5

/** What the published reports of the year spent by 类, the largest first and the small ones together. */
const sharesOf = ({ byCategory }: YearFigures): readonly Share[] => {
  const all = byCategory.map(({ code, name, amount }) => ({ key: code, label: name, value: amount })).toSorted((left, right) => compare(right.value, left.value))
  const rest = all.slice(SHOWN)
  const joined = rest.length > 1 ? [...all.slice(0, SHOWN), { key: 'rest', label: `其他 ${String(rest.length)} 类`, value: sumOf(rest.map(({ value }) => value)) ?? NOTHING }] : all
  return joined.map((share) => ({ ...share, printed: formatGrouped(share.value) }))
}

const NOTHING = figureOf('0')
const TEN_THOUSANDTH = figureOf('0.0001')
/** In 万元: what 亿元 with two decimals can still show. */
const SMALLEST_SHOWN = figureOf('100')

/** One unit for all bars: 亿元 where the largest is that large and the smallest does not vanish. */
const inOneUnit = (shares: readonly Share[]): { readonly unit: string; readonly shares: readonly Share[] } => {
  const [largest] = shares
  const fits = largest !== undefined && readable(largest.value).unit === '亿元' && shares.every((share) => compare(share.value, SMALLEST_SHOWN) >= 0)
  return fits
    ? { unit: '亿元', shares: shares.map((share) => ({ ...share, printed: formatGrouped(times(share.value, TEN_THOUSANDTH)) })) }
    : { unit: '万元', shares }
}

/** Named where all reports come from one place. */
const divisionOf = ({ divisionNames }: YearFigures): string => (divisionNames.length === 1 ? (divisionNames[0] ?? '') : '')

/** The first screen: what this is, a way to find a unit, and where the money went. */
export const CountyHero = ({ figures, fiscalYear, words }: CountyHeroProps) => {
  const { unit, shares } = inOneUnit(figures === null ? [] : sharesOf(figures))
  return (
    <section className="bg-sheet">
      <div className="mx-auto grid max-w-[1168px] items-center gap-7 px-4 pt-6.5 pb-6.5 tablet:px-6 tablet:pt-11 tablet:pb-10 page:grid-cols-[minmax(0,1fr)_330px] page:gap-18">
        <div>
          <h1 className="font-serif text-26 font-bold tablet:text-36">看看每个部门的钱花在哪里</h1>
          <p className="mt-1 mb-4 text-15 text-ink-2 tablet:mb-5 tablet:text-16">
            {figures === null ? '决算公开后可在这里查阅。' : `${divisionOf(figures)}${String(fiscalYear)}年度，已公开 ${String(figures.count)} 份决算。`}每个数都能问“从哪里来”。
          </p>
          <form action="/" role="search" className="flex max-w-[720px] rounded-seal border-2 border-ink bg-sheet focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus print:hidden">
            <label htmlFor="q" className="sr-only">单位、部门、地名、代码、拼音首字母或正文里的词</label>
            <input id="q" name="q" type="search" defaultValue={words} maxLength={60} placeholder="单位、部门、拼音首字母或正文" className="h-13.5 min-w-0 flex-1 bg-transparent px-3 text-16 outline-hidden tablet:px-4.5 tablet:text-18" />
            {fiscalYear !== null && <input type="hidden" name="year" value={fiscalYear} />}
            <button type="submit" className="flex flex-none items-center gap-2 bg-act px-4 text-16 font-medium text-sheet hover:bg-act-hover tablet:px-7.5"><Icon name="search" />搜索</button>
          </form>
          <p className="mt-2.5 text-14 print:hidden"><Link href="/divisions" prefetch={false}>按区划和部门查看</Link>：哪些单位公开了，是否及时。</p>
        </div>
        {figures !== null && words === '' && shares.length > 0 && <div className="border-t border-ink pt-2"><ShareBars title={`${String(figures.count)} 份决算的支出，按用途`} unit={unit} shares={shares} /></div>}
      </div>
    </section>
  )
}
