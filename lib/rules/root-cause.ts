import { amount, isNegative, isSame, negated, plus, toText, zero, type Amount, type Figure } from '@/lib/money/amount'
import { formatGrouped } from '@/lib/money/format'
import { withFact, type FactKey, type Facts } from '@/lib/facts/facts'
import { cellAt, factRef, figureOfFact } from '@/lib/report/report'
import { standingOf, type Standing } from './at-odds'
import { isColumnInUse } from './column-in-use'
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

type Candidate = { readonly key: FactKey; readonly from: Amount | null; readonly to: Amount; /** How many differences it closes. */ readonly clears: number; readonly slip: Slip | null; readonly twin: number }
type Tried = { readonly steps: readonly Candidate[]; readonly after: Standing; /** Findings gone less findings that are new. */ readonly fresh: number }

/** How many changes are judged anew at most, in one search: each costs one recomputation. */
const MOST_TRIED = 12
const MOST_CAUSES = 6
/** Figures without any sign of a slip: more than these and the list helps nobody. */
const MOST_GUESSES = 3

/** A slip of the hand put right, or a figure that then agrees with another page. */
const isEvident = ({ slip, twin }: Candidate): boolean => slip !== null || twin > 0

const likelier = (one: Candidate, other: Candidate): number =>
  other.clears - one.clears || other.twin - one.twin || slipRank(other.slip) - slipRank(one.slip)

type Closing = { readonly key: FactKey; readonly change: Figure; clears: number; grave: boolean }

/** Every fact behind a difference, with the change that would close it; those that close most first. */
const closingsOf = (atOdds: Standing['atOdds']): readonly Closing[] => {
  const found = new Map<string, Closing>()
  for (const { counts, difference, severity } of atOdds) {
    const [less, more] = [negated(difference), difference]
    const [lessName, moreName] = [less.toFixed(), more.toFixed()]
    for (const [key, count] of counts) {
      // A fact that stands on one side twice could close it by half: no form adds up like that.
      if (count !== 1 && count !== -1) continue
      const name = `${key} ${count === 1 ? lessName : moreName}`
      const known = found.get(name)
      if (known === undefined) found.set(name, { key, change: count === 1 ? less : more, clears: 1, grave: severity === 'error' })
      else {
        known.clears += 1
        known.grave ||= severity === 'error'
      }
    }
  }
  return [...found.values()].sort((one, other) => other.clears - one.clears)
}

const candidateOf = ({ report, facts }: Standing, { key, change, clears, grave }: Closing): Candidate | null => {
  if (cellAt(report, factRef(key))?.measure !== 'amount') return null
  // A fact of measure `amount` is 元.
  const from = figureOfFact(facts, key) as Amount | null
  const to = plus<Figure>(from ?? zero, change) as Amount
  if (to.decimalPlaces() > 2 || (isNegative(to) && (from === null || !isNegative(from)))) return null
  // A column nobody uses is no place to look for a figure that is missing.
  if (from === null && !isColumnInUse(facts, key)) return null
  const candidate = { key, from, to, clears, slip: slipBetween(from, to), twin: twinGain(report, key, from, to) }
  // What only a warning asks about may well be so: nobody is told to change it without a sign.
  return grave || isEvident(candidate) ? candidate : null
}

/** Changes worth being judged, the likeliest first. */
const candidatesOf = (standing: Standing, most: number): readonly Candidate[] => {
  const chosen: Candidate[] = []
  let clears: number | null = null
  for (const closing of closingsOf(standing.atOdds)) {
    if (chosen.length >= most && closing.clears !== clears) break
    clears = closing.clears
    const candidate = candidateOf(standing, closing)
    if (candidate !== null) chosen.push(candidate)
  }
  return chosen.sort(likelier).slice(0, most)
}

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
  let enough: Candidate | null = null
  for (const candidate of candidatesOf(before, MOST_TRIED)) {
    // What does all it promised leaves only those to be judged that nothing tells from it.
    if (enough !== null && likelier(enough, candidate) < 0) break
    const each = tryOut(subject, before, before, [candidate])
    tried.push(each)
    if (each.after.atOdds.length <= before.atOdds.length - candidate.clears && each.fresh === 0) enough ??= candidate
    yield
  }
  return tried.sort(isBetter)
}

/** The amount of one code entered under another: what the first lacked the second had too much. */
const isMove = (one: Candidate, other: Candidate): boolean => [one, other].some(({ slip }) => slip === 'forgotten') && isSame(plus(one.to, other.to), plus(one.from ?? zero, other.from ?? zero))

/** Two changes together, where one leaves its mark elsewhere: an amount that stands under another code. */
function* pairs(subject: Subject, before: Standing, firsts: readonly Tried[]): Generator<undefined, readonly Tried[]> {
  const tried: Tried[] = []
  for (const first of firsts.slice(0, 4))
    for (const second of candidatesOf(first.after, 3)) {
      const [one] = first.steps
      if (one === undefined || one.key === second.key || !(isMove(one, second) || (isEvident(one) && isEvident(second)))) continue
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
  if (best === undefined) return null
  const equal = others.filter((each) => isEqual(each, best))
  return best.steps.some(isEvident) || equal.length < MOST_GUESSES ? [best, ...equal] : null
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
    if (chosen === null || (chosen[0].after.atOdds.length > 0 && !chosen[0].steps.some(isEvident))) {
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
