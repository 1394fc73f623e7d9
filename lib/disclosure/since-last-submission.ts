import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { database } from '@/lib/db/database'
import type { FactChangeRow } from '@/lib/db/facts'
import { parseFact, type FactKey, type FactValue } from '@/lib/facts/facts'
import { factLabelAmong } from '@/lib/facts/item-label'
import { spansText, type Narrative } from '@/lib/narrative/narrative'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { nothingBeside } from './beside'
import { formInUse } from './form-in-use'
import { judgementOf } from './judgement'

export const SinceInput = z.object({ disclosureId: z.string() })
export type SinceInput = z.output<typeof SinceInput>

export type ChangedFact = { readonly key: FactKey; readonly label: string; readonly old: string | null; readonly new: string | null; readonly byName: string; readonly at: string }
export type ChangedSentence = { readonly id: string; readonly heading: string; readonly before: string; readonly after: string }

/** What is different from what was submitted the time before. */
export type SinceLastSubmission = { readonly submittedAt: string; readonly facts: readonly ChangedFact[]; readonly sentences: readonly ChangedSentence[] }

/** The change of each fact over the whole stretch: its first old text, its last new one; what came back to where it was is none. */
const overTheStretch = (changes: readonly FactChangeRow[], now: ReadonlyMap<FactKey, FactValue>, fiscalYear: number): readonly ChangedFact[] => {
  const byKey = new Map<FactKey, ChangedFact>()
  for (const change of changes) {
    const before = byKey.get(change.key)
    byKey.set(change.key, { key: change.key, label: factLabelAmong(now, change.key, fiscalYear), old: before === undefined ? change.old : before.old, new: change.new, byName: change.byName, at: change.at })
  }
  return [...byKey.values()].filter((change) => change.old !== change.new)
}

/** The facts as they were: today's with every change undone. History holds canonical texts, so they parse. */
const undone = (facts: ReadonlyMap<FactKey, FactValue>, changes: readonly ChangedFact[]): ReadonlyMap<FactKey, FactValue> => {
  const was = new Map(facts)
  for (const { key, old } of changes) {
    const parsed = old === null ? null : parseFact(key, old)
    if (parsed !== null && parsed.ok && parsed.value !== null) was.set(key, parsed.value)
    else was.delete(key)
  }
  return was
}

type Sentence = { readonly heading: string; readonly text: string }

const sentencesOf = (narrative: Narrative): ReadonlyMap<string, Sentence> =>
  new Map(narrative.sections.flatMap(({ heading, paragraphs }) => paragraphs.map(({ id, spans }) => [id, { heading, text: spansText(spans) }] as const)))

const changedSentences = (before: Narrative, after: Narrative): readonly ChangedSentence[] => {
  const was = sentencesOf(before)
  const is = sentencesOf(after)
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id) => {
    const [left, right] = [was.get(id), is.get(id)]
    if (left?.text === right?.text) return []
    return [{ id, heading: (right ?? left)?.heading ?? '', before: left?.text ?? '', after: right?.text ?? '' }]
  })
}

/** What the unit changed between its last submission but one and now; null where it was submitted at most once. */
export const sinceLastSubmission = async (actor: Actor, input: SinceInput): Promise<Result<SinceLastSubmission | null, Refusal>> => {
  const db = database()
  const row = await db.disclosures.seenBy(actor, input.disclosureId)
  if (row === null) return err({ kind: 'not-found' })
  const submissions = (await db.events.of(row.id)).filter((event) => event.step === 'submit')
  const before = submissions.at(-2)
  if (before === undefined) return ok(null)
  const later = (await db.facts.changesOf(row.id, before.at)).toReversed()
  const now = await db.facts.of(row.id)
  const facts = overTheStretch(later, now, row.fiscalYear)
  // Sentences follow from this disclosure alone.
  const form = await formInUse(db, row)
  const narrativeOf = (stated: ReadonlyMap<FactKey, FactValue>): Narrative => judgementOf(form, stated, nothingBeside).narrative
  const sentences = changedSentences(narrativeOf(undone(now, facts)), narrativeOf(now))
  return ok({ submittedAt: before.at, facts, sentences })
}
