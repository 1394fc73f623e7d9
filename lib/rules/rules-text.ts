import type { Template } from '@/lib/template/templates'
import { rules } from './rules'
import { rulesSources } from './rules-sources'

const texts = new WeakMap<Template, string>()

/** Everything that decides what is found in given facts, as canonical text to be hashed: the rules, letter by letter, and how the form uses them. */
export const rulesText = (template: Template): string => {
  let text = texts.get(template)
  if (text === undefined) {
    const said = rules.map(({ id, severity, tolerance, appliesTo }) => [id, severity, tolerance, appliesTo])
    texts.set(template, (text = JSON.stringify([rulesSources, said, template.id, template.tails, template.rules, template.thresholds])))
  }
  return text
}
