import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { inTransaction } from '@/lib/db/database'
import type { DisclosureRow } from '@/lib/db/disclosures'
import type { FactWrite } from '@/lib/db/facts'
import { factText, flatten, sameFact, type FactKey, type FactValue } from '@/lib/facts/facts'
import { readFactsFile } from '@/lib/facts/read'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { registerRefusal } from './fact-change'
import { lastYearOf, withFinals } from './last-year'
import { counted, writableBy } from './writable'

// Below what a server action takes (next.config.ts): the file travels as a form field, byte for byte.
const MAX_FILE = 5_000_000

/** `text`: a facts file of the contract. `version`: what the page showed, since everything is replaced. */
export const ImportFactsInput = z.object({
  disclosureId: z.string(),
  version: z.coerce.number().int().min(1),
  text: z.string().min(1, { error: '文件是空的，请重新选择' }).max(MAX_FILE, { error: '文件超过 5 MB，不是一份决算事实文件' }),
})
export type ImportFactsInput = z.output<typeof ImportFactsInput>

export type ImportedFacts = { readonly version: number; readonly changed: number }

const refused = (path: string, message: string): Result<never, Refusal> => err({ kind: 'facts-refused', path, message })

const jsonOf = (text: string): Result<unknown, Refusal> => {
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return ok(json)
  } catch {
    return refused('', '文件读不出来：不是 JSON 格式。请选择从本系统导出的决算事实文件。')
  }
}

/** The facts of the file, if they are this disclosure's: same form, same year, same unit. */
const factsFor = (row: DisclosureRow, text: string): Result<ReadonlyMap<FactKey, FactValue>, Refusal> => {
  const json = jsonOf(text)
  if (!json.ok) return json
  const read = readFactsFile(json.value)
  if (!read.ok) return refused(read.error.path, read.error.message)
  if (read.value.templateId !== row.templateId) return refused('template', `文件用的模板是 ${read.value.templateId}，这份决算公开用的是 ${row.templateId}，请选择对应的文件。`)
  const entries = flatten(read.value)
  for (const [key, value] of entries) {
    if (value.kind !== 'text') continue
    if (value.text.includes('\u0000')) return refused(key, '文字中有看不见的非法字符，请删去后再导入。')
    const refusal = registerRefusal(row, key, value.text)
    if (refusal !== null) return refused(key, refusal)
  }
  return ok(entries)
}

const differences = (stored: ReadonlyMap<FactKey, FactValue>, wanted: ReadonlyMap<FactKey, FactValue>): readonly FactWrite[] =>
  [...new Set([...stored.keys(), ...wanted.keys()])]
    .filter((key) => !sameFact(stored.get(key), wanted.get(key)))
    .map((key) => ({ key, old: stored.get(key) ?? null, new: wanted.get(key) ?? null }))
    .filter((write) => factText(write.old) !== factText(write.new))

/** Replaces all facts by those of a file, with history; the same file twice changes nothing the second time. */
export const importFacts = (actor: Actor, input: ImportFactsInput): Promise<Result<ImportedFacts, Refusal>> =>
  inTransaction(async (db) => {
    const row = await writableBy(db, actor, input.disclosureId)
    if (!row.ok) return row
    const facts = factsFor(row.value, input.text)
    if (!facts.ok) return facts
    const { unit, fiscalYear, templateId } = row.value
    const wanted = withFinals(facts.value, await lastYearOf(db, unit.id, fiscalYear), templateId)
    const writes = differences(await db.facts.of(row.value.id), wanted)
    if (writes.length === 0) return ok({ version: row.value.version, changed: 0 })
    if (row.value.version !== input.version) return err({ kind: 'stale-version', current: row.value.version })
    const at = new Date()
    const version = await counted(db, row.value, at)
    if (!version.ok) return version
    await db.facts.write(row.value.id, writes, actor, 'import', at, version.value)
    await db.events.record(row.value.id, { step: 'import', from: row.value.state, to: row.value.state, note: `${writes.length} 项` }, actor, at)
    return ok({ version: version.value, changed: writes.length })
  })
