import 'server-only'
import { err, ok, type Result } from '@/lib/result'
import { database } from '@/lib/db/database'
import { type Actor, rolesTowards } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { stepsOpenTo } from '@/lib/workflow/transition'
import { namedBeside } from './beside'
import { judgedNow, type Judgement } from './judgement'
import { printableBooklet, publishableOf, renderedFiles, type Publishable } from './printing'
import { releaseGate, type ReleasedFile } from './release-gate'
import type { StepInput } from './step/take-step'
import { withheldOf } from './withheld-of'

/** Files that were found clean, and what exactly they were made of. */
export type Prepared = { readonly of: string; readonly files: readonly ReleasedFile[] }

const madeOf = ({ booklet, publicJson }: Publishable): string => JSON.stringify([booklet, publicJson])

/** Every format of a publication, rendered and looked through. `prepared`: what was made before, and is taken where it is of the very same content. */
export const cleanFiles = async (content: Publishable, judgement: Judgement, prepared: Prepared | null, at: Date): Promise<Result<Prepared, Refusal>> => {
  const of = madeOf(content)
  if (prepared?.of === of) return ok(prepared)
  const files = await renderedFiles(content, at)
  const leftovers = await releaseGate(files, judgement)
  return leftovers.length > 0 ? err({ kind: 'leftovers', sentences: leftovers }) : ok({ of, files })
}

/**
 * Makes the files before the step is taken, for that takes seconds in which no row should be held. Null where this person
 * cannot take it, or on another version: the step itself says why.
 */
export const prepareFiles = async (actor: Actor, { disclosureId, version }: StepInput, at: Date): Promise<Result<Prepared | null, Refusal>> => {
  const db = database()
  const row = await db.disclosures.seenBy(actor, disclosureId)
  if (row === null || row.version !== version || !stepsOpenTo(row.state, rolesTowards(actor, { unitId: row.unit.id, divisionCode: row.unit.divisionCode })).includes('publish')) return ok(null)
  const judgement = await judgedNow(db, row)
  const withheld = await withheldOf(db, row)
  if (!printableBooklet(judgement, withheld).ok) return ok(null)
  return cleanFiles(publishableOf(judgement, withheld, await namedBeside(db, row)), judgement, null, at)
}
