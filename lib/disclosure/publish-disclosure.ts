import 'server-only'
import { err, ok, type Result } from '@/lib/result'
import { database, type Database } from '@/lib/db/database'
import type { DisclosureRow } from '@/lib/db/disclosures'
import type { Correction } from '@/lib/db/photographs'
import type { Booklet } from '@/lib/document/blocks'
import { correctionNotice } from '@/lib/document/correction-notice'
import { withheldBooklet, type WithheldPart } from '@/lib/document/withheld'
import type { Template } from '@/lib/template/templates'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { namedBeside } from './beside'
import { judgedAtRelease, releaseOf } from './late-release'
import { photographOf } from './photograph'
import { keptFiles, printableBooklet, publishableOf } from './printing'
import { cleanFiles, prepareFiles, type Prepared } from './release-files'
import { StepInput, takeStep, type Moment, type StepTaken } from './step/take-step'
import { withheldOf } from './withheld-of'

export const PublishInput = StepInput

export type Published = StepTaken & { readonly publicationId: string; readonly publicationVersion: number }

/** 更正公告 against the version that is public until now; null where there is none. */
const correctionOf = async (db: Database, row: DisclosureRow, booklet: Booklet, template: Template, withheld: readonly WithheldPart[]): Promise<Correction | null> => {
  const inForce = await db.photographs.inForceOf(row.id)
  const former = inForce === null ? null : await db.photographs.byId(inForce.id)
  if (former === null) return null
  const because = (await db.events.of(row.id)).findLast((event) => event.step === 'correct')?.note ?? ''
  return { because, of: { id: former.id, version: former.version, publishedAt: former.publishedAt }, notice: correctionNotice(withheldBooklet(former.booklet, template, withheld), booklet) }
}

/** Photographs the disclosure and keeps its files; whatever fails here undoes the whole step. */
const photograph = async ({ db, row, at, judgement }: Moment, actor: Actor, prepared: Prepared | null): Promise<Result<unknown, Refusal>> => {
  if (judgement === null) throw new Error('a publication is judged before it is photographed')
  const withheld = await withheldOf(db, row)
  const booklet = printableBooklet(judgement, withheld)
  if (!booklet.ok) return booklet
  const clean = await cleanFiles(publishableOf(judgement, withheld, await namedBeside(db, row)), judgement, prepared, at)
  if (!clean.ok) return clean
  const files = await keptFiles(clean.value.files)
  const { template } = judgement.report
  const correction = await correctionOf(db, row, booklet.value, template, withheld)
  const released = judgedAtRelease(judgement, await releaseOf(db, row, at))
  const added = await db.photographs.add(photographOf({ row, judgement: released, booklet: booklet.value, withheld, explanations: await db.explanations.of(row.id), correction, files }), actor, at)
  // Earlier versions stay at their addresses, unless they show what is withheld now.
  if (withheld.length > 0) await db.photographs.withdrawShowing(row.id, added.id, withheld, template.wording.stateSecret.part, actor, at)
  return ok(added)
}

/** 公开: everything or nothing; the public sees the photograph and never the disclosure itself. `at`: for whoever publishes at a set time. */
export const publishDisclosure = async (actor: Actor, input: StepInput, at = new Date()): Promise<Result<Published, Refusal>> => {
  const prepared = await prepareFiles(actor, input, at)
  if (!prepared.ok) return prepared
  const taken = await takeStep(actor, input, { step: 'publish', judged: true, at, also: (moment) => photograph(moment, actor, prepared.value) })
  if (!taken.ok) return taken
  const publication = await database().photographs.inForceOf(input.disclosureId)
  return publication === null ? err({ kind: 'not-found' }) : ok({ ...taken.value, publicationId: publication.id, publicationVersion: publication.version })
}
