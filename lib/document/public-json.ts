import { toContract, type Facts } from '@/lib/facts/facts'
import type { Disclosure } from './disclosure'

/** What the rules compared the facts with that stands in other files. */
export type JudgedBeside = {
  /** The publication of the same unit's year before; null where there was none. */
  readonly lastYear: string | null
  /** How many units' own disclosures a department was added up from. */
  readonly units: number
}

/** The published JSON: the contract's disclosure, with the facts it follows from, so that anybody can compute it again. */
export type PublicJson = Disclosure & { readonly facts: ReturnType<typeof toContract>; readonly beside: JudgedBeside }

export const toPublicJson = (disclosure: Disclosure, facts: Facts, beside: JudgedBeside): PublicJson => ({ ...disclosure, facts: toContract(facts), beside })
