import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { inTransaction } from '@/lib/db/database'
import { type Actor, rolesTowards } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { mayJudgeAnew } from '@/lib/workflow/transition'
import { formInUse } from './form-in-use'
import { judgedBy } from './judgement'
import { rulesHash } from './rules-hash'

export const JudgeAnewInput = z.object({ disclosureId: z.string() })
export type JudgeAnewInput = z.output<typeof JudgeAnewInput>

/** Judges what a unit handed in by the rules of today, and keeps that verdict beside the older ones. Nothing of the disclosure changes. */
export const judgeAnew = (actor: Actor, { disclosureId }: JudgeAnewInput): Promise<Result<{ readonly findings: number }, Refusal>> =>
  inTransaction(async (db) => {
    const row = await db.disclosures.lockedSeenBy(actor, disclosureId)
    if (row === null) return err({ kind: 'not-found' })
    const may = mayJudgeAnew(row.state, rolesTowards(actor, { unitId: row.unit.id, divisionCode: row.unit.divisionCode }))
    if (!may.ok) return may
    const form = await formInUse(db, row)
    const hash = rulesHash(form)
    const last = await db.verdicts.lastOf(row.id)
    // Pressed twice: the verdict of today is there already.
    if (last?.rulesHash === hash && last.version === row.version) return ok({ findings: last.findings.length })
    const { findings } = await judgedBy(db, row, form)
    const at = new Date()
    await db.verdicts.add(row.id, { step: 'judgeAnew', version: row.version, rulesHash: hash, findings }, actor, at)
    await db.events.record(row.id, { step: 'judgeAnew', from: row.state, to: row.state, note: null }, actor, at)
    return ok({ findings: findings.length })
  })
