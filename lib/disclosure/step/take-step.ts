import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { inTransaction, type Database } from '@/lib/db/database'
import type { DisclosureRow, StepMarks } from '@/lib/db/disclosures'
import { type Actor, rolesTowards } from '@/lib/workflow/actor'
import { standingOf } from '@/lib/workflow/answered'
import type { Refusal } from '@/lib/workflow/refusal'
import type { State, Step } from '@/lib/workflow/states'
import { take, transitions } from '@/lib/workflow/transition'
import { judgedNow, type Judgement } from '../judgement'
import { rulesHash } from '../rules-hash'

/** What every step is asked with: which disclosure, and the version its page showed. */
export const StepInput = z.object({ disclosureId: z.string(), version: z.coerce.number().int().min(1) })
export type StepInput = z.output<typeof StepInput>

/** Words a step asks for. */
export const Words = z.string().trim().max(4000, { error: '文字超过 4000 字，请删减' })

export type StepTaken = { readonly state: State; readonly version: number }

/** Where a step stands once it is allowed; `words` are what it was asked with. */
export type Moment = { readonly db: Database; readonly row: DisclosureRow; readonly at: Date; readonly judgement: Judgement | null; readonly words: string }

type Plan = {
  readonly step: Step
  /** Given with the step, or gathered from what is stored. */
  readonly words?: string | ((at: Pick<Moment, 'db' | 'row'>) => Promise<string>)
  /** The facts are judged anew, errors and unexplained warnings stand in the way, and the verdict is kept. */
  readonly judged?: boolean
  /** When the step is taken; now, unless whoever runs it says so. */
  readonly at?: Date
  readonly marks?: (moment: Moment) => Promise<StepMarks>
  /** What belongs to the step besides the state, in the same transaction; its refusal undoes the step. */
  readonly also?: (moment: Moment) => Promise<Result<unknown, Refusal>>
  /** What the event remembers; the words, unless said otherwise. */
  readonly note?: (moment: Moment) => Promise<string | null>
}

/** The same person pressing the same button twice: the step was taken, and the second press changes nothing. */
const isRepeated = async (db: Database, actor: Actor, row: DisclosureRow, step: Step): Promise<boolean> => {
  const last = await db.events.lastOf(row.id)
  return last !== null && last.step === step && last.by === actor.userId && last.to === row.state
}

/** The five movements of every step: load what this person sees, may they, decide, write on the version, record. */
export const takeStep = (actor: Actor, input: StepInput, plan: Plan): Promise<Result<StepTaken, Refusal>> =>
  inTransaction(async (db) => {
    const row = await db.disclosures.lockedSeenBy(actor, input.disclosureId)
    if (row === null) return err({ kind: 'not-found' })
    if (row.version !== input.version && (await isRepeated(db, actor, row, plan.step))) return ok({ state: row.state, version: row.version })

    const judgement = plan.judged === true ? await judgedNow(db, row) : null
    const standing = judgement === null ? null : standingOf(judgement.findings, await db.explanations.of(row.id))
    const words = typeof plan.words === 'function' ? await plan.words({ db, row }) : (plan.words ?? '')
    const asked = await db.unlocks.isAsked(row.id)
    const season = plan.step === 'submit' ? await db.seasons.of(row.unit.divisionCode, row.fiscalYear) : null
    const next = take(row.state, plan.step, {
      roles: rolesTowards(actor, { unitId: row.unit.id, divisionCode: row.unit.divisionCode }),
      errors: standing?.errors.length ?? 0,
      unexplained: standing?.unexplained.length ?? 0,
      ownSubmission: row.submittedBy?.userId === actor.userId,
      words,
      isPublic: (await db.photographs.inForceOf(row.id)) !== null,
      unlockAsked: asked,
      headMustSign: season?.headMustSign ?? false,
    })
    if (!next.ok) return next

    const moment: Moment = { db, row, at: plan.at ?? new Date(), judgement, words }
    const version = await db.disclosures.move(row.id, input.version, next.value, moment.at, await plan.marks?.(moment))
    if (version === null) return err({ kind: 'stale-version', current: row.version })
    if (judgement !== null) await db.verdicts.add(row.id, { step: plan.step, version, rulesHash: rulesHash(judgement.report.template), findings: judgement.findings }, actor, moment.at)
    const also = await plan.also?.(moment)
    if (also !== undefined && !also.ok) return also
    // What is with the unit again, or public, needs no key any more.
    if (asked && transitions.unlock.from[next.value] === undefined) await db.unlocks.lapse(row.id, actor, moment.at)
    const note = plan.note !== undefined ? await plan.note(moment) : plan.words === undefined ? null : words
    await db.events.record(row.id, { step: plan.step, from: row.state, to: next.value, note }, actor, moment.at)
    return ok({ state: next.value, version })
  })
