import 'server-only'
import { err, ok, type Result } from '@/lib/result'
import { database, type Database } from '@/lib/db/database'
import type { DisclosureRow } from '@/lib/db/disclosures'
import type { Correction } from '@/lib/db/photographs'
import type { Booklet } from '@/lib/document/blocks'
import { correctionNotice } from '@/lib/document/correction-notice'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { namedBeside } from './beside'
import { judgedAtRelease, releaseOf } from './late-release'
import { photographOf } from './photograph'
import { keptFiles, printableBooklet, renderedFiles } from './printing'
import { releaseGate } from './release-gate'
import { StepInput, takeStep, type Moment, type StepTaken } from './step/take-step'

export const PublishInput = StepInput

export type Published = StepTaken & { readonly publicationId: string; readonly publicationVersion: number }

/** 更正公告 against the version that is public until now; null where there is none. */
const correctionOf = async (db: Database, row: DisclosureRow, booklet: Booklet): Promise<Correction | null> => {
  const inForce = await db.photographs.inForceOf(row.id)
  const former = inForce === null ? null : await db.photographs.byId(inForce.id)
  if (former === null) return null
  const because = (await db.events.of(row.id)).findLast((event) => event.step === 'correct')?.note ?? ''
  return { because, of: { id: former.id, version: former.version, publishedAt: former.publishedAt }, notice: correctionNotice(former.booklet, booklet) }
}

/** Photographs the disclosure and keeps its files; whatever fails here undoes the whole step. */
const photograph = async ({ db, row, at, judgement }: Moment, actor: Actor): Promise<Result<unknown, Refusal>> => {
  if (judgement === null) throw new Error('a publication is judged before it is photographed')
  const booklet = printableBooklet(judgement)
  if (!booklet.ok) return booklet
  const rendered = await renderedFiles(judgement, booklet.value, await namedBeside(db, row), at)
  const leftovers = await releaseGate(rendered, judgement)
  if (leftovers.length > 0) return err({ kind: 'leftovers', sentences: leftovers })
  const files = await keptFiles(rendered)
  const correction = await correctionOf(db, row, booklet.value)
  const released = judgedAtRelease(judgement, await releaseOf(db, row, at))
  return ok(await db.photographs.add(photographOf(row, released, booklet.value, await db.explanations.of(row.id), correction, files), actor, at))
}

/** 公开: everything or nothing; the public sees the photograph and never the disclosure itself. `at`: for whoever publishes at a set time. */
export const publishDisclosure = async (actor: Actor, input: StepInput, at = new Date()): Promise<Result<Published, Refusal>> => {
  const taken = await takeStep(actor, input, { step: 'publish', judged: true, at, also: (moment) => photograph(moment, actor) })
  if (!taken.ok) return taken
  const publication = await database().photographs.inForceOf(input.disclosureId)
  return publication === null ? err({ kind: 'not-found' }) : ok({ ...taken.value, publicationId: publication.id, publicationVersion: publication.version })
}
