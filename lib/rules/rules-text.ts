import type { Template } from '@/lib/template/templates'
import { rules } from './rules'

/** Raised whenever a rule compares something else than before, though it is called the same. */
const RULES_VERSION = 1

const texts = new WeakMap<Template, string>()

/** Everything that decides what is found in given facts, as canonical text to be hashed: the rules, and how the form uses them. */
export const rulesText = (template: Template): string => {
  let text = texts.get(template)
  if (text === undefined) {
    const said = rules.map(({ id, severity, tolerance, appliesTo }) => [id, severity, tolerance, appliesTo])
    texts.set(template, (text = JSON.stringify([RULES_VERSION, said, template.id, template.tails, template.rules, template.thresholds])))
  }
  return text
}
