import { formatCount } from '@/lib/money/format'
import type { CellRef } from '@/lib/report/cell'
import { figureAt } from '@/lib/report/report'
import type { RuleFinding, Subject } from './rule'
import { isThere } from './there'
import { countAt, threePublicCounts, type CountName } from './three-public-cells'
import { isSome, moneyWords } from './words'
import type { Amount } from '@/lib/money/amount'

type Words = { readonly money: string; readonly at: CellRef; readonly counts: readonly CountName[]; readonly advice: string }

/** Money and the counts behind it are all there or all nothing. A count nobody stated is not checked. */
export function* mustGoTogether({ report }: Subject, { money, at, counts, advice }: Words): Iterable<RuleFinding> {
  if (!isThere(report, at)) return
  const amount = figureAt(report, at)
  const stated = counts.flatMap((name) => {
    const count = countAt(report, name)
    return count === null ? [] : [{ name, count }]
  })
  const flags = [isSome(amount), ...stated.map(({ count }) => isSome(count))]
  if (new Set(flags).size <= 1) return
  yield {
    // The cell's measure says it is 元.
    what: `${money} ${moneyWords(amount as Amount | null, report.template)}，${stated.map(({ name, count }) => `${threePublicCounts[name].name} ${formatCount(count)} ${threePublicCounts[name].unit}`).join('，')}，应同有同无`,
    left: [at],
    right: stated.map(({ name }) => threePublicCounts[name].ref),
    told: '',
    advice,
  }
}
