import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { closeBundle, removeBundle, writeToBundle, writtenBytes } from '@/lib/db/bundle-files'
import type { BundledFile, BundledUnit, BundleItemRow, LeasedBundle } from '@/lib/db/bundles'
import { database, inTransaction } from '@/lib/db/database'
import { zipEnd, zipped } from '@/lib/export/zip'
import { log } from '@/lib/operation/log'
import { isStopping } from '@/lib/operation/stopping'
import { storyOf } from '@/lib/operation/story'
import { ok } from '@/lib/result'
import { indexFiles } from './bundle/bundle-index'
import { unitFiles, type UnitFile } from './bundle/bundle-unit'

/** A server that died is given up after so long; one that lives says so a few times within it, however long a unit takes. */
const LEASE_MS = 30_000
const HEARTBEAT_MS = 8000
/** One unit that ends the server three times is left out. */
const ATTEMPTS = 3
const RETRY_MS = 60_000

type Clock = () => Date
const leaseFrom = (now: Date): Date => new Date(now.getTime() + LEASE_MS)

/** Packs files behind `at`; answers what the directory needs, and the bytes. */
const packed = async (files: readonly UnitFile[], at: number): Promise<{ readonly entries: readonly BundledFile[]; readonly pieces: readonly Uint8Array[]; readonly end: number }> => {
  const entries: BundledFile[] = []
  const pieces: Uint8Array[] = []
  let end = at
  for (const { name, bytes } of files) {
    const { entry, bytes: piece } = await zipped(name, bytes, end)
    entries.push({ ...entry, sha256: createHash('sha256').update(bytes).digest('hex') })
    pieces.push(piece)
    end += piece.byteLength
  }
  return { entries, pieces, end }
}

/** One fault of a unit's own is kept with it, under an id for the administrator, and the others go on. */
const sentenceOf = (disclosureId: string, error: unknown): string => {
  const id = randomUUID().slice(0, 8)
  log('error', 'bundle.unit-failed', { disclosure: disclosureId, number: id, story: storyOf(error) })
  return `没有生成（编号 ${id}），请把编号告诉管理员。`
}

type Outcome = { readonly made: BundledUnit; readonly written: number } | { readonly failure: string }

/** Renders a unit's booklets and writes them behind what is finished. Faults of disk and database are thrown: they are nobody's own. */
const makeUnit = async (bundle: LeasedBundle, item: BundleItemRow, written: number): Promise<Outcome> => {
  const db = database()
  const row = await db.disclosures.unsafeById(item.disclosureId)
  if (row === null) return { failure: '这份决算公开已经不在了。' }
  let unit
  try {
    unit = await unitFiles(db, row, bundle.scope)
  } catch (error) {
    return { failure: sentenceOf(item.disclosureId, error) }
  }
  if (unit === null) return { failure: '打包期间撤回了公开。' }
  const { entries, pieces, end } = await packed(unit.files, written)
  await writeToBundle(bundle.id, written, pieces)
  return { made: { ...unit, files: entries }, written: end }
}

/** Closes the archive with its index and directory. */
const close = async (bundle: LeasedBundle, items: readonly BundleItemRow[], written: number, now: Date): Promise<void> => {
  const db = database()
  const names = new Map((await db.disclosures.ofSeason(bundle.divisionCode, bundle.fiscalYear)).map(({ id, unit }) => [id, unit]))
  const units = items.flatMap(({ made }) => (made === null ? [] : [made]))
  const missing = items.flatMap(({ disclosureId, failure }) => (failure === null ? [] : [{ unitCode: names.get(disclosureId)?.code ?? '', unitName: names.get(disclosureId)?.name ?? '', because: failure }]))
  const divisionName = [...names.values()][0]?.divisionName ?? ''
  const { divisionCode, fiscalYear, scope } = bundle
  const index = await packed(indexFiles({ divisionCode, divisionName, fiscalYear, scope, at: now.toISOString(), units, missing }), written)
  const end = zipEnd([...index.entries, ...units.flatMap(({ files }) => files)], index.end)
  await writeToBundle(bundle.id, written, [...index.pieces, end])
  const finished = await db.bundles.finish(bundle, { sha256: await closeBundle(bundle.id), size: index.end + end.byteLength }, now)
  if (!finished) await clearAway(bundle.id)
}

/** A bundle that was cancelled while a unit of it was being written leaves nothing; one that is another server's stays. */
const clearAway = async (bundleId: string): Promise<void> => {
  if (await database().bundles.isCancelled(bundleId)) await removeBundle(bundleId)
}

/** Keeps a bundle this server's for as long as it is worked on. */
const heldWhile = async (bundle: LeasedBundle, clock: Clock, work: () => Promise<void>): Promise<void> => {
  const beat = setInterval(() => { void database().bundles.hold(bundle, leaseFrom(clock())).catch(() => undefined) }, HEARTBEAT_MS)
  try {
    await work()
  } finally {
    clearInterval(beat)
  }
}

/** Goes on where the last attempt ended; stops where the bundle is cancelled or another server's by now. A server that is told to stop puts it down after the unit it is at. */
const makeBundle = async (bundle: LeasedBundle, clock: Clock): Promise<void> => {
  let { written } = bundle
  if (written > 0 && (await writtenBytes(bundle.id)) < written) {
    if (!(await database().bundles.restart(bundle))) return
    written = 0
  }
  let attempts = bundle.attempts
  for (const item of (await database().bundles.items(bundle.id)).filter(({ done }) => !done)) {
    if (isStopping()) return database().bundles.putDown(bundle)
    const outcome: Outcome = attempts > ATTEMPTS ? { failure: `试了 ${String(ATTEMPTS)} 次都没有完成，已经跳过。` } : await makeUnit(bundle, item, written)
    const now = clock()
    const advanced = await inTransaction(async (db) => ok(await db.bundles.advance(bundle, item.position, outcome, now, leaseFrom(now))))
    if (!advanced.ok || !advanced.value) return clearAway(bundle.id)
    attempts = 0
    if ('written' in outcome) written = outcome.written
    // What people do meanwhile goes first.
    await new Promise((next) => { setImmediate(next) })
  }
  await close(bundle, await database().bundles.items(bundle.id), written, clock())
}

/**
 * Makes what waits in the queue, one bundle after the other, a unit at a time: memory holds one unit's files. Any number of
 * servers may do so at once: each bundle is held by one of them, and goes on elsewhere once its lease has ended.
 */
export const makeBundles = async (clock: Clock = () => new Date()): Promise<number> => {
  for (let made = 0; ; made += 1) {
    if (isStopping()) return made
    const now = clock()
    const bundle = await database().bundles.lease(now, leaseFrom(now))
    if (bundle === null) return made
    try {
      await heldWhile(bundle, clock, () => makeBundle(bundle, clock))
    } catch (error) {
      log('error', 'bundle.broke-off', { bundle: bundle.id, story: storyOf(error) }, clock())
      const tries = bundle.attempts >= ATTEMPTS
      await database().bundles.failed(bundle, tries ? '反复没有办成，已经停下。请检查磁盘空间后重新打包。' : '系统没有办成，稍后自动接着做。', tries ? null : new Date(clock().getTime() + RETRY_MS))
    }
  }
}
