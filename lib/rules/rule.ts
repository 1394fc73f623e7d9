import type { Figure } from '@/lib/money/amount'
import type { CellRef } from '@/lib/report/cell'
import type { Report } from '@/lib/report/report'
import type { Narrative } from '@/lib/narrative/narrative'
import type { Severity } from './finding'

export type RuleFamily = 'A' | 'I' | 'Y' | 'N' | 'C' | 'T' | 'P' | 'E' | 'K' | 'R'
export type RuleId = `${RuleFamily}${number}`

/**
 * exact: in 元, none · same-fact: two printings of one figure must be one string · interval: a sum of n printed figures
 * may miss its total by (n+1)×0.005 · none: no figures compared. `exact｜interval`: the first on facts, the second on a
 * printed document.
 */
export type Tolerance = 'exact' | 'same-fact' | 'interval' | 'none' | 'exact｜interval' | 'exact｜same-fact'

/** What is judged. On `facts` amounts are exact 元; on a `document` that was read, every cell holds its printed figure. */
export type Subject = { readonly report: Report; readonly narrative: Narrative; readonly basis: 'facts' | 'document' }

/** What a rule says; the judge adds labels, figures in words and the rule's own id. */
export type RuleFinding = {
  /** In words of this case: `一般公共预算基本支出两种分类不相等`. */
  readonly what: string
  /** Both ends; the first group is left, the second right. One end alone where nothing is compared. */
  readonly left: readonly CellRef[]
  readonly right?: readonly CellRef[]
  /** The compared figures where they are not simply the sums of the cells: printed figures, counts, rates. */
  readonly figures?: { readonly left: Figure; readonly right: Figure; readonly unit: string; readonly decimals: number }
  /** `四舍五入允许 ±0.025 万元` */
  readonly allowed?: string
  /** One step, naming the form or page. */
  readonly advice: string
  /** Where one clause of the rule is graver or milder than the rule. */
  readonly severity?: Severity
}

/** One rule of checks.md: one object in one file with its test. Ids never change and are never reused. */
export type Rule = {
  readonly id: RuleId
  /** The rule in Chinese, as an accountant would say it. */
  readonly title: string
  readonly severity: Severity
  readonly tolerance: Tolerance
  readonly appliesTo: 'facts' | 'document' | 'both'
  /** Why the rule holds. */
  readonly basis: string
  readonly check: (subject: Subject) => Iterable<RuleFinding>
}
