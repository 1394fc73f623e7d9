import { toContract, type Facts } from '@/lib/facts/facts'
import type { Choices } from '@/lib/template/choices'
import { theTemplate, type Template } from '@/lib/template/templates'
import type { Disclosure } from './disclosure'

/** What the rules compared the facts with that stands in other files. */
export type JudgedBeside = {
  /** The publication of the same unit's year before; null where there was none. */
  readonly lastYear: string | null
  /** How many units' own disclosures a department was added up from. */
  readonly units: number
}

/** The published JSON: the contract's disclosure, with the facts it follows from, so that anybody can compute it again. */
export type PublicJson = Disclosure & { readonly facts: ReturnType<typeof toContract>; readonly beside: JudgedBeside; /** How the bureau had the form used that day. */ readonly form: Choices }

/** What was chosen of a form: where it is used otherwise than it is shipped. */
const choicesOf = (form: Template): Choices => {
  const shipped = theTemplate(form.id)
  return { tails: form.tails, uses: Object.fromEntries(Object.entries(form.rules).filter(([id, use]) => JSON.stringify(use) !== JSON.stringify(shipped.rules[id]))) }
}

export const toPublicJson = (disclosure: Disclosure, facts: Facts, beside: JudgedBeside, form: Template): PublicJson => ({ ...disclosure, facts: toContract(facts), beside, form: choicesOf(form) })
