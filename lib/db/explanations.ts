import 'server-only'
import type { Client } from './client'
import type { Author } from './facts'

/** A person's answer to one finding. `fingerprint` names the finding with its figures. */
export type ExplanationRow = {
  readonly id: string
  readonly ruleId: string
  readonly fingerprint: string
  readonly cells: readonly string[]
  readonly left: string | null
  readonly right: string | null
  readonly words: string
  readonly public: boolean
  readonly byName: string
  /** ISO 8601 */
  readonly at: string
  readonly acceptedAt: string | null
}

export type NewExplanation = Pick<ExplanationRow, 'ruleId' | 'fingerprint' | 'cells' | 'left' | 'right' | 'words' | 'public'>

const inForce = (disclosureId: string) => ({ disclosureId, supersededAt: null })

export const explanationsOver = (client: Client) => ({
  /** The explanations in force, oldest first. */
  of: async (disclosureId: string): Promise<readonly ExplanationRow[]> => {
    const rows = await client.explanation.findMany({
      where: inForce(disclosureId),
      select: { id: true, ruleId: true, fingerprint: true, cells: true, left: true, right: true, words: true, public: true, byName: true, at: true, acceptedAt: true },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    })
    return rows.map((row) => ({ ...row, at: row.at.toISOString(), acceptedAt: row.acceptedAt?.toISOString() ?? null }))
  },

  /** Puts an explanation in force; the one it replaces is kept, superseded. */
  give: async (disclosureId: string, explanation: NewExplanation, by: Author, at: Date): Promise<void> => {
    await client.explanation.updateMany({ where: { ...inForce(disclosureId), fingerprint: explanation.fingerprint }, data: { supersededAt: at } })
    await client.explanation.create({ data: { disclosureId, ...explanation, cells: [...explanation.cells], by: by.userId, byName: by.name, at } })
  },

  /** Takes an explanation out of force. */
  takeBack: async (disclosureId: string, fingerprint: string, at: Date): Promise<boolean> => {
    const { count } = await client.explanation.updateMany({ where: { ...inForce(disclosureId), fingerprint }, data: { supersededAt: at } })
    return count > 0
  },

  /** The reviewer who passes a disclosure accepts the explanations it stands on. */
  acceptAll: async (disclosureId: string, fingerprints: readonly string[], by: Author, at: Date): Promise<void> => {
    await client.explanation.updateMany({ where: { ...inForce(disclosureId), fingerprint: { in: [...fingerprints] }, acceptedAt: null }, data: { acceptedBy: by.userId, acceptedAt: at } })
  },
})
