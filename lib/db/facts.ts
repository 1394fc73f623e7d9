import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { amount, toText } from '@/lib/money/amount'
import { factText, type FactKey, type FactValue } from '@/lib/facts/facts'
import type { Client } from './client'

/** One fact to write: null is blank. */
export type FactWrite = { readonly key: FactKey; readonly old: FactValue | null; readonly new: FactValue | null }

/** A line of a fact's history; `old` and `new` are the texts of `factText`, null is blank. */
export type FactChangeRow = {
  readonly key: FactKey
  readonly old: string | null
  readonly new: string | null
  readonly origin: 'entry' | 'import' | 'opening'
  /** The file an import came from (`校对文本“决算.pdf”`); null where there was none. */
  readonly source: string | null
  readonly byName: string
  /** ISO 8601 */
  readonly at: string
}

export type Author = { readonly userId: string; readonly name: string }

type Stored = { readonly kind: FactValue['kind']; readonly amount: string | null; readonly count: number | null; readonly text: string | null; readonly list: string[] }

/** An amount comes as text, digit by digit, and becomes an Amount. A check keeps kind and column together. */
const factValue = ({ kind, amount: stored, count, text, list }: Stored): FactValue => {
  if (kind === 'amount' && stored !== null) return { kind, amount: amount(stored) }
  if (kind === 'count' && count !== null) return { kind, count }
  if (kind === 'text' && text !== null) return { kind, text }
  if (kind === 'list') return { kind, ids: list }
  throw new Error(`a fact of kind ${kind} holds no value`)
}

const columnsOf = (value: FactValue) => {
  switch (value.kind) {
    case 'amount':
      return { kind: value.kind, amount: toText(value.amount) }
    case 'count':
      return { kind: value.kind, count: value.count }
    case 'text':
      return { kind: value.kind, text: value.text }
    case 'list':
      return { kind: value.kind, list: [...value.ids] }
  }
}

const textOrBlank = (value: FactValue | null): string | null => (value === null ? null : factText(value))

type Writing = { readonly disclosureId: string; readonly writes: readonly FactWrite[]; readonly by: Author; readonly origin: FactChangeRow['origin']; readonly at: Date; readonly version: number; readonly source: string | null }

/** Facts and their history in one statement: a save of one figure is what the program does most. Where there is something to be `counted` first, nothing is written unless it was. */
const writing = ({ disclosureId, writes, by, origin, at, version, source }: Writing, counted?: Prisma.Sql): Prisma.Sql => {
  const stands = writes.flatMap((write) => (write.new === null ? [] : [{ key: write.key, ...columnsOf(write.new) }]))
  const blank = writes.flatMap((write) => (write.new === null ? [write.key] : []))
  const changes = writes.map((write, place) => ({ place, key: write.key, old: textOrBlank(write.old), new: textOrBlank(write.new) }))
  const [using, and] = counted === undefined ? [Prisma.empty, Prisma.empty] : [Prisma.sql`USING counted`, Prisma.sql`, counted`]
  return Prisma.sql`
    WITH ${counted ?? Prisma.empty} gone AS (DELETE FROM facts ${using} WHERE disclosure_id = ${disclosureId}::uuid AND key = ANY(${blank})),
    kept AS (
      INSERT INTO facts (disclosure_id, key, kind, amount, count, text, list, updated_by, updated_at)
      SELECT ${disclosureId}::uuid, key, kind, amount, count, text, coalesce(list, '{}'), ${by.userId}, ${at}
      FROM jsonb_to_recordset(${JSON.stringify(stands)}::jsonb) AS stands (key text, kind fact_kind, amount numeric(20, 2), count int, text text, list text[]) ${and}
      ON CONFLICT (disclosure_id, key) DO UPDATE SET kind = excluded.kind, amount = excluded.amount, count = excluded.count, text = excluded.text,
        list = excluded.list, updated_by = excluded.updated_by, updated_at = excluded.updated_at)
    INSERT INTO fact_changes (disclosure_id, key, old, new, origin, source, by, by_name, at, version)
    SELECT ${disclosureId}::uuid, key, old, new, ${origin}::change_origin, ${source}, ${by.userId}, ${by.name}, ${at}, ${version}
    FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS changes (place int, key text, old text, new text) ${and} ORDER BY place`
}

