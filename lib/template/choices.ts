import type { RuleUse, Tails, Template } from './template'

/** How a bureau has its division use a form: what it says nothing of stays as the form has it. */
export type Choices = { readonly tails: Tails | null; readonly uses: Readonly<Record<string, RuleUse>> }

export const noChoices: Choices = { tails: null, uses: {} }

const chosen = new WeakMap<Template, Map<string, Template>>()
/** So many ways of using a form are remembered; a county has a few. */
const MOST_KEPT = 200

/** The form as a bureau uses it. The same choices give the same object: much is remembered of a form. */
export const withChoices = (form: Template, { tails, uses }: Choices): Template => {
  if (tails === null && Object.keys(uses).length === 0) return form
  let known = chosen.get(form)
  if (known === undefined) chosen.set(form, (known = new Map()))
  const text = JSON.stringify([tails, Object.entries(uses).sort(([left], [right]) => (left < right ? -1 : 1))])
  let template = known.get(text)
  if (template === undefined) {
    if (known.size >= MOST_KEPT) known.clear()
    known.set(text, (template = { ...form, tails: tails ?? form.tails, rules: { ...form.rules, ...uses } }))
  }
  return template
}
