import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { inTransaction } from '@/lib/db/database'
import type { ExplanationRow } from '@/lib/db/explanations'
import type { Actor } from '@/lib/workflow/actor'
import { fingerprintOf } from '@/lib/workflow/answered'
import type { Refusal } from '@/lib/workflow/refusal'
import { judgedNow } from './judgement'
import { counted, writableBy } from './writable'

/** `fingerprint` of the finding (`fingerprintOf`); empty words take the explanation back. */
export const ExplainInput = z.object({
  disclosureId: z.string(),
  fingerprint: z.string().min(1).max(20_000),
  words: z.string().trim().max(2000, { error: '说明超过 2000 字，请删减' }),
  public: z.boolean(),
})
export type ExplainInput = z.output<typeof ExplainInput>

export type Explained = { readonly version: number; readonly explanations: readonly ExplanationRow[] }

/** Answers a warning in the unit's own words. The finding is looked for anew, so nobody explains what is no longer there. */
export const explainFinding = (actor: Actor, input: ExplainInput): Promise<Result<Explained, Refusal>> =>
  inTransaction(async (db) => {
    const row = await writableBy(db, actor, input.disclosureId)
    if (!row.ok) return row
    const { id } = row.value
    const before = (await db.explanations.of(id)).find((explanation) => explanation.fingerprint === input.fingerprint)
    const same = before === undefined ? input.words === '' : before.refused === null && before.words === input.words && before.public === input.public
    if (same) return ok({ version: row.value.version, explanations: await db.explanations.of(id) })

    const at = new Date()
    if (input.words === '') await db.explanations.takeBack(id, input.fingerprint, at)
    else {
      const { findings } = await judgedNow(db, row.value)
      const finding = findings.find((each) => fingerprintOf(each) === input.fingerprint)
      if (finding === undefined) return err({ kind: 'finding-gone' })
      if (finding.severity === 'error') return err({ kind: 'error-stands' })
      const { rule, cells, left, right } = finding
      const figures = { left: left === '' ? null : left, right: right === '' ? null : right }
      await db.explanations.give(id, { ruleId: rule, fingerprint: input.fingerprint, cells: cells.map((cell) => cell.ref), ...figures, words: input.words, public: input.public }, actor, at)
    }
    const version = await counted(db, row.value, at)
    return version.ok ? ok({ version: version.value, explanations: await db.explanations.of(id) }) : version
  })
