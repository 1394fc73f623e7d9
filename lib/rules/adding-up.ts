import { isSame, minus, type Figure } from '@/lib/money/amount'
import type { Cell, CellRef } from '@/lib/report/cell'
import type { Report } from '@/lib/report/report'
import type { Template } from '@/lib/template/templates'
import { allowedWords } from './equality'
import { identitiesOf, type Identity } from './identities'
import { intervalOf, isPrinted, isWithin, printedOf, sumFigures } from './printed'
import type { Rule, RuleFinding, RuleId, Subject } from './rule'

type Judged = Pick<Subject, 'report' | 'basis'>

/** A sum whose printed figures do not add up to the digit. */
export type PrintedDifference = {
  readonly identity: Identity
  readonly total: Figure
  readonly sum: Figure
  readonly difference: Figure
  readonly parts: readonly Cell[]
  readonly allowed: Figure
  /** Rounding explains it. */
  readonly holds: boolean
}

const differenceOf = (subject: Judged, identity: Identity): PrintedDifference | null => {
  const { report } = subject
  const total = printedOf(report, identity.total)
  const sum = sumFigures(identity.parts.map((part) => printedOf(report, part)))
  if (isSame(total, sum)) return null
  const difference = minus(total, sum)
  const parts = identity.parts.filter((part) => isPrinted(subject, part))
  const allowed = intervalOf(parts.length + 1, report.template.unit)
  return { identity, total, sum, difference, parts, allowed, holds: isWithin(difference, allowed) }
}

type Remembered = { readonly identity: Identity; readonly basis: Subject['basis']; readonly difference: PrintedDifference | null }
const remembered = new WeakMap<Template, Map<string, Map<CellRef, Remembered>>>()

const isSameIdentity = (one: Identity, other: Identity): boolean =>
  one.rule === other.rule && one.total === other.total && one.parts.length === other.parts.length && one.parts.every((part, index) => part === other.parts[index])

/** A key touches a few of a thousand sums; the others stand between the very same cells as before (see `buildReport`). */
const differenceOnce = (subject: Judged, identity: Identity): PrintedDifference | null => {
  const { report: { template }, basis } = subject
  // Balanced figures hang on each other: the same cell may print otherwise after a key elsewhere.
  if (template.tails === 'balanced') return differenceOf(subject, identity)
  let kinds = remembered.get(template)
  if (kinds === undefined) remembered.set(template, (kinds = new Map()))
  let sums = kinds.get(identity.of)
  if (sums === undefined) kinds.set(identity.of, (sums = new Map()))
  const before = sums.get(identity.total.ref)
  if (before !== undefined && before.basis === basis && isSameIdentity(before.identity, identity)) return before.difference
  const difference = differenceOf(subject, identity)
  sums.set(identity.total.ref, { identity, basis, difference })
  return difference
}

const known = new WeakMap<Report, { readonly basis: Subject['basis']; readonly differences: readonly PrintedDifference[] }>()

/** All sums of a report that do not add up to the digit, whether rounding explains them or not. */
export const printedDifferences = (subject: Judged): readonly PrintedDifference[] => {
  const { report, basis } = subject
  const before = known.get(report)
  if (before?.basis === basis) return before.differences
  const differences = identitiesOf(report).flatMap((identity) => differenceOnce(subject, identity) ?? [])
  known.set(report, { basis, differences })
  return differences
}

/** The sums of one rule that rounding does not explain. */
export const mustAddUp = (rule: RuleId, words: Pick<RuleFinding, 'what' | 'advice'>): Rule['check'] =>
  function* (subject) {
    const { unit } = subject.report.template
    for (const { identity, total, sum, parts, allowed, holds } of printedDifferences(subject)) {
      if (identity.rule !== rule || holds) continue
      yield {
        ...words,
        left: [identity.total.ref],
        right: parts.map((part) => part.ref),
        figures: { left: total, right: sum, unit: unit.label, decimals: unit.decimals },
        slipped: 'anything',
        ...allowedWords(allowed, unit),
      }
    }
  }
