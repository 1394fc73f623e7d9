import type { Choices } from '@/lib/template/choices'
import type { RuleUse, Tails, Template } from '@/lib/template/templates'
import type { Severity } from './finding'
import { loudness, speaksOfFacts } from './judge'
import { rules } from './rules'

/** How a bureau lets a rule speak: a severity, or not at all. */
export type Level = Severity | 'off'
export const levels: readonly Level[] = ['error', 'warning', 'notice', 'off']

/** What a bureau decides of a form: the policy of tails, or the level of one rule by its id. */
export const TAILS = 'tails'
/** One choice: what of, and what holds from then on. */
export type Choice = { readonly subject: string; readonly to: string; readonly because: string }

const byId = new Map<string, (typeof rules)[number]>(rules.map((rule) => [rule.id, rule]))

export const isTails = (text: string): text is Tails => text === 'plain' || text === 'balanced'
export const isLevel = (text: string): text is Level => levels.some((level) => level === text)

const silence = (level: Level): number => (level === 'off' ? levels.length : loudness[level])

/** Whether a level says less than another. */
export const isMilder = (level: Level, than: Level): boolean => silence(level) > silence(than)

/** The use of a rule that a level amounts to. */
export const ruleUseAt = (written: Severity, level: Level, because: string): RuleUse => {
  if (level === 'off') return { use: 'off', because }
  if (level === written) return { use: 'as-written' }
  if (isMilder(level, written)) return level === 'error' ? { use: 'as-written' } : { use: 'softened', to: level, because }
  return level === 'notice' ? { use: 'as-written' } : { use: 'raised', to: level, because }
}

/** The level at which a form lets a rule speak. */
export const levelOf = (form: Template, id: string): Level | null => {
  const [rule, use] = [byId.get(id), form.rules[id]]
  if (rule === undefined || use === undefined) return null
  return use.use === 'as-written' ? rule.severity : use.use === 'off' ? 'off' : use.to
}

/** What all the choices for a form come to; `made` from the first to the last, and the last of a subject counts. */
export const choicesOf = (made: readonly Choice[]): Choices => {
  let tails: Tails | null = null
  const uses: Record<string, RuleUse> = {}
  for (const { subject, to, because } of made) {
    if (subject === TAILS && isTails(to)) tails = to
    const rule = byId.get(subject)
    if (rule !== undefined && isLevel(to)) uses[subject] = ruleUseAt(rule.severity, to, because)
  }
  return { tails, uses }
}

/** What holds of a subject now, as a choice names it; null where the form has nothing of that name to choose. */
export const standingChoice = (form: Template, subject: string): string | null => {
  if (subject === TAILS) return form.tails
  const rule = byId.get(subject)
  return rule === undefined || !speaksOfFacts(rule) ? null : levelOf(form, subject)
}

/** Why a bureau may not choose this; null where it may. `form` is the form as it is used now. */
export const choiceRefusal = (form: Template, { subject, to, because }: Choice): 'no-such-choice' | 'firm-rule' | 'because-missing' | null => {
  const now = standingChoice(form, subject)
  if (now === null || !(subject === TAILS ? isTails(to) : isLevel(to))) return 'no-such-choice'
  const rule = byId.get(subject)
  if (rule === undefined || !isLevel(to)) return null
  const isLowered = isMilder(to, rule.severity)
  if (isLowered && form.firmRules.includes(subject)) return 'firm-rule'
  return isLowered && because.trim() === '' ? 'because-missing' : null
}
