import { database } from '@/lib/db/database'
import type { DisclosureRow } from '@/lib/db/disclosures'
import type { UnitRow } from '@/lib/db/units'
import { approveDisclosure } from '@/lib/disclosure/approve-disclosure'
import { beginReview } from '@/lib/disclosure/begin-review'
import { explainFinding } from '@/lib/disclosure/explain-finding'
import { handUp } from '@/lib/disclosure/hand-up'
import { importFacts } from '@/lib/disclosure/import-facts'
import { judgedNow } from '@/lib/disclosure/judgement'
import { openDisclosureForYear } from '@/lib/disclosure/open-disclosure-for-year'
import { publishDisclosure } from '@/lib/disclosure/publish-disclosure'
import { returnDisclosure } from '@/lib/disclosure/return-disclosure'
import { saveFacts } from '@/lib/disclosure/save-facts'
import { submitDisclosure } from '@/lib/disclosure/submit-disclosure'
import { flatten, parseFact, toContract, withFact, factText, type FactKey, type Facts } from '@/lib/facts/facts'
import { readFactsFile } from '@/lib/facts/read'
import type { Result } from '@/lib/result'
import type { Actor } from '@/lib/workflow/actor'
import { fingerprintOf, standingOf } from '@/lib/workflow/answered'
import { refusalSentence, type Refusal } from '@/lib/workflow/refusal'
import { stateNames } from '@/lib/workflow/states'
import type { DemoDisclosure } from './county'

export type Cast = { readonly preparer: Actor; readonly reviewer: Actor; readonly administrator: Actor }

const done = <T>(what: string, outcome: Result<T, Refusal>): T => {
  if (!outcome.ok) throw new Error(`${what}：${refusalSentence(outcome.error)}`)
  return outcome.value
}

/** Where the disclosure stands now. */
const standing = async (actor: Actor, disclosureId: string): Promise<DisclosureRow> => {
  const row = await database().disclosures.seenBy(actor, disclosureId)
  if (row === null) throw new Error(`${actor.name} sees no disclosure ${disclosureId}`)
  return row
}

const readFacts = ({ facts }: DemoDisclosure): Facts => {
  const read = readFactsFile(facts)
  if (!read.ok) throw new Error(`${read.error.path}：${read.error.message}`)
  return read.value
}

/** The facts with the slips their accountant first made. */
const withSlips = (facts: Facts, slips: Readonly<Record<FactKey, string>>): Facts =>
  Object.entries(slips).reduce((before, [key, text]) => {
    const parsed = parseFact(key, text)
    if (!parsed.ok) throw new Error(`${key}：${parsed.error}`)
    return withFact(before, key, parsed.value)
  }, facts)

/** Facts typed one by one: whatever the plan leaves blank stays as it came over. */
const type = async (what: string, actor: Actor, disclosureId: string, demo: DemoDisclosure): Promise<void> => {
  const stored = await database().facts.of(disclosureId)
  const changes = [...flatten(readFacts(demo))].map(([key, value]) => ({ key, from: factText(stored.get(key)), to: factText(value) })).filter(({ from, to }) => from !== to)
  done(what, await saveFacts(actor, { disclosureId, changes }))
}

/** Facts come in as a file, as a unit would bring them; what was mistyped in it is corrected by hand, with its history. */
const enter = async (what: string, actor: Actor, disclosureId: string, demo: DemoDisclosure): Promise<void> => {
  const facts = readFacts(demo)
  const slips = demo.slips ?? {}
  const { version } = await standing(actor, disclosureId)
  done(what, await importFacts(actor, { disclosureId, version, text: JSON.stringify(toContract(withSlips(facts, slips))) }))
  const right = flatten(facts)
  const changes = Object.entries(slips).map(([key, slip]) => ({ key, from: slip, to: factText(right.get(key)) }))
  if (changes.length > 0) done(what, await saveFacts(actor, { disclosureId, changes }))
}

/** Where the county has no words of its own for a rule: nobody submits with a warning left unanswered. */
const PLAIN_ANSWER = '已与原始凭证和账簿核对，情况属实。'

const explain = async (what: string, actor: Actor, disclosureId: string, { explanations: answers }: DemoDisclosure): Promise<void> => {
  const { findings } = await judgedNow(database(), await standing(actor, disclosureId))
  for (const finding of standingOf(findings, await database().explanations.of(disclosureId)).unexplained) {
    const answer = answers.find(({ rule }) => rule === finding.rule)
    const said = { words: answer?.words ?? PLAIN_ANSWER, public: answer?.public ?? false }
    done(`${what} ${finding.rule}`, await explainFinding(actor, { disclosureId, fingerprint: fingerprintOf(finding), ...said }))
  }
}

/** One step on the way to where the disclosure is to stand; each by the person whose step it is. */
const stepOn = async (what: string, cast: Cast, disclosureId: string, demo: DemoDisclosure): Promise<boolean> => {
  const { state, version } = await standing(cast.reviewer, disclosureId)
  if (state === demo.state) return false
  const at = { disclosureId, version }
  switch (state) {
    case 'draft': {
      await explain(what, cast.preparer, disclosureId, demo)
      // Explaining counts as a change.
      const { version: now } = await standing(cast.preparer, disclosureId)
      const handed = { disclosureId, version: now }
      if (demo.state === 'unitReview') done(what, await handUp(cast.preparer, handed))
      else done(what, await submitDisclosure(cast.preparer, handed))
      return true
    }
    case 'submitted':
      done(what, await beginReview(cast.reviewer, at))
      return true
    case 'underReview':
      if (demo.returnLetter !== undefined) done(what, await returnDisclosure(cast.reviewer, { ...at, letter: demo.returnLetter }))
      else done(what, await approveDisclosure(cast.reviewer, at))
      return true
    case 'approved':
      done(what, await publishDisclosure(cast.administrator, at))
      return true
    default:
      throw new Error(`${what}：停在“${stateNames[state]}”，到不了“${stateNames[demo.state]}”`)
  }
}

/** Opens a disclosure, enters its facts and takes it as far as the county has it. A broken-off run is taken up where it stopped. */
export const enact = async (cast: Cast, unit: UnitRow, demo: DemoDisclosure): Promise<string> => {
  const what = `${unit.name} ${demo.fiscalYear} 年度`
  const { disclosureId } = done(what, await openDisclosureForYear(cast.preparer, { unitId: unit.id, fiscalYear: demo.fiscalYear, templateId: demo.templateId }))
  if ((await standing(cast.preparer, disclosureId)).state === 'draft') await (demo.typed === true ? type : enter)(what, cast.preparer, disclosureId, demo)
  while (await stepOn(what, cast, disclosureId, demo));
  return disclosureId
}
