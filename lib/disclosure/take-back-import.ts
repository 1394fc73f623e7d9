import 'server-only'
import { z } from 'zod'
import { ok, type Result } from '@/lib/result'
import { inTransaction } from '@/lib/db/database'
import { factText, parseFact, type FactKey, type FactValue } from '@/lib/facts/facts'
import type { PlannedChange } from '@/lib/workbook/plan'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { decided, written } from './landing'
import { locksOn } from './last-year'
import { writableBy } from './writable'

/** `version`: the one the import led to. */
export const TakeBackImportInput = z.object({ disclosureId: z.string(), version: z.coerce.number().int().min(1) })
export type TakeBackImportInput = z.output<typeof TakeBackImportInput>

/** `kept`: facts that somebody has changed since; they stay as they are. */
export type TakenBack = { readonly version: number; readonly changed: number; readonly kept: number }

const valueOf = (key: FactKey, text: string | null): FactValue | null => {
  const parsed = text === null ? null : parseFact(key, text)
  return parsed?.ok === true ? parsed.value : null
}

/** Puts back what stood there before an import, as a change like any other; twice changes nothing the second time. */
export const takeBackImport = (actor: Actor, input: TakeBackImportInput): Promise<Result<TakenBack, Refusal>> =>
  inTransaction(async (db): Promise<Result<TakenBack, Refusal>> => {
    const row = await writableBy(db, actor, input.disclosureId)
    if (!row.ok) return row
    const [imported, stored] = [await db.facts.importedAt(row.value.id, input.version), await db.facts.of(row.value.id)]
    const untouched = imported.filter((change) => factText(stored.get(change.key)) === (change.new ?? ''))
    const planned = untouched.map((change): PlannedChange => ({ key: change.key, old: stored.get(change.key) ?? null, new: valueOf(change.key, change.old) }))
    const writes = decided(row.value, stored, planned, await locksOn(db, row.value, planned.map(({ key }) => key)))
    if (!writes.ok) return writes
    const source = `撤回${imported[0]?.source ?? '导入'}`
    const done = await written(db, row.value, writes.value, actor, { source, note: (count) => `${source}，恢复 ${String(count)} 项` })
    return done.ok ? ok({ ...done.value, kept: imported.length - untouched.length }) : done
  })
