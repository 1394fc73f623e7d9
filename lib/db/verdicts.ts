import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import type { Finding } from '@/lib/rules/finding'
import type { Step } from '@/lib/workflow/states'
import type { Client } from './client'
import type { Author } from './facts'

/** What a verdict was made for: a step that is judged, or a reviewer who asked for it. */
export type VerdictStep = Step | 'judgeAnew'

/** A finding as it stood, with everything a page shows of it. */
export type KeptFinding = Pick<Finding, 'rule' | 'severity' | 'title' | 'message' | 'advice' | 'cells' | 'left' | 'right' | 'difference' | 'unit' | 'key'>

/** What the judge found when a step was taken. `rulesHash` says by which rules. */
export type VerdictRow = {
  readonly step: string
  readonly version: number
  readonly rulesHash: string
  readonly byName: string
  /** ISO 8601 */
  readonly at: string
  readonly findings: readonly KeptFinding[]
}

const keptFinding = ({ rule, severity, title, message, advice, cells, left, right, difference, unit, key }: Finding): KeptFinding => ({ rule, severity, title, message, advice, cells, left, right, difference, unit, key })

export const verdictsOver = (client: Client) => ({
  lastOf: async (disclosureId: string): Promise<VerdictRow | null> => {
    const row = await client.verdict.findFirst({ where: { disclosureId }, select: { step: true, version: true, rulesHash: true, byName: true, at: true, findings: true }, orderBy: { id: 'desc' } })
    // The column is written by `add` alone, which takes it typed; a trigger refuses every change.
    return row === null ? null : { ...row, at: row.at.toISOString(), findings: row.findings as unknown as readonly KeptFinding[] }
  },

  add: async (disclosureId: string, verdict: { readonly step: VerdictStep; readonly version: number; readonly rulesHash: string; readonly findings: readonly Finding[] }, by: Author, at: Date): Promise<void> => {
    const findings = verdict.findings.map(keptFinding) as unknown as Prisma.InputJsonValue
    await client.verdict.create({ data: { disclosureId, ...verdict, findings, by: by.userId, byName: by.name, at } })
  },
})
