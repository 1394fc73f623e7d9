import 'server-only'
import { ok, type Result } from '@/lib/result'
import { createHash } from 'node:crypto'
import { database } from '@/lib/db/database'
import { toContract, type Facts } from '@/lib/facts/facts'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { printableBooklet } from './printing'
import { StepInput, takeStep, type Moment, type StepTaken } from './step/take-step'

export const SubmitInput = StepInput

/** `receipt` (回执号) is what the unit can quote. */
export type Submitted = StepTaken & { readonly receipt: string }

const receiptOf = async ({ db, row }: Moment): Promise<string> => {
  const before = await db.events.countOf(row.id, 'submit')
  return `${row.fiscalYear}-${row.unit.divisionCode}-${row.unit.code}-${String(before + 1).padStart(2, '0')}`
}

/** SHA-256 of exactly the facts that are signed for, as the contract writes them: whoever has the facts file can compute it again. */
export const factsHash = (facts: Facts): string => createHash('sha256').update(JSON.stringify(toContract(facts))).digest('hex')

const signedHashOf = ({ judgement }: Moment): string => {
  if (judgement === null) throw new Error('a submission is judged before it is signed')
  return factsHash(judgement.facts)
}

/** 提交: judged anew on the server; refused while an error stands or a warning is unexplained. */
export const submitDisclosure = async (actor: Actor, input: StepInput): Promise<Result<Submitted, Refusal>> => {
  const taken = await takeStep(actor, input, {
    step: 'submit',
    judged: true,
    // A passed disclosure that came back must be passed again.
    marks: async (moment) => ({ submitted: { by: actor.userId, at: moment.at, receipt: await receiptOf(moment), signedHash: signedHashOf(moment) }, approved: null }),
    also: async ({ judgement }) => (judgement === null ? ok(null) : printableBooklet(judgement, [])),
    note: receiptOf,
  })
  if (!taken.ok) return taken
  const row = await database().disclosures.seenBy(actor, input.disclosureId)
  return ok({ ...taken.value, receipt: row?.receipt ?? '' })
}
