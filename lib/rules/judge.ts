import type { Report } from '@/lib/report/report'
import { ComposedFinding } from './composed-finding'
import type { Finding, Severity } from './finding'
import type { Rule, RuleFinding, Subject } from './rule'
import { rules } from './rules'

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 }

/** How a rule is used by the form: as written, softened, or off. */
export const usedSeverity = (rule: Rule, found: RuleFinding, report: Report): Severity | null => {
  const use = report.template.rules[rule.id]
  if (use === undefined) throw new Error(`模板 ${report.template.id} 没有说明规则 ${rule.id} 怎么用`)
  const severity = found.severity ?? rule.severity
  if (use.use === 'off') return null
  return use.use === 'softened' && order[use.to] > order[severity] ? use.to : severity
}

/** A proof on facts needs figures; what only a text can show is left to documents. */
const applies = (rule: Rule, basis: Subject['basis']): boolean => (basis === 'facts' ? rule.appliesTo !== 'document' || rule.tolerance !== 'none' : rule.appliesTo !== 'facts')

/** `judge`, one rule a step: whoever must give way to the next key goes on later, or never. */
export function* judgeByRule(subject: Subject): Generator<undefined, readonly Finding[]> {
  const findings: Finding[] = []
  for (const rule of rules) {
    if (!applies(rule, subject.basis)) continue
    for (const found of rule.check(subject)) {
      const severity = usedSeverity(rule, found, subject.report)
      if (severity !== null) findings.push(new ComposedFinding(subject.report, rule, found, severity))
    }
    yield
  }
  return findings.sort((left, right) => order[left.severity] - order[right.severity])
}

/** Runs every rule the template uses; errors first, then warnings and notices, each in the order of the rules. */
export const judge = (subject: Subject): readonly Finding[] => {
  const steps = judgeByRule(subject)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

export const hasErrors = (findings: readonly Finding[]): boolean => findings.some((finding) => finding.severity === 'error')
