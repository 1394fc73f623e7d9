import 'server-only'
import type { Client } from './client'
import type { Author } from './facts'

/** A fiscal year as a bureau runs it. Days are `2025-09-03`. */
export type SeasonRow = { readonly approvedOn: string; readonly deadline: string; /** Only what a unit's head signed is taken. */ readonly headMustSign: boolean; readonly byName: string; /** ISO 8601 */ readonly at: string }

/** Words about one rule for every unit that the rule speaks to. */
export type BroadcastRow = { readonly ruleId: string; readonly words: string; readonly byName: string; /** ISO 8601 */ readonly at: string }

const day = (date: Date): string => date.toISOString().slice(0, 10)
const dateOf = (text: string): Date => new Date(`${text}T00:00:00Z`)

export const seasonsOver = (client: Client) => ({
  of: async (divisionCode: string, fiscalYear: number): Promise<SeasonRow | null> => {
    const row = await client.season.findUnique({ where: { divisionCode_fiscalYear: { divisionCode, fiscalYear } }, select: { approvedOn: true, deadline: true, headMustSign: true, byName: true, at: true } })
    return row === null ? null : { approvedOn: day(row.approvedOn), deadline: day(row.deadline), headMustSign: row.headMustSign, byName: row.byName, at: row.at.toISOString() }
  },

  keep: async (divisionCode: string, fiscalYear: number, said: { readonly approvedOn: string; readonly deadline: string; readonly headMustSign: boolean }, by: Author, at: Date): Promise<void> => {
    const row = { approvedOn: dateOf(said.approvedOn), deadline: dateOf(said.deadline), headMustSign: said.headMustSign, by: by.userId, byName: by.name, at }
    await client.season.upsert({ where: { divisionCode_fiscalYear: { divisionCode, fiscalYear } }, create: { divisionCode, fiscalYear, ...row }, update: row })
  },

  /** What is broadcast now, by rule. */
  broadcasts: async (divisionCode: string, fiscalYear: number): Promise<readonly BroadcastRow[]> => {
    const rows = await client.broadcast.findMany({ where: { divisionCode, fiscalYear, endedAt: null }, select: { ruleId: true, words: true, byName: true, at: true }, orderBy: { ruleId: 'asc' } })
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
  },

  /** Says it anew: what was said of the rule before ends. Empty words only end it. */
  broadcast: async (divisionCode: string, fiscalYear: number, ruleId: string, words: string, by: Author, at: Date): Promise<void> => {
    await client.broadcast.updateMany({ where: { divisionCode, fiscalYear, ruleId, endedAt: null }, data: { endedAt: at } })
    if (words !== '') await client.broadcast.create({ data: { divisionCode, fiscalYear, ruleId, words, by: by.userId, byName: by.name, at } })
  },
})
