import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { removeBundle } from '@/lib/db/bundle-files'
import { inTransaction } from '@/lib/db/database'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { bundleSubject } from './bundle/bundle-subject'
import { divisionsReviewedBy } from './season-map'

export const CancelBundleInput = z.object({ bundleId: z.string() })
export type CancelBundleInput = z.output<typeof CancelBundleInput>

/** Stops a bundle that is not finished; what was written of it goes. */
export const cancelBundle = async (actor: Actor, { bundleId }: CancelBundleInput, at = new Date()): Promise<Result<null, Refusal>> => {
  const cancelled = await inTransaction(async (db): Promise<Result<null, Refusal>> => {
    const bundle = await db.bundles.among(divisionsReviewedBy(actor), bundleId)
    if (bundle === null || !(await db.bundles.cancel(bundleId))) return err({ kind: 'bundle-gone' })
    await db.administrationEvents.record({ divisionCode: bundle.divisionCode, kind: 'cancelBundle', subject: bundleSubject(bundle), note: `做到 ${String(bundle.done)}/${String(bundle.total)}` }, actor, at)
    return ok(null)
  })
  if (cancelled.ok) await removeBundle(bundleId)
  return cancelled
}
