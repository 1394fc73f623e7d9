import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { inTransaction } from '@/lib/db/database'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { bundleSubject } from './bundle/bundle-subject'
import { divisionsReviewedBy } from './season-map'

/** `scope`: what is published, or every booklet there is, drafts stamped as such. */
export const AskBundleInput = z.object({ divisionCode: z.string(), fiscalYear: z.coerce.number().int(), scope: z.enum(['published', 'all'], { error: '请选择打包的范围' }) })
export type AskBundleInput = z.output<typeof AskBundleInput>

/** 打包: puts the booklets of a division's year into the queue. Asked for again while it is made, it is the same bundle. */
export const askBundle = async (actor: Actor, { divisionCode, fiscalYear, scope }: AskBundleInput, at = new Date()): Promise<Result<{ readonly bundleId: string }, Refusal>> => {
  if (!divisionsReviewedBy(actor).includes(divisionCode)) return err({ kind: 'not-the-bureau' })
  return inTransaction(async (db): Promise<Result<{ readonly bundleId: string }, Refusal>> => {
    const open = await db.bundles.openOf(divisionCode, fiscalYear, scope)
    if (open !== null) return ok({ bundleId: open.id })
    const rows = await db.disclosures.ofSeason(divisionCode, fiscalYear)
    const published = await db.photographs.inForceAmong(rows.map(({ id }) => id))
    const disclosureIds = rows.map(({ id }) => id).filter((id) => scope === 'all' || published.has(id))
    if (disclosureIds.length === 0) return err({ kind: 'nothing-to-bundle', scope })
    const bundleId = await db.bundles.add({ divisionCode, fiscalYear, scope, disclosureIds }, actor, at)
    await db.administrationEvents.record({ divisionCode, kind: 'askBundle', subject: bundleSubject({ fiscalYear, scope }), note: `${String(disclosureIds.length)} 个单位` }, actor, at)
    return ok({ bundleId })
  })
}
