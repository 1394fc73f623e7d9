import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import type { Severity } from '@/lib/rules/finding'
import type { Client } from './client'

export type RuleTally = { readonly severity: Severity; readonly findings: number }

/** One section of the forms: how far it is, how many places are still to be filled in, how many errors and warnings rest on it. */
export type SectionTally = { readonly progress: 'blank' | 'partial' | 'complete' | 'none'; readonly missing: number; readonly errors: number; readonly warnings: number }

/** How many findings a disclosure has, at one version and by one set of rules. */
export type Tally = {
  readonly version: number
  readonly rulesHash: string
  readonly errors: number
  readonly warnings: number
  /** Warnings that still ask for words. */
  readonly unexplained: number
  readonly notices: number
  readonly byRule: Readonly<Record<string, RuleTally>>
  /** By the key of the section. */
  readonly bySection: Readonly<Record<string, SectionTally>>
}

export const talliesOver = (client: Client) => ({
  among: async (disclosureIds: readonly string[]): Promise<ReadonlyMap<string, Tally>> => {
    const rows = await client.findingTally.findMany({ where: { disclosureId: { in: [...disclosureIds] } } })
    // The columns are written by `keep` alone, which takes them typed.
    return new Map(rows.map(({ disclosureId, at: _, byRule, bySection, ...row }) => [disclosureId, { ...row, byRule: byRule as unknown as Tally['byRule'], bySection: bySection as unknown as Tally['bySection'] }]))
  },

  keep: async (disclosureId: string, tally: Tally, at: Date): Promise<void> => {
    const said = { ...tally, byRule: tally.byRule as unknown as Prisma.InputJsonValue, bySection: tally.bySection as unknown as Prisma.InputJsonValue, at }
    await client.findingTally.upsert({ where: { disclosureId }, create: { disclosureId, ...said }, update: said })
  },
})
