import { amount, isNegative, negated, plus, ratio, figureOf, toText, type Amount, type Figure } from '@/lib/money/amount'
import { formatGrouped } from '@/lib/money/format'
import { withFact, type FactKey, type Facts } from '@/lib/facts/facts'
import { cellAt, factRef, figureOfFact } from '@/lib/report/report'
import { standingOf, type Standing } from './at-odds'
import { placeOfCell } from './place'
import type { Subject } from './rule'
import { slipBetween, slipRank, slipWords, type Slip } from './slip'
import { twinGain } from './twins'

/** One fact and what it ought to be: texts in 元 as a save carries them, null where nothing stands now. */
export type Correction = { readonly key: FactKey; /** `支出（分科目） 2010302 一般行政管理事务 项目支出` */ readonly label: string; readonly from: string | null; readonly to: string; /** What may have slipped: `疑似数字换位`; empty where nothing shows it. */ readonly slip: string }

/** Why several findings stand: the fewest changes of single facts after which they are gone. */
export type RootCause = {
  /** One fact in nearly every case; two where an amount was entered under another code. */
  readonly changes: readonly Correction[]
  /** Other changes that nothing in the figures tells from this one, likelier first. */
  readonly alternatives: readonly (readonly Correction[])[]
  /** Keys of the findings that are gone after the change. */
  readonly clears: readonly string[]
  /** Keys of findings of the same kind that stand after this change and those of the causes before it. */
  readonly remaining: readonly string[]
  /** `把支出（分科目） 2010302 项目支出 从 1,000.00 元改为 10,000.00 元，这 4 条即消除（疑似小数点或单位有误）。` */
  readonly sentence: string
}

type Candidate = { readonly key: FactKey; readonly from: Amount | null; readonly to: Amount; readonly clears: number; readonly slip: Slip | null; readonly twin: number }
type Tried = { readonly steps: readonly Candidate[]; readonly after: Standing; /** Findings gone less findings that are new. */ readonly fresh: number }

/** How many changes are judged anew at most, in one search: each costs one recomputation. */
const MOST_TRIED = 12
const MOST_CAUSES = 6

/** Every fact behind a difference, with the value that would close it. */
const candidatesOf = ({ report, facts, atOdds }: Standing): readonly Candidate[] => {
  const found = new Map<string, { readonly key: FactKey; readonly change: Figure; clears: number }>()
  for (const { counts, difference } of atOdds)
    for (const [key, count] of counts) {
      const exact = ratio(negated(difference), figureOf(String(count)))
      if (exact === null) continue
      const name = `${key} ${exact.toFixed()}`
      const known = found.get(name)
      if (known === undefined) found.set(name, { key, change: exact, clears: 1 })
      else known.clears += 1
    }
  return [...found.values()].flatMap(({ key, change, clears }): Candidate[] => {
    if (cellAt(report, factRef(key))?.measure !== 'amount') return []
    // A fact of measure `amount` is 元.
    const from = figureOfFact(facts, key) as Amount | null
    const to = plus(from ?? figureOf('0'), change) as Amount
    if (to.decimalPlaces() > 2 || (isNegative(to) && (from === null || !isNegative(from)))) return []
    return [{ key, from, to, clears, slip: slipBetween(from, to), twin: twinGain(report, key, from, to) }]
  })
}

const likelier = (one: Candidate, other: Candidate): number =>
  other.clears - one.clears || other.twin - one.twin || slipRank(other.slip) - slipRank(one.slip)

const changed = (facts: Facts, { key, to }: Candidate): Facts => withFact(facts, key, { kind: 'amount', amount: to })

const keysOf = ({ atOdds, others }: Standing): ReadonlySet<string> => new Set([...atOdds.map(({ key }) => key), ...others])

const tryOut = (subject: Subject, before: Standing, from: Standing, steps: readonly Candidate[]): Tried => {
  const last = steps.at(-1)
  const after = last === undefined ? from : standingOf(subject, changed(from.facts, last), from.report)
  const known = keysOf(before)
  return { steps, after, fresh: [...keysOf(after)].filter((key) => !known.has(key)).length }
}

const isBetter = (one: Tried, other: Tried): number =>
  one.after.atOdds.length - other.after.atOdds.length || one.fresh - other.fresh || one.after.others.size - other.after.others.size || rankOf(other) - rankOf(one)
const rankOf = ({ steps }: Tried): number => steps.reduce((sum, { twin, slip }) => sum + twin * 4 + slipRank(slip), 0)
const isEqual = (one: Tried, other: Tried): boolean => isBetter(one, other) === 0

