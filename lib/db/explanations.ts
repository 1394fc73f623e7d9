import 'server-only'
import type { Client } from './client'
import type { Author } from './facts'

/** A person's answer to one finding. `fingerprint` names the finding with its figures. Times are ISO 8601. */
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
  readonly at: string
  readonly acceptedAt: string | null
  /** The reviewer's words; null unless they refused it, and then it answers nothing. */
  readonly refused: { readonly because: string; readonly byName: string; readonly at: string } | null
}

export type NewExplanation = Pick<ExplanationRow, 'ruleId' | 'fingerprint' | 'cells' | 'left' | 'right' | 'words' | 'public'>

const inForce = (disclosureId: string) => ({ disclosureId, supersededAt: null })
const byReviewer = { acceptedBy: null, acceptedAt: null, refusedBy: null, refusedAt: null, refusedBecause: null } as const

export const explanationsOver = (client: Client) => ({
  /** The explanations in force, oldest first. */
  of: async (disclosureId: string): Promise<readonly ExplanationRow[]> => {
    const rows = await client.explanation.findMany({
      where: inForce(disclosureId),
      select: {
        id: true, ruleId: true, fingerprint: true, cells: true, left: true, right: true, words: true, public: true, byName: true, at: true, acceptedAt: true,
        refusedAt: true, refusedBecause: true, refuser: { select: { name: true } },
      },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    })
    return rows.map(({ refusedAt, refusedBecause, refuser, ...row }) => ({
      ...row,
      at: row.at.toISOString(),
      acceptedAt: row.acceptedAt?.toISOString() ?? null,
      refused: refusedAt === null ? null : { because: refusedBecause ?? '', byName: refuser?.name ?? '', at: refusedAt.toISOString() },
    }))
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

  accept: async (id: string, by: Author, at: Date): Promise<void> => {
    await client.explanation.update({ where: { id }, data: { ...byReviewer, acceptedBy: by.userId, acceptedAt: at } })
  },

  refuse: async (id: string, because: string, by: Author, at: Date): Promise<void> => {
    await client.explanation.update({ where: { id }, data: { ...byReviewer, refusedBy: by.userId, refusedAt: at, refusedBecause: because } })
  },

  /** The reviewer who passes a disclosure accepts the explanations it stands on. */
  acceptAll: async (disclosureId: string, fingerprints: readonly string[], by: Author, at: Date): Promise<void> => {
    await client.explanation.updateMany({ where: { ...inForce(disclosureId), fingerprint: { in: [...fingerprints] }, acceptedAt: null, refusedAt: null }, data: { acceptedBy: by.userId, acceptedAt: at } })
  },
})
