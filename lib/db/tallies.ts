import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import type { Severity } from '@/lib/rules/finding'
import type { Client } from './client'

export type RuleTally = { readonly severity: Severity; readonly findings: number }

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
}

export const talliesOver = (client: Client) => ({
  among: async (disclosureIds: readonly string[]): Promise<ReadonlyMap<string, Tally>> => {
    const rows = await client.findingTally.findMany({ where: { disclosureId: { in: [...disclosureIds] } } })
    // The column is written by `keep` alone, which takes it typed.
    return new Map(rows.map(({ disclosureId, at: _, byRule, ...row }) => [disclosureId, { ...row, byRule: byRule as unknown as Tally['byRule'] }]))
  },

  keep: async (disclosureId: string, tally: Tally, at: Date): Promise<void> => {
    const said = { ...tally, byRule: tally.byRule as unknown as Prisma.InputJsonValue, at }
    await client.findingTally.upsert({ where: { disclosureId }, create: { disclosureId, ...said }, update: said })
  },
})
