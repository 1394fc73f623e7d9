import 'server-only'
import { err, ok, type Result } from '@/lib/result'
import { database } from '@/lib/db/database'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { namedBeside } from './beside'
import { judgedAtRelease } from './late-release'
import { photographOf } from './photograph'
import { keptFiles, printableBooklet } from './printing'
import { StepInput, takeStep, type Moment, type StepTaken } from './step/take-step'

export const PublishInput = StepInput

export type Published = StepTaken & { readonly publicationId: string; readonly publicationVersion: number }

/** Photographs the disclosure and keeps its files; whatever fails here undoes the whole step. */
const photograph = async ({ db, row, at, judgement }: Moment, actor: Actor): Promise<Result<unknown, Refusal>> => {
  if (judgement === null) throw new Error('a publication is judged before it is photographed')
  const booklet = printableBooklet(judgement)
  if (!booklet.ok) return booklet
  const files = await keptFiles(judgement, booklet.value, await namedBeside(db, row), at)
  return ok(await db.photographs.add(photographOf(row, judgedAtRelease(judgement, row.approvedAt, at), booklet.value, await db.explanations.of(row.id), files), actor, at))
}

/** 公开: everything or nothing; the public sees the photograph and never the disclosure itself. */
export const publishDisclosure = async (actor: Actor, input: StepInput): Promise<Result<Published, Refusal>> => {
  const taken = await takeStep(actor, input, { step: 'publish', judged: true, also: (moment) => photograph(moment, actor) })
  if (!taken.ok) return taken
  const publication = await database().photographs.inForceOf(input.disclosureId)
  return publication === null ? err({ kind: 'not-found' }) : ok({ ...taken.value, publicationId: publication.id, publicationVersion: publication.version })
}
