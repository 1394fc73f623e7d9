import { isSame, minus, type Figure } from '@/lib/money/amount'
import type { Cell } from '@/lib/report/cell'
import type { Report } from '@/lib/report/report'
import { allowedWords } from './equality'
import { identitiesOf, type Identity } from './identities'
import { intervalOf, isPrinted, isWithin, printedOf, sumFigures } from './printed'
import type { Rule, RuleFinding, RuleId, Subject } from './rule'

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

const differenceOf = (subject: Subject, identity: Identity): PrintedDifference | null => {
  const { report } = subject
  const total = printedOf(report, identity.total)
  const sum = sumFigures(identity.parts.map((part) => printedOf(report, part)))
  if (isSame(total, sum)) return null
  const difference = minus(total, sum)
  const parts = identity.parts.filter((part) => isPrinted(subject, part))
  const allowed = intervalOf(parts.length + 1, report.template.unit)
  return { identity, total, sum, difference, parts, allowed, holds: isWithin(difference, allowed) }
}

const known = new WeakMap<Report, { readonly basis: Subject['basis']; readonly differences: readonly PrintedDifference[] }>()

/** All sums of a report that do not add up to the digit, whether rounding explains them or not. */
export const printedDifferences = (subject: Subject): readonly PrintedDifference[] => {
  const { report, basis } = subject
  const before = known.get(report)
  if (before?.basis === basis) return before.differences
  const differences = identitiesOf(report).flatMap((identity) => differenceOf(subject, identity) ?? [])
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
