import type { Figure } from '@/lib/money/amount'
import type { Classification } from '@/lib/classification/classification'
import type { FactKey } from '@/lib/facts/key'
import type { CellRef } from '@/lib/report/cell'
import type { Report } from '@/lib/report/report'
import type { Narrative } from '@/lib/narrative/narrative'
import type { Thresholds } from '@/lib/template/templates'
import type { Severity } from './finding'
import type { PrintedSheet } from './printed-sheet'
import type { ReadDocument } from './read-document'

export type RuleFamily = 'A' | 'I' | 'Y' | 'N' | 'C' | 'T' | 'P' | 'E' | 'K' | 'R'
export type RuleId = `${RuleFamily}${number}`

/**
 * exact: in 元, none · same-fact: two printings of one figure must be one string · interval: a sum of n printed figures
 * may miss its total by (n+1)×0.005 · none: no figures compared. `exact｜interval`: the first on facts, the second on a
 * printed document.
 */
export type Tolerance = 'exact' | 'same-fact' | 'interval' | 'none' | 'exact｜interval' | 'exact｜same-fact'

/** What is judged. On `facts` amounts are exact 元; on a `document` that was read, every cell holds its printed figure. */
export type Subject = {
  readonly report: Report
  readonly narrative: Narrative
  readonly basis: 'facts' | 'document'
  /** A department's units, each as its own report: only where their disclosures are held. */
  readonly units?: readonly Report[]
  /** The same unit's published disclosure of the year before. */
  readonly lastYear?: Report
  /** Figures of the evaluation sheets as they stand on paper, in the order of the projects; on facts they follow from these. */
  readonly sheets?: readonly PrintedSheet[]
  /** What a reader found in the cells of the tables, letter by letter. */
  readonly printed?: ReadonlyMap<CellRef, string>
  /** Everything else that is printed; rules about words and forms are not checked without it. */
  readonly document?: ReadDocument
  /** When the final accounts were approved and when they are published: `2025-09-03`. */
  readonly release?: { readonly approvedOn: string; readonly publishedOn: string }
  /** The year's codes with a bureau's own additions; the shipped list where nobody added any. */
  readonly classification?: Classification
}

/** What a rule says; the judge adds labels, figures in words and the rule's own id. */
export type RuleFinding = {
  /** In words of this case: `一般公共预算基本支出两种分类不相等`. */
  readonly what: string
  /** Both ends; the first group is left, the second right. One end alone where nothing is compared. */
  readonly left: readonly CellRef[]
  readonly right?: readonly CellRef[]
  /** The compared figures where they are not simply the sums of the cells: printed figures, counts, rates. */
  readonly figures?: { readonly left: Figure; readonly right: Figure; readonly unit: string; readonly decimals: number }
  /** What the cells count, where they are no money: `辆`. */
  readonly unit?: string
  /** Operands and difference in the rule's own words; empty where `what` has said them. Without it the judge composes them from the cells. */
  readonly told?: string
  /** Both ends ought to be one figure, so the difference may hint at what slipped: any of digits, a point, an item, or only the unit. */
  readonly slipped?: 'anything' | 'unit'
  /** `四舍五入允许 ±0.025 万元` */
  readonly allowed?: string
  /** One step, naming the form or page. */
  readonly advice: string
  /** Tells two findings of one rule at the same cells apart: which column, which number of a text. */
  readonly clause?: string
  /** Where one clause of the rule is graver or milder than the rule. */
  readonly severity?: Severity
  /** The facts to open, where they are others than those behind the cells. */
  readonly opens?: readonly FactKey[]
}

/** One rule of checks.md: one object in one file with its test. Ids never change and are never reused. */
export type Rule = {
  readonly id: RuleId
  /** The rule in Chinese, as an accountant would say it. */
  readonly title: string
  /** What must hold, in the words of the forms: which tables, lines and columns are compared. */
  readonly relation: string
  readonly severity: Severity
  readonly tolerance: Tolerance
  readonly appliesTo: 'facts' | 'document' | 'both'
  /** The limits of the template it reads. */
  readonly reads?: readonly (keyof Thresholds)[]
  /** Why the rule holds. */
  readonly basis: string
  readonly check: (subject: Subject) => Iterable<RuleFinding>
}
