import { inOneGo } from '@/lib/report/in-one-go'
import type { Report } from '@/lib/report/report'
import type { RuleUse } from '@/lib/template/templates'
import { ComposedFinding } from './composed-finding'
import type { Finding, Severity } from './finding'
import type { Rule, RuleFinding, Subject } from './rule'
import { rules } from './rules'

/** 0 is the loudest. */
export const loudness: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 }

/**
 * How loudly a form lets a finding be: softening lowers whatever is louder, raising lifts what is as loud as its rule, so
 * that a clause which is milder than its rule stays so. Null: not at all.
 */
export const severityUnder = (use: RuleUse, found: Severity, ofRule: Severity): Severity | null => {
  switch (use.use) {
    case 'as-written':
      return found
    case 'softened':
      return loudness[use.to] > loudness[found] ? use.to : found
    case 'raised':
      return found === ofRule && loudness[use.to] < loudness[found] ? use.to : found
    case 'off':
      return null
  }
}

/** The severity of one finding as its form uses the rule. */
export const usedSeverity = (rule: Rule, found: RuleFinding, report: Report): Severity | null => {
  const use = report.template.rules[rule.id]
  if (use === undefined) throw new Error(`模板 ${report.template.id} 没有说明规则 ${rule.id} 怎么用`)
  const severity = found.severity ?? rule.severity
  return severityUnder(use, severity, rule.severity)
}

/** Whether a rule may speak of facts, not only of a text. */
export const speaksOfFacts = ({ appliesTo, tolerance }: Pick<Rule, 'appliesTo' | 'tolerance'>): boolean => appliesTo !== 'document' || tolerance !== 'none'

/** A proof on facts needs figures; what only a text can show is left to documents. */
const applies = (rule: Rule, basis: Subject['basis']): boolean => (basis === 'facts' ? speaksOfFacts(rule) : rule.appliesTo !== 'facts')

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
  return findings.sort((left, right) => loudness[left.severity] - loudness[right.severity])
}

/** Runs every rule the template uses; errors first, then warnings and notices, each in the order of the rules. */
export const judge = (subject: Subject): readonly Finding[] => inOneGo(judgeByRule(subject))

export const hasErrors = (findings: readonly Finding[]): boolean => findings.some((finding) => finding.severity === 'error')
