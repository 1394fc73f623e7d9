import 'server-only'
import { database, type Database } from '@/lib/db/database'
import type { DisclosureRow } from '@/lib/db/disclosures'
import type { Template } from '@/lib/template/templates'
import { standingOf } from '@/lib/workflow/answered'
import { unitsHeld } from './beside'
import { formInUse } from './form-in-use'
import { judgedBy, type Judgement } from './judgement'
import { rulesHash } from './rules-hash'

export type { Judgement } from './judgement'

/** How many findings a disclosure has; `unexplained` are the warnings that still ask for words. */
export type FindingCount = { readonly errors: number; readonly warnings: number; readonly unexplained: number; readonly notices: number }

/** What a list says of a disclosure besides its line: its findings counted, and what the list measures of its own. */
export type JudgedLine<T> = { readonly count: FindingCount; readonly measured: T }

type Listed = Pick<DisclosureRow, 'id' | 'version' | 'templateId' | 'fiscalYear' | 'unit'>

const MOST_KEPT = 5000

const judged = async <T>(db: Database, listed: Listed, form: Template, measure: (judgement: Judgement) => T): Promise<JudgedLine<T>> => {
  const [judgement, explanations] = await Promise.all([judgedBy(db, listed, form), db.explanations.of(listed.id)])
  const { errors, unexplained } = standingOf(judgement.findings, explanations)
  const of = (severity: 'warning' | 'notice'): number => judgement.findings.filter((finding) => finding.severity === severity).length
  return { count: { errors: errors.length, warnings: of('warning'), unexplained: unexplained.length, notices: of('notice') }, measured: measure(judgement) }
}

/** The publications of the years before, by year and unit: asked once for the whole list. */
const lastYears = async (db: Database, listed: readonly Listed[]): Promise<ReadonlyMap<number, ReadonlyMap<string, string>>> => {
  const years = new Map<number, ReadonlyMap<string, string>>()
  for (const year of new Set(listed.map((each) => each.fiscalYear))) {
    const units = listed.filter((each) => each.fiscalYear === year).map((each) => each.unit.id)
    years.set(year, await db.photographs.idsInForce(units, year - 1))
  }
  return years
}

/** Everything a verdict depends on, in one text: the version, the rules, last year's publication, the units of a department. */
const dependsOn = async (db: Database, listed: Listed, form: Template, before: string | undefined): Promise<string> => {
  const units = await unitsHeld(db, listed)
  return [listed.version, rulesHash(form), before ?? '', ...units.map(({ id, version }) => `${id}@${String(version)}`)].join(' ')
}

/**
 * Judges the disclosures of a list; anew only where something its verdict depends on is another.
 * `used` is the form to judge by, where somebody asks of another than the one in use.
 * Takes lines that `listDisclosures` answered: whoever holds them may see what they are about.
 */
export const judgeListed = <T>(measure: (judgement: Judgement) => T, used: (form: Template) => Template = (form) => form): ((listed: readonly Listed[]) => Promise<ReadonlyMap<string, JudgedLine<T>>>) => {
  const kept = new Map<string, { readonly on: string; readonly line: JudgedLine<T> }>()
  return async (listed) => {
    const db = database()
    const lines = new Map<string, JudgedLine<T>>()
    const before = await lastYears(db, listed)
    const forms = new Map<string, Template>()
    const formOf = async (each: Listed): Promise<Template> => {
      const at = `${each.unit.divisionCode} ${each.templateId}`
      let form = forms.get(at)
      if (form === undefined) forms.set(at, (form = used(await formInUse(db, each))))
      return form
    }
    // One after the other: a county's worth of facts is not to be held in memory at once.
    for (const each of listed) {
      const form = await formOf(each)
      const on = await dependsOn(db, each, form, before.get(each.fiscalYear)?.get(each.unit.id))
      const known = kept.get(each.id)
      const line = known?.on === on ? known.line : await judged(db, each, form, measure)
      if (kept.size >= MOST_KEPT) kept.clear()
      kept.set(each.id, { on, line })
      lines.set(each.id, line)
    }
    return lines
  }
}