const HISTORY_LINES = 200

export const factsOver = (client: Client) => {
  // Written out: a department has thousands of facts, and a Decimal made of each was most of what reading them cost.
  const stated = async (which: Prisma.Sql): Promise<Map<FactKey, FactValue>> => {
    const rows = await client.$queryRaw<(Stored & { readonly key: FactKey })[]>`SELECT key, kind, amount::text AS amount, count, text, list FROM facts WHERE ${which} ORDER BY key`
    return new Map(rows.map((row) => [row.key, factValue(row)]))
  }
  /** Those of these keys that are stated. */
  const among = (disclosureId: string, keys: readonly FactKey[]) => stated(Prisma.sql`disclosure_id = ${disclosureId}::uuid AND key = ANY(${keys})`)

  return {
    of: (disclosureId: string) => stated(Prisma.sql`disclosure_id = ${disclosureId}::uuid`),
    among,

    /** Writes facts and their history. The caller holds the disclosure's lock, knows what is stored, and has counted `version`. */
    write: async (disclosureId: string, writes: readonly FactWrite[], by: Author, origin: FactChangeRow['origin'], at: Date, version: number, source: string | null = null): Promise<void> => {
      if (writes.length > 0) await client.$executeRaw(writing({ disclosureId, writes, by, origin, at, version, source }))
    },

    /**
     * The same of typed facts without a lock: counts the change of content and writes in one statement, and answers the new version; null, and nothing
     * is written, where the disclosure is no longer at `version`.
     */
    writeAt: async (disclosureId: string, version: number, writes: readonly FactWrite[], by: Author, at: Date): Promise<number | null> => {
      const counted = Prisma.sql`counted AS (UPDATE disclosures SET version = version + 1, updated_at = ${at} WHERE id = ${disclosureId}::uuid AND version = ${version} RETURNING 1),`
      const written = await client.$executeRaw(writing({ disclosureId, writes, by, origin: 'entry', at, version: version + 1, source: null }, counted))
      return written === 0 ? null : version + 1
    },

    /** What an import that led to this version changed; nothing where none did. */
    importedAt: async (disclosureId: string, version: number): Promise<readonly { readonly key: FactKey; readonly old: string | null; readonly new: string | null; readonly source: string | null }[]> =>
      client.factChange.findMany({ where: { disclosureId, version, origin: 'import' }, select: { key: true, old: true, new: true, source: true }, orderBy: { id: 'asc' } }),

    /** What changed after a version, as it stands now: a fact's value, null for one that is blank now. */
    changedSince: async (disclosureId: string, version: number): Promise<Map<FactKey, FactValue | null>> => {
      const changed = await client.factChange.findMany({ where: { disclosureId, version: { gt: version } }, select: { key: true }, distinct: ['key'], orderBy: { key: 'asc' } })
      if (changed.length === 0) return new Map()
      const keys = changed.map(({ key }) => key)
      const now = await among(disclosureId, keys)
      return new Map(keys.map((key) => [key, now.get(key) ?? null]))
    },

    /** The latest changes of one fact, newest first. */
    historyOf: async (disclosureId: string, key: FactKey): Promise<readonly FactChangeRow[]> => {
      const rows = await client.factChange.findMany({
        where: { disclosureId, key },
        select: { key: true, old: true, new: true, origin: true, source: true, byName: true, at: true },
        orderBy: { id: 'desc' },
        take: HISTORY_LINES,
      })
      return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
    },

    /** Every change of every fact, newest first; only those after `since` (ISO 8601) where it is given. */
    changesOf: async (disclosureId: string, since?: string): Promise<readonly FactChangeRow[]> => {
      const rows = await client.factChange.findMany({
        where: { disclosureId, ...(since === undefined ? {} : { at: { gt: new Date(since) } }) },
        select: { key: true, old: true, new: true, origin: true, source: true, byName: true, at: true },
        orderBy: { id: 'desc' },
      })
      return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
    },
  }
}