/** Single changes judged anew, the best first. */
function* singles(subject: Subject, before: Standing): Generator<undefined, readonly Tried[]> {
  const tried: Tried[] = []
  const candidates = candidatesOf(before).toSorted(likelier)
  let enough: Candidate | null = null
  for (const candidate of candidates.slice(0, MOST_TRIED)) {
    // What puts everything right leaves only those to be judged that nothing tells from it.
    if (enough !== null && likelier(enough, candidate) < 0) break
    const each = tryOut(subject, before, before, [candidate])
    tried.push(each)
    if (each.after.atOdds.length === 0 && each.fresh === 0) enough ??= candidate
    yield
  }
  return tried.sort(isBetter)
}

/** Two changes together, where one leaves its mark elsewhere: an amount that stands under another code. */
function* pairs(subject: Subject, before: Standing, firsts: readonly Tried[]): Generator<undefined, readonly Tried[]> {
  const tried: Tried[] = []
  for (const first of firsts.slice(0, 4))
    for (const second of candidatesOf(first.after).toSorted(likelier).slice(0, 3)) {
      if (first.steps.some(({ key }) => key === second.key)) continue
      tried.push(tryOut(subject, before, first.after, [...first.steps, second]))
      yield
    }
  return tried.sort(isBetter)
}

const correctionOf = ({ report }: Standing, { key, from, to, slip }: Candidate): Correction => ({ key, label: placeOfCell(report, factRef(key)), from: from === null ? null : toText(from), to: toText(to), slip: slip === null ? '' : slipWords[slip] })

const stepWords = ({ label, from, to }: Correction): string =>
  from === null ? `在 ${label} 填 ${formatGrouped(amount(to))} 元` : `把 ${label} 从 ${formatGrouped(amount(from))} 元改为 ${formatGrouped(amount(to))} 元`

const sentenceOf = (changes: readonly Correction[], others: readonly (readonly Correction[])[], clears: number): string => {
  const [slip] = changes.flatMap((change) => (change.slip === '' ? [] : [change.slip]))
  const either = others.slice(0, 2).map((each) => each.map(stepWords).join('，并'))
  const more = others.length > either.length ? `，或另外 ${String(others.length - either.length)} 处之一` : ''
  return `${[changes.map(stepWords).join('，并'), ...either].join('；或')}${more}，这 ${String(clears)} 条即消除${slip === undefined ? '' : `（${slip}）`}。`
}

const causeOf = (before: Standing, [best, ...others]: readonly [Tried, ...Tried[]]): RootCause => {
  const left = keysOf(best.after)
  const clears = [...keysOf(before)].filter((key) => !left.has(key))
  const [changes, ...alternatives] = [best, ...others].map(({ steps }) => steps.map((step) => correctionOf(before, step)))
  return { changes: changes ?? [], alternatives, clears, remaining: best.after.atOdds.map(({ key }) => key), sentence: sentenceOf(changes ?? [], alternatives, clears.length) }
}

/** The best of what was tried, with what nothing tells from it; null where nothing helps without new harm. */
const bestOf = (before: Standing, tried: readonly Tried[]): readonly [Tried, ...Tried[]] | null => {
  const [best, ...others] = tried.filter(({ after, fresh }) => fresh === 0 && after.atOdds.length < before.atOdds.length)
  return best === undefined ? null : [best, ...others.filter((each) => isEqual(each, best))]
}

/**
 * What a person should look at first: for facts whose statements of one amount do not agree, the smallest changes after
 * which they do, each judged anew. One step a recomputation, so that whoever runs it can give way to the next key.
 */
export function* rootCausesByStep(subject: Subject): Generator<undefined, readonly RootCause[]> {
  const causes: RootCause[] = []
  if (subject.basis !== 'facts') return causes
  let standing = standingOf(subject, subject.report.facts)
  yield
  while (standing.atOdds.length > 0 && causes.length < MOST_CAUSES) {
    const alone = yield* singles(subject, standing)
    let chosen = bestOf(standing, alone)
    if (chosen === null || (chosen[0].after.atOdds.length > 0 && chosen[0].steps.every(({ slip, twin }) => slip === null && twin <= 0))) {
      const together = bestOf(standing, yield* pairs(subject, standing, alone))
      if (together !== null && (chosen === null || isBetter(together[0], chosen[0]) < 0)) chosen = together
    }
    if (chosen === null) break
    causes.push(causeOf(standing, chosen))
    standing = chosen[0].after
  }
  return causes
}

/** `rootCausesByStep`, all at once. */
export const rootCauses = (subject: Subject): readonly RootCause[] => {
  const steps = rootCausesByStep(subject)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
