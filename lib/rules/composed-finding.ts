import { minus } from '@/lib/money/amount'
import { formatFixed } from '@/lib/money/format'
import type { FactKey } from '@/lib/facts/key'
import type { CellRef } from '@/lib/report/cell'
import { exactText } from '@/lib/report/label'
import type { Report } from '@/lib/report/report'
import { factsBehind } from './facts-behind'
import type { Finding, FindingCell, Severity } from './finding'
import { comparedBy, messageOf } from './message'
import { placeOfCell } from './place'
import type { Rule, RuleFinding } from './rule'

type Words = Pick<Finding, 'message' | 'cells' | 'left' | 'right' | 'difference' | 'unit'>

const wordsOf = (report: Report, found: RuleFinding, refs: readonly CellRef[]): Words => {
  const compared = comparedBy(report, found)
  const text = (side: 'left' | 'right'): string => (compared === null ? '' : formatFixed(compared[side], compared.decimals))
  return {
    message: messageOf(report, found, compared),
    cells: refs.map((ref) => ({ ref, label: placeOfCell(report, ref), value: exactText(report, ref) })),
    left: text('left'),
    right: text('right'),
    difference: compared === null ? '' : formatFixed(minus(compared.left, compared.right), compared.decimals),
    unit: compared?.unit ?? '',
  }
}

/** The same difference at the same cells has the same key. */
export const findingKey = (rule: string, { left, right, clause }: RuleFinding): string => `${rule}${clause === undefined ? '' : `/${clause}`}|${[...left, ...(right ?? [])].join(',')}`

/**
 * What a rule found, as a finding. Of hundreds a screen shows a few, so the words, and what to open, are worked out where
 * somebody asks. A class, for getters of object literals cost more than they would save.
 */
export class ComposedFinding implements Finding {
  readonly rule: string
  readonly title: string
  readonly severity: Severity
  readonly advice: string
  readonly key: string
  readonly refs: readonly CellRef[]
  readonly #report: Report
  readonly #found: RuleFinding
  #words: Words | null = null
  #facts: readonly FactKey[] | null = null

  constructor(report: Report, { id, title }: Rule, found: RuleFinding, severity: Severity) {
    this.#report = report
    this.#found = found
    this.refs = found.right === undefined ? found.left : [...found.left, ...found.right]
    this.rule = id
    this.title = title
    this.severity = severity
    this.advice = found.advice
    this.key = findingKey(id, found)
  }

  get #told(): Words { return (this.#words ??= wordsOf(this.#report, this.#found, this.refs)) }
  get message(): string { return this.#told.message }
  get cells(): readonly FindingCell[] { return this.#told.cells }
  get left(): string { return this.#told.left }
  get right(): string { return this.#told.right }
  get difference(): string { return this.#told.difference }
  get unit(): string { return this.#told.unit }
  get facts(): readonly FactKey[] { return (this.#facts ??= this.#found.opens ?? factsBehind(this.#report, this.refs)) }
}
