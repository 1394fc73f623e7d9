import { figureOf, minus, sumOf, type Figure } from '@/lib/money/amount'
import { formatFixed, formatGrouped } from '@/lib/money/format'
import { cellPlace, exactText, exactWords } from '@/lib/report/label'
import { cellAt, type Report } from '@/lib/report/report'
import { factsBehind } from '@/lib/report/trace'
import type { CellRef } from '@/lib/report/cell'
import type { Finding, Severity } from './finding'
import type { Rule, RuleFinding, Subject } from './rule'
import { rules } from './rules'

const ZERO = figureOf('0')
const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 }

const isMoney = (unit: string): boolean => unit === '元' || unit === '万元'

/** How a rule is used by the form: as written, softened, or off. */
const usedSeverity = (rule: Rule, found: RuleFinding, report: Report): Severity | null => {
  const use = report.template.rules[rule.id]
  if (use === undefined) throw new Error(`模板 ${report.template.id} 没有说明规则 ${rule.id} 怎么用`)
  const severity = found.severity ?? rule.severity
  if (use.use === 'off') return null
  return use.use === 'softened' && order[use.to] > order[severity] ? use.to : severity
}

const comparedFigures = (report: Report, found: RuleFinding): { left: Figure; right: Figure; unit: string; decimals: number } | null => {
  if (found.figures !== undefined) return found.figures
  if (found.right === undefined) return null
  const total = (refs: readonly CellRef[]): Figure => sumOf(refs.map((ref) => cellAt(report, ref)?.value)) ?? ZERO
  const first = found.left[0]
  const counted = first !== undefined && cellAt(report, first)?.measure === 'count'
  return { left: total(found.left), right: total(found.right), unit: counted ? '' : '元', decimals: counted ? 0 : 2 }
}

const words = (figure: Figure, unit: string, decimals: number): string => `${isMoney(unit) ? formatGrouped(figure, decimals) : formatFixed(figure, decimals)}${unit === '' ? '' : ` ${unit}`}`

/** `公开05表 合计 栏2 为 2,374,460.00 元`; several cells are joined by ＋ and their sum. */
const side = (report: Report, refs: readonly CellRef[], figure: Figure, unit: string, decimals: number, detailed: boolean): string => {
  if (refs.length <= 1 || refs.length > 4) return `${refs[0] === undefined ? '' : cellPlace(report, refs[0])}${refs.length > 4 ? ` 等 ${refs.length} 项` : ''}为 ${words(figure, unit, decimals)}`
  const terms = refs.map((ref) => (detailed ? `${cellPlace(report, ref)} ${exactWords(report, ref) || '0'}` : cellPlace(report, ref)))
  return `${terms.join('＋')}＝${words(figure, unit, decimals)}`
}

const compose = (report: Report, rule: Rule, found: RuleFinding, severity: Severity): Finding => {
  const compared = comparedFigures(report, found)
  const refs = [...found.left, ...(found.right ?? [])]
  const sentences = [found.what]
  let figures = { left: '', right: '', difference: '', unit: '' }
  if (compared !== null) {
    const { left, right, unit, decimals } = compared
    const difference = minus(left, right)
    const detailed = found.figures === undefined
    sentences[0] = `${found.what}：${side(report, found.left, left, unit, decimals, detailed)}，${found.right === undefined || found.right.length === 0 ? `另一处为 ${words(right, unit, decimals)}` : side(report, found.right, right, unit, decimals, detailed)}，相差 ${words(difference, unit, decimals).replace('-', '−')}${found.allowed === undefined ? '' : `，${found.allowed}`}`
    figures = { left: formatFixed(left, decimals), right: formatFixed(right, decimals), difference: formatFixed(difference, decimals), unit }
  }
  return {
    rule: rule.id,
    title: rule.title,
    severity,
    message: `${sentences[0]}。${found.advice}`,
    advice: found.advice,
    cells: refs.map((ref) => ({ ref, label: cellPlace(report, ref), value: exactText(report, ref) })),
    ...figures,
    key: `${rule.id}|${refs.join(',')}`,
    facts: [...new Set(refs.flatMap((ref) => factsBehind(report, ref)))],
  }
}

/** Runs every rule the template uses; errors first, then warnings and notices, each in the order of the rules. */
export const judge = (subject: Subject): readonly Finding[] => {
  const findings: Finding[] = []
  for (const rule of rules) {
    if (subject.basis === 'facts' ? rule.appliesTo === 'document' && rule.tolerance === 'none' : rule.appliesTo === 'facts') continue
    for (const found of rule.check(subject)) {
      const severity = usedSeverity(rule, found, subject.report)
      if (severity !== null) findings.push(compose(subject.report, rule, found, severity))
    }
  }
  return findings.sort((left, right) => order[left.severity] - order[right.severity])
}

export const hasErrors = (findings: readonly Finding[]): boolean => findings.some((finding) => finding.severity === 'error')
