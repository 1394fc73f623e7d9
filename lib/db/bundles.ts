import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Prisma } from '@/generated/prisma/client'
import type { Client } from './client'
import type { Author } from './facts'

export type BundleScope = 'published' | 'all'
export type BundleState = 'waiting' | 'running' | 'finished' | 'failed' | 'cancelled' | 'expired'

/** `at`, `finishedAt`: ISO 8601. `failed`: units of which nothing could be made. `size` in bytes. */
export type BundleRow = {
  readonly id: string
  readonly divisionCode: string
  readonly fiscalYear: number
  readonly scope: BundleScope
  readonly state: BundleState
  readonly byName: string
  readonly at: string
  readonly total: number
  readonly done: number
  readonly failed: number
  readonly size: number
  readonly finishedAt: string | null
  readonly sha256: string | null
  readonly failure: string | null
}

/** A bundle that this server makes until `leasedUntil`; `written`: where its archive goes on. */
export type LeasedBundle = { readonly id: string; readonly divisionCode: string; readonly fiscalYear: number; readonly scope: BundleScope; readonly at: Date; readonly lease: string; readonly attempts: number; readonly written: number }

/** A file of a bundle, as the directory of its archive and its manifest need it. */
export type BundledFile = { readonly name: string; readonly sha256: string; readonly crc: number; readonly size: number; readonly packed: number; readonly deflated: boolean; readonly offset: number }
export type BundledUnit = { readonly unitCode: string; readonly unitName: string; readonly state: string; readonly isPublic: boolean; readonly files: readonly BundledFile[] }
export type BundleItemRow = { readonly position: number; readonly disclosureId: string; readonly done: boolean; readonly made: BundledUnit | null; readonly failure: string | null }

const columns = {
  id: true, divisionCode: true, fiscalYear: true, scope: true, state: true, byName: true, at: true, total: true, done: true, written: true, finishedAt: true, sha256: true, failure: true,
  _count: { select: { items: { where: { failure: { not: null } } } } },
} as const satisfies Prisma.BundleSelect

const rowOf = ({ at, finishedAt, written, _count, ...row }: Prisma.BundleGetPayload<{ select: typeof columns }>): BundleRow => ({
  ...row, at: at.toISOString(), finishedAt: finishedAt?.toISOString() ?? null, size: Number(written), failed: _count.items,
})

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const OPEN: readonly BundleState[] = ['waiting', 'running']

