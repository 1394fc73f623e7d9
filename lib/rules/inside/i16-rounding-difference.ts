import type { Figure } from '@/lib/money/amount'
import { formatFixed } from '@/lib/money/format'
import type { Report } from '@/lib/report/report'
import { printedDifferences, type PrintedDifference } from '../adding-up'
import { inWords } from '../message'
import { placeOfCell } from '../place'
import type { Rule, RuleFinding } from '../rule'

const NUMERALS = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'] as const

const counted = (count: number, of: string): string => `${NUMERALS[count] ?? ` ${count} `}${of}`

const told = new WeakMap<readonly PrintedDifference[], readonly RuleFinding[]>()

const tell = (report: Report, differences: readonly PrintedDifference[]): readonly RuleFinding[] => {
  const { label, decimals } = report.template.unit
  const say = (figure: Figure): string => inWords(figure, label, decimals)
  return differences
    .filter(({ holds }) => holds)
    .map(({ identity, total, sum, difference, parts, allowed }) => ({
      what: `${placeOfCell(report, identity.total.ref)} 印 ${say(total)}，${counted(parts.length, identity.of)}相加为 ${say(sum)}，差 ${say(difference)}，在四舍五入允许的 ±${formatFixed(allowed, decimals + 1)} ${label}以内`,
      left: [identity.total.ref],
      right: parts.map((part) => part.ref),
      figures: { left: total, right: sum, unit: label, decimals },
      told: '',
      advice: '属尾差，不必修改。',
      // There is nothing to open: no fact is wrong.
      opens: [],
    }))
}

/** 区间规则成立而印出的差不为零：说明这是四舍五入，不要去“改平”。 */
export const i16RoundingDifference: Rule = {
  id: 'I16',
  title: '分项四舍五入后与合计存在尾差',
  severity: 'notice',
  tolerance: 'interval',
  appliesTo: 'both',
  basis: '各项分别四舍五入，读者相加会差最末一位',
  check: (subject) => {
    const differences = printedDifferences(subject)
    let findings = told.get(differences)
    if (findings === undefined) told.set(differences, (findings = tell(subject.report, differences)))
    return findings
  },
}
