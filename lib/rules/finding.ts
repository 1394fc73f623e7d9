import type { CellRef } from '@/lib/report/cell'

export type Severity = 'error' | 'warning' | 'notice'

/** One end of a finding: a cell with its place in words and its figure as compared. */
export type FindingCell = { readonly ref: CellRef; readonly label: string; readonly value: string }

/** What a rule found, in the contract's shape. `left − right = difference`; empty where no figures are compared. */
export type JudgedFinding = {
  readonly rule: string
  readonly severity: Severity
  /** What · both operands · difference · allowed · what to do. */
  readonly message: string
  readonly cells: readonly FindingCell[]
  readonly left: string
  readonly right: string
  readonly difference: string
}

/** A finding as the workspace shows it: the contract's part plus what a screen needs. */
export type Finding = JudgedFinding & {
  /** The rule's title. */
  readonly title: string
  /** `元`, `万元`, `辆`, … of left, right and difference. */
  readonly unit: string
  /** The last part of the message: what to do. */
  readonly advice: string
  /** The cells by name, left before right: known before any words are. */
  readonly refs: readonly CellRef[]
  /** The same difference at the same cells has the same key: explanations are kept under it. */
  readonly key: string
  /** The facts to open, where the cells themselves are not facts. */
  readonly facts: readonly string[]
}

/** The contract's part of a finding. */
export const toJudged = ({ rule, severity, message, cells, left, right, difference }: Finding): JudgedFinding => ({ rule, severity, message, cells, left, right, difference })
