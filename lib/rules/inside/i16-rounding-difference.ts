import type { Figure } from '@/lib/money/amount'
import { formatFixed } from '@/lib/money/format'
import type { FactKey } from '@/lib/facts/key'
import type { CellRef } from '@/lib/report/cell'
import type { Report } from '@/lib/report/report'
import { printedDifferences, type PrintedDifference } from '../adding-up'
import { changesSum } from '../changes-sum'
import { inWords } from '../message'
import { placeOfCell } from '../place'
import type { Rule, RuleFinding, Subject } from '../rule'
import { saidAt } from '../told-checks'

const NUMERALS = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'] as const

const counted = (count: number, of: string): string => `${NUMERALS[count] ?? ` ${count} `}${of}`

const told = new WeakMap<readonly PrintedDifference[], readonly RuleFinding[]>()

/** Its sentence is worked out where somebody reads it: a large unit has two hundred tails. */
class Tail implements RuleFinding {
  readonly left: readonly CellRef[]
  readonly right: readonly CellRef[]
  readonly figures: NonNullable<RuleFinding['figures']>
  readonly told = ''
  readonly advice = '属尾差，不必修改。'
  /** There is nothing to open: no fact is wrong. */
  readonly opens: readonly FactKey[] = []
  readonly #report: Report
  readonly #difference: PrintedDifference

  constructor(report: Report, difference: PrintedDifference) {
    const { identity, total, sum, parts } = difference
    const { label, decimals } = report.template.unit
    this.left = [identity.total.ref]
    this.right = parts.map((part) => part.ref)
    this.figures = { left: total, right: sum, unit: label, decimals }
    this.#report = report
    this.#difference = difference
  }

  get what(): string {
    const { identity, total, sum, difference, parts, allowed } = this.#difference
    const { label, decimals } = this.#report.template.unit
    const say = (figure: Figure): string => inWords(figure, label, decimals)
    return `${placeOfCell(this.#report, identity.total.ref)} 印 ${say(total)}，${counted(parts.length, identity.of)}相加为 ${say(sum)}，差 ${say(difference)}，在四舍五入允许的 ±${formatFixed(allowed, decimals + 1)} ${label}以内`
  }
}

const tell = (report: Report, differences: readonly PrintedDifference[]): readonly RuleFinding[] =>
  differences.filter(({ holds }) => holds).map((difference) => new Tail(report, difference))

/** Changes that sentences tell are differences of rounded figures: they have tails of their own. */
const changesApart = (subject: Subject): readonly RuleFinding[] => {
  const found = changesSum(subject)
  if (found === null || !found.holds || found.difference.isZero()) return []
  const { label, decimals } = subject.report.template.unit
  const say = (figure: Figure): string => inWords(figure, label, decimals)
  return [{
    what: `说明五（三）各类增减额相加为 ${say(found.sum)}，说明五（一）为 ${say(found.total)}，差 ${say(found.difference)}，在四舍五入允许的 ±${formatFixed(found.allowed, decimals + 1)} ${label}以内`,
    left: [saidAt('五（三）')], right: [saidAt('五（一）')], figures: { left: found.sum, right: found.total, unit: label, decimals }, told: '', advice: '属尾差，不必修改。', opens: [],
  }]
}

export const i16RoundingDifference: Rule = {
  id: 'I16',
  title: '分项四舍五入后与合计存在尾差',
  relation: '印出的各项与合计之差在四舍五入允许的范围内：属尾差，不要去“改平”。说明五（三）各类增减额之和与五（一）的增减额同样。',
  severity: 'notice',
  tolerance: 'interval',
  appliesTo: 'both',
  basis: '各项分别四舍五入，读者相加会差最末一位',
  check: (subject) => {
    const differences = printedDifferences(subject)
    let findings = told.get(differences)
    if (findings === undefined) told.set(differences, (findings = tell(subject.report, differences)))
    const changes = subject.document === undefined ? [] : changesApart(subject)
    return changes.length === 0 ? findings : [...findings, ...changes]
  },
}