export const bundlesOver = (client: Client) => ({
  /** What was asked for of a division's year, the newest first. */
  of: async (divisionCode: string, fiscalYear: number, limit: number): Promise<readonly BundleRow[]> =>
    (await client.bundle.findMany({ where: { divisionCode, fiscalYear }, select: columns, orderBy: { at: 'desc' }, take: limit })).map(rowOf),

  /** The one of these divisions with this id. */
  among: async (divisions: readonly string[], id: string): Promise<BundleRow | null> => {
    if (!UUID.test(id)) return null
    const row = await client.bundle.findFirst({ where: { id, divisionCode: { in: [...divisions] } }, select: columns })
    return row === null ? null : rowOf(row)
  },

  isCancelled: async (id: string): Promise<boolean> => (await client.bundle.count({ where: { id, state: 'cancelled' } })) === 1,

  openOf: async (divisionCode: string, fiscalYear: number, scope: BundleScope): Promise<BundleRow | null> => {
    const row = await client.bundle.findFirst({ where: { divisionCode, fiscalYear, scope, state: { in: [...OPEN] } }, select: columns })
    return row === null ? null : rowOf(row)
  },

  add: async (bundle: { readonly divisionCode: string; readonly fiscalYear: number; readonly scope: BundleScope; readonly disclosureIds: readonly string[] }, by: Author, at: Date): Promise<string> => {
    const { disclosureIds, ...asked } = bundle
    const { id } = await client.bundle.create({ data: { ...asked, by: by.userId, byName: by.name, at, total: disclosureIds.length }, select: { id: true } })
    await client.bundleItem.createMany({ data: disclosureIds.map((disclosureId, position) => ({ bundleId: id, position, disclosureId })) })
    return id
  },

  /** False where it was finished or cancelled already. */
  cancel: async (id: string): Promise<boolean> => (await client.bundle.updateMany({ where: { id, state: { in: [...OPEN] } }, data: { state: 'cancelled', lease: null, leasedUntil: null } })).count === 1,

  /** Takes the next bundle that nobody makes, until a moment; what another server is taking just now is passed over. */
  lease: async (now: Date, until: Date): Promise<LeasedBundle | null> => {
    const [row] = await client.$queryRaw<(Omit<LeasedBundle, 'written'> & { readonly written: bigint })[]>`
      UPDATE bundles SET state = 'running', lease = ${randomUUID()}, leased_until = ${until}, attempts = attempts + 1
      WHERE id = (
        SELECT id FROM bundles WHERE state IN ('waiting', 'running') AND (leased_until IS NULL OR leased_until <= ${now})
        ORDER BY at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id, division_code AS "divisionCode", fiscal_year AS "fiscalYear", scope::text, at, lease, attempts, written`
    return row === undefined ? null : { ...row, written: Number(row.written) }
  },

  items: async (bundleId: string): Promise<readonly BundleItemRow[]> => {
    const rows = await client.bundleItem.findMany({ where: { bundleId }, select: { position: true, disclosureId: true, doneAt: true, made: true, failure: true }, orderBy: { position: 'asc' } })
    // Written by `advance` below, which takes it typed.
    return rows.map(({ doneAt, made, ...row }) => ({ ...row, done: doneAt !== null, made: made as unknown as BundledUnit | null }))
  },

  /** One unit is in the archive, or never will be: the next attempt begins after it. False where the lease is another's. */
  advance: async ({ id, lease }: Pick<LeasedBundle, 'id' | 'lease'>, position: number, outcome: { readonly made: BundledUnit; readonly written: number } | { readonly failure: string }, at: Date, until: Date): Promise<boolean> => {
    const { count } = await client.bundle.updateMany({
      where: { id, lease, state: 'running' },
      data: { done: { increment: 1 }, attempts: 0, leasedUntil: until, ...('written' in outcome ? { written: outcome.written } : {}) },
    })
    if (count === 0) return false
    const data = 'made' in outcome ? { doneAt: at, made: outcome.made as unknown as Prisma.InputJsonValue } : { doneAt: at, failure: outcome.failure }
    await client.bundleItem.update({ where: { bundleId_position: { bundleId: id, position } }, data })
    return true
  },

  /** It stays this server's until a later moment. */
  hold: async ({ id, lease }: Pick<LeasedBundle, 'id' | 'lease'>, until: Date): Promise<void> => {
    await client.bundle.updateMany({ where: { id, lease, state: 'running' }, data: { leasedUntil: until } })
  },

  /** Given back before it is finished, for any server to go on with at once. */
  putDown: async ({ id, lease }: Pick<LeasedBundle, 'id' | 'lease'>): Promise<void> => {
    await client.bundle.updateMany({ where: { id, lease, state: 'running' }, data: { lease: null, leasedUntil: null, attempts: 0 } })
  },

  /** Begins anew: the archive is gone. */
  restart: async ({ id, lease }: Pick<LeasedBundle, 'id' | 'lease'>): Promise<boolean> => {
    const { count } = await client.bundle.updateMany({ where: { id, lease, state: 'running' }, data: { done: 0, written: 0 } })
    if (count === 1) await client.$executeRaw`UPDATE bundle_items SET done_at = NULL, made = NULL, failure = NULL WHERE bundle_id = ${id}::uuid`
    return count === 1
  },

  finish: async ({ id, lease }: Pick<LeasedBundle, 'id' | 'lease'>, { sha256, size }: { readonly sha256: string; readonly size: number }, at: Date): Promise<boolean> =>
    (await client.bundle.updateMany({ where: { id, lease, state: 'running' }, data: { state: 'finished', sha256, written: size, finishedAt: at, lease: null, leasedUntil: null, failure: null } })).count === 1,

  /** It did not work this time: another attempt is made after `until`; without one it is given up. */
  failed: async ({ id, lease }: Pick<LeasedBundle, 'id' | 'lease'>, failure: string, until: Date | null): Promise<void> => {
    await client.bundle.updateMany({ where: { id, lease, state: 'running' }, data: { failure, lease: null, leasedUntil: until, ...(until === null ? { state: 'failed' } : {}) } })
  },

  /** Finished ones from before a day, and failed ones, whose archives may go; they are marked so. */
  expire: async (before: Date): Promise<readonly string[]> => {
    const rows = await client.$queryRaw<{ readonly id: string }[]>`
      UPDATE bundles SET state = 'expired' WHERE state IN ('finished', 'failed') AND at < ${before} RETURNING id`
    return rows.map(({ id }) => id)
  },
})
