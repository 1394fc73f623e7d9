import 'server-only'
import { err, ok, type Result } from '@/lib/result'
import { readBundle } from '@/lib/db/bundle-files'
import { database, inTransaction } from '@/lib/db/database'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { bundleSubject } from './bundle/bundle-subject'
import { divisionsReviewedBy } from './season-map'

/** Bytes of an archive, both ends included. */
export type ByteRange = { readonly start: number; readonly end: number }
export type BundleFile = { readonly stream: ReadableStream<Uint8Array>; readonly size: number; readonly range: ByteRange | null; readonly sha256: string; readonly fileName: string }

/** `bytes=1024-`: what a browser that goes on with a download asks for; null where it is not one range inside the file. */
export const byteRange = (header: string | null, size: number): ByteRange | null => {
  const [, from = '', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? []
  if (from === '') return null
  const [start, end] = [Number.parseInt(from, 10), to === '' ? size - 1 : Math.min(Number.parseInt(to, 10), size - 1)]
  return start <= end ? { start, end } : null
}

/** A finished archive, whole or from somewhere on. Taking it is recorded, once for each download. */
export const bundleFile = async (actor: Actor, bundleId: string, range: string | null, at = new Date()): Promise<Result<BundleFile, Refusal>> => {
  const bundle = await database().bundles.among(divisionsReviewedBy(actor), bundleId)
  if (bundle?.state !== 'finished' || bundle.sha256 === null) return err({ kind: 'bundle-gone' })
  const { divisionCode, fiscalYear, size, sha256 } = bundle
  const asked = byteRange(range, size)
  const stream = await readBundle(bundleId, asked ?? undefined)
  if (stream === null) return err({ kind: 'bundle-gone' })
  if (asked === null || asked.start === 0) await inTransaction(async (db) => ok(await db.administrationEvents.record({ divisionCode, kind: 'takeBundle', subject: bundleSubject(bundle), note: `SHA-256 ${sha256}` }, actor, at)))
  return ok({ stream, size, range: asked, sha256, fileName: `${divisionCode}-${String(fiscalYear)}年度决算公开${bundle.scope === 'all' ? '（含未公开，仅供内部审核）' : ''}.zip` })
}
