import { minus } from '@/lib/money/amount'
import { formatFixed } from '@/lib/money/format'
import { exactText } from '@/lib/report/label'
import type { Report } from '@/lib/report/report'
import { factsBehind } from './facts-behind'
import type { Finding, Severity } from './finding'
import { comparedBy, messageOf } from './message'
import { placeOfCell } from './place'
import type { Rule, RuleFinding, Subject } from './rule'
import { rules } from './rules'

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 }

/** How a rule is used by the form: as written, softened, or off. */
const usedSeverity = (rule: Rule, found: RuleFinding, report: Report): Severity | null => {
  const use = report.template.rules[rule.id]
  if (use === undefined) throw new Error(`模板 ${report.template.id} 没有说明规则 ${rule.id} 怎么用`)
  const severity = found.severity ?? rule.severity
  if (use.use === 'off') return null
  return use.use === 'softened' && order[use.to] > order[severity] ? use.to : severity
}

const compose = (report: Report, rule: Rule, found: RuleFinding, severity: Severity): Finding => {
  const compared = comparedBy(report, found)
  const refs = [...found.left, ...(found.right ?? [])]
  const text = (side: 'left' | 'right'): string => (compared === null ? '' : formatFixed(compared[side], compared.decimals))
  return {
    rule: rule.id,
    title: rule.title,
    severity,
    message: messageOf(report, found, compared),
    advice: found.advice,
    cells: refs.map((ref) => ({ ref, label: placeOfCell(report, ref), value: exactText(report, ref) })),
    left: text('left'),
    right: text('right'),
    difference: compared === null ? '' : formatFixed(minus(compared.left, compared.right), compared.decimals),
    unit: compared?.unit ?? '',
    key: `${rule.id}${found.clause === undefined ? '' : `/${found.clause}`}|${refs.join(',')}`,
    facts: found.opens ?? factsBehind(report, refs),
  }
}

const composed = new WeakMap<RuleFinding, { readonly report: Report; readonly finding: Finding }>()

/** Rules that remember what they found give the same object again; in the same report it reads the same. */
const composeOnce = (report: Report, rule: Rule, found: RuleFinding, severity: Severity): Finding => {
  const before = composed.get(found)
  if (before !== undefined && before.report === report && before.finding.severity === severity) return before.finding
  const finding = compose(report, rule, found, severity)
  composed.set(found, { report, finding })
  return finding
}

/** A proof on facts needs figures; what only a text can show is left to documents. */
const applies = (rule: Rule, basis: Subject['basis']): boolean => (basis === 'facts' ? rule.appliesTo !== 'document' || rule.tolerance !== 'none' : rule.appliesTo !== 'facts')

/** Runs every rule the template uses; errors first, then warnings and notices, each in the order of the rules. */
export const judge = (subject: Subject): readonly Finding[] => {
  const findings: Finding[] = []
  for (const rule of rules) {
    if (!applies(rule, subject.basis)) continue
    for (const found of rule.check(subject)) {
      const severity = usedSeverity(rule, found, subject.report)
      if (severity !== null) findings.push(composeOnce(subject.report, rule, found, severity))
    }
  }
  return findings.sort((left, right) => order[left.severity] - order[right.severity])
}

export const hasErrors = (findings: readonly Finding[]): boolean => findings.some((finding) => finding.severity === 'error')
