import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import type { CommentRow } from '@/lib/db/comments'
import { database, type Database } from '@/lib/db/database'
import type { DisclosureRow } from '@/lib/db/disclosures'
import type { EventRow } from '@/lib/db/events'
import type { ExplanationRow } from '@/lib/db/explanations'
import type { BroadcastRow } from '@/lib/db/seasons'
import type { UnlockRow } from '@/lib/db/unlocks'
import type { VerdictRow } from '@/lib/db/verdicts'
import type { WithholdingRow } from '@/lib/db/withholdings'
import type { WithheldPart } from '@/lib/document/withheld'
import { factText, flatten, type FactKey, type Facts, type FactValue } from '@/lib/facts/facts'
import type { Choices } from '@/lib/template/choices'
import { type Actor, type Role, rolesTowards } from '@/lib/workflow/actor'
import { refusalSentence, type Refusal } from '@/lib/workflow/refusal'
import type { Step } from '@/lib/workflow/states'
import { mayAskUnlock, mayEdit, openStates, stepsOpenTo } from '@/lib/workflow/transition'
import { unitsBeside } from './beside'
import { choicesMade, formInUse } from './form-in-use'
import { releaseAhead, type Release } from './late-release'
import { lastYearOf, publishedFinals, type LastYear } from './last-year'
import { rulesHash } from './rules-hash'
import { withheldBefore } from './withheld-of'

export type { CommentRow } from '@/lib/db/comments'
export type { DisclosureRow } from '@/lib/db/disclosures'
export type { EventRow, OtherEvent } from '@/lib/db/events'
export type { ExplanationRow } from '@/lib/db/explanations'
export type { WithholdingRow } from '@/lib/db/withholdings'

/** Facts as a flat form holds them: the text of `factText` by key; blank facts are absent. */
export type FactTexts = Readonly<Record<FactKey, string>>

/** What a unit said last year of a rule and its cells. */
export type PriorExplanation = Pick<ExplanationRow, 'ruleId' | 'cells' | 'words' | 'public'> & { readonly fiscalYear: number }

/** What the judge found when the last judged step was taken, by rules that are no longer these. */
export type OldVerdict = Pick<VerdictRow, 'step' | 'at' | 'byName' | 'findings'>

/** A unit's figures and names, without its words and sheets. */
export type HeldUnit = { readonly templateId: string; readonly fiscalYear: number; readonly facts: FactTexts }

/** A disclosure with everything a page of the workspace shows. Plain data: it may be handed to the browser. */
export type OpenedDisclosure = {
  readonly disclosure: DisclosureRow
  readonly roles: readonly Role[]
  readonly editable: boolean
  /** Why nothing can be written now; null where it can. */
  readonly closedBecause: string | null
  readonly steps: readonly Step[]
  readonly facts: FactTexts
  readonly explanations: readonly ExplanationRow[]
  readonly comments: readonly CommentRow[]
  readonly events: readonly EventRow[]
  /** Last year's facts of the same unit; `finals` are this year's 上年数 as published, and so locked, or null where last year is not published here. */
  readonly prior: { readonly fiscalYear: number; readonly templateId: string; readonly facts: FactTexts; readonly publishedAt: string | null; readonly finals: FactTexts | null } | null
  /** The figures of a department's units, where all of them are held: what the department is judged beside. */
  readonly units: readonly HeldUnit[]
  /** Last year's answers to warnings, to be offered again; never those that were refused. */
  readonly priorExplanations: readonly PriorExplanation[]
  /** The verdict that was kept last, where the rules have changed since; null where it is as good as new, or where the unit is still writing. */
  readonly oldVerdict: OldVerdict | null
  readonly publication: { readonly id: string; readonly version: number } | null
  /** Passed and waiting for publication: the days that are compared. */
  readonly release: Release | null
  /** How the bureau uses the form: what the page is judged by. */
  readonly choices: Choices
  /** What the bureau says of a rule to everybody; it concerns this disclosure while the rule finds something in it. */
  readonly broadcasts: readonly BroadcastRow[]
  /** The unit's last request to unlock: waiting, or with the bureau's answer; null where there was none since it was handed in. */
  readonly unlock: UnlockRow | null
  /** What the bureau withholds from the public; null where it never withheld anything. */
  readonly withholding: WithholdingRow | null
  /** What the public does not get of it because last year's report withheld it. */
  readonly withheldBefore: readonly WithheldPart[]
  /** May this person ask for it now? */
  readonly mayAskUnlock: boolean
  /** Whom whoever prepares it may hand it up to. */
  readonly unitHead: UnitHead
}

/** 单位负责人, while it is being prepared: whether there is one, and whether the bureau takes only what one signed. */
export type UnitHead = { readonly present: boolean; readonly mustSign: boolean }

