import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { database } from '@/lib/db/database'
import type { FactChangeRow } from '@/lib/db/facts'
import { factLabelAmong } from '@/lib/facts/item-label'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'

/** `words` must all occur in a line; `origin`: typed, imported, or there from the start; null is all of them. */
export const ChangeLogInput = z.object({ disclosureId: z.string(), words: z.string().max(200), origin: z.enum(['entry', 'import', 'opening']).nullable(), page: z.number().int().min(1) })
export type ChangeLogInput = z.output<typeof ChangeLogInput>

/** A line of the log with the fact's name as people call it. */
export type LoggedChange = FactChangeRow & { readonly label: string }

/** `total` and `pageCount` are of the lines that fit the words. */
export type ChangeLog = { readonly changes: readonly LoggedChange[]; readonly total: number; readonly page: number; readonly pageCount: number }

const PAGE_SIZE = 50

const fits = (change: LoggedChange, words: readonly string[]): boolean => {
  const text = `${change.label} ${change.key} ${change.byName} ${change.old ?? ''} ${change.new ?? ''}`.toLowerCase()
  return words.every((word) => text.includes(word) || text.includes(word.replaceAll(',', '')))
}

/** Every change of every fact, newest first. Names are not stored, so words are looked for here and not in the database. */
export const changeLog = async (actor: Actor, input: ChangeLogInput): Promise<Result<ChangeLog, Refusal>> => {
  const db = database()
  const row = await db.disclosures.seenBy(actor, input.disclosureId)
  if (row === null) return err({ kind: 'not-found' })
  const words = input.words.toLowerCase().split(/\s+/).filter((word) => word !== '')
  const [changes, facts] = await Promise.all([db.facts.changesOf(row.id), db.facts.of(row.id)])
  const named = changes.map((change) => ({ ...change, label: factLabelAmong(facts, change.key, row.fiscalYear) }))
  const found = named.filter((change) => (input.origin === null || change.origin === input.origin) && fits(change, words))
  const pageCount = Math.max(1, Math.ceil(found.length / PAGE_SIZE))
  const page = Math.min(input.page, pageCount)
  return ok({ changes: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), total: found.length, page, pageCount })
}
