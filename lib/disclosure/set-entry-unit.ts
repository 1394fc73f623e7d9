import 'server-only'
import { z } from 'zod'
import { ok, type Result } from '@/lib/result'
import { inTransaction } from '@/lib/db/database'
import type { AmountUnit } from '@/lib/money/format'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { writableBy } from './writable'

export const EntryUnitInput = z.object({ disclosureId: z.string(), entryUnit: z.enum(['元', '万元'], { error: '请选择元或万元' }) })
export type EntryUnitInput = z.output<typeof EntryUnitInput>

/** In which unit this disclosure's forms take amounts; what is stored stays 元. */
export const setEntryUnit = (actor: Actor, input: EntryUnitInput): Promise<Result<AmountUnit, Refusal>> =>
  inTransaction(async (db) => {
    const row = await writableBy(db, actor, input.disclosureId)
    if (!row.ok) return row
    await db.disclosures.setEntryUnit(row.value.id, input.entryUnit)
    return ok(input.entryUnit)
  })