export const OpenInput = z.object({ disclosureId: z.string() })
export type OpenInput = z.output<typeof OpenInput>

const texts = (entries: Iterable<readonly [FactKey, FactValue]>): FactTexts => Object.fromEntries([...entries].map(([key, value]) => [key, factText(value)]))

const priorOf = (lastYear: LastYear | null, templateId: string): OpenedDisclosure['prior'] =>
  lastYear === null ? null : { fiscalYear: lastYear.facts.fiscalYear, templateId: lastYear.facts.templateId, facts: texts(flatten(lastYear.facts)), publishedAt: lastYear.publishedAt, finals: publishedFinals(lastYear, templateId) }

const WORDS_AND_SHEETS = /^(overview|reasons|glossaryAddition|performance\/(projects|otherMatters))(\/|$)/u

/** Compact: a browser gets all units of a department at once. */
const heldUnit = (unit: Facts): HeldUnit => ({
  templateId: unit.templateId,
  fiscalYear: unit.fiscalYear,
  facts: texts([...flatten(unit)].filter(([key]) => !WORDS_AND_SHEETS.test(key))),
})

const priorExplanations = async (db: Database, { unit, fiscalYear }: DisclosureRow): Promise<readonly PriorExplanation[]> => {
  const last = await db.disclosures.ofYear(unit.id, fiscalYear - 1)
  const said = last === null ? [] : await db.explanations.of(last.id)
  return said.filter(({ refused }) => refused === null).map(({ ruleId, cells, words, public: isPublic }) => ({ ruleId, cells, words, public: isPublic, fiscalYear: fiscalYear - 1 }))
}

const unitHeadOf = async (db: Database, { state, unit, fiscalYear }: DisclosureRow): Promise<UnitHead> => {
  if (!openStates.includes(state)) return { present: false, mustSign: false }
  const [heads, season] = await Promise.all([db.users.headsOf(unit.id), db.seasons.of(unit.divisionCode, fiscalYear)])
  return { present: heads.length > 0, mustSign: season?.headMustSign ?? false }
}

const oldVerdict = async (db: Database, row: DisclosureRow): Promise<OldVerdict | null> => {
  const { id, state } = row
  const last = openStates.includes(state) ? null : await db.verdicts.lastOf(id)
  return last === null || last.rulesHash === rulesHash(await formInUse(db, row)) ? null : { step: last.step, at: last.at, byName: last.byName, findings: last.findings }
}

/** An answer to what was handed in before is past. */
const unlockSaid = (last: UnlockRow | null, { submittedAt }: DisclosureRow): UnlockRow | null => (last === null || (last.answer !== null && (submittedAt === null || last.at < submittedAt)) ? null : last)

/** One disclosure, as this person may see it. */
export const openDisclosure = async (actor: Actor, { disclosureId }: OpenInput): Promise<Result<OpenedDisclosure, Refusal>> => {
  const db = database()
  const disclosure = await db.disclosures.seenBy(actor, disclosureId)
  if (disclosure === null) return err({ kind: 'not-found' })
  const { id, unit, fiscalYear, state, templateId } = disclosure
  const [facts, explanations, comments, events, lastYear, units, publication, explainedBefore, stale, choices, broadcasts, release, unlock, withholding, heldBefore, unitHead] = await Promise.all([
    db.facts.of(id),
    db.explanations.of(id),
    db.comments.of(id),
    db.events.of(id),
    lastYearOf(db, unit.id, fiscalYear),
    unitsBeside(db, disclosure),
    db.photographs.inForceOf(id),
    priorExplanations(db, disclosure),
    oldVerdict(db, disclosure),
    choicesMade(db, disclosure),
    db.seasons.broadcasts(unit.divisionCode, fiscalYear),
    releaseAhead(db, disclosure, new Date()),
    db.unlocks.lastOf(id),
    db.withholdings.of(id),
    withheldBefore(db, disclosure),
    unitHeadOf(db, disclosure),
  ])
  const roles = rolesTowards(actor, { unitId: unit.id, divisionCode: unit.divisionCode })
  const edit = mayEdit(state, roles)
  return ok({
    disclosure,
    roles: [...roles],
    editable: edit.ok,
    closedBecause: edit.ok ? null : refusalSentence(edit.error),
    steps: stepsOpenTo(state, roles),
    facts: texts(facts),
    explanations,
    comments,
    events,
    prior: priorOf(lastYear, templateId),
    units: units.map(heldUnit),
    priorExplanations: explainedBefore,
    oldVerdict: stale,
    choices,
    publication,
    broadcasts,
    release,
    withholding,
    withheldBefore: heldBefore,
    unlock: unlockSaid(unlock, disclosure),
    mayAskUnlock: mayAskUnlock(state, roles).ok && unlock?.answer !== null,
    unitHead,
  })
}
