import 'server-only'
import { database, type Database } from '@/lib/db/database'
import type { DisclosureRow } from '@/lib/db/disclosures'
import type { RuleTally, Tally } from '@/lib/db/tallies'
import type { Finding } from '@/lib/rules/finding'
import type { Template } from '@/lib/template/templates'
import { standingOf } from '@/lib/workflow/answered'
import { formInUse } from './form-in-use'
import { judgedBy, type Judgement } from './judgement'
import { rulesHash } from './rules-hash'

export type { SectionTally, Tally } from '@/lib/db/tallies'

/** How far the sections of a disclosure are: asked of whoever knows the forms. */
export type MeasureSections = (judgement: Judgement) => Tally['bySection']

const byRuleOf = (findings: readonly Finding[]): Tally['byRule'] => {
  const rules: Record<string, RuleTally> = {}
  for (const { rule, severity } of findings) rules[rule] = { severity, findings: (rules[rule]?.findings ?? 0) + 1 }
  return rules
}

const talliedNow = async (db: Database, row: DisclosureRow, form: Template, measure: MeasureSections): Promise<Tally> => {
  const [judgement, explanations] = await Promise.all([judgedBy(db, row, form), db.explanations.of(row.id)])
  const { findings } = judgement
  const { errors, unexplained } = standingOf(findings, explanations)
  const of = (severity: Finding['severity']): number => findings.filter((finding) => finding.severity === severity).length
  return { version: row.version, rulesHash: rulesHash(form), errors: errors.length, warnings: of('warning'), unexplained: unexplained.length, notices: of('notice'), byRule: byRuleOf(findings), bySection: measure(judgement) }
}

/** The findings of many, counted. Kept in the database: only what changed since, or is judged by other rules now, is judged again. */
export const tallies = async (rows: readonly DisclosureRow[], measure: MeasureSections, at: Date): Promise<ReadonlyMap<string, Tally>> => {
  const db = database()
  const kept = await db.tallies.among(rows.map(({ id }) => id))
  // A season has one form, or two: asked for once, not with every unit.
  const forms = new Map<string, Template>()
  const formOf = async (row: DisclosureRow): Promise<Template> => {
    const name = `${row.templateId} ${row.unit.divisionCode} ${String(row.fiscalYear)}`
    const form = forms.get(name) ?? (await formInUse(db, row))
    forms.set(name, form)
    return form
  }
  const all = new Map<string, Tally>()
  // One after the other: a county's worth of facts is not to be held in memory at once.
  for (const row of rows) {
    const known = kept.get(row.id)
    const form = await formOf(row)
    const isFresh = known?.version === row.version && known.rulesHash === rulesHash(form)
    const tally = isFresh ? known : await talliedNow(db, row, form, measure)
    if (!isFresh) await db.tallies.keep(row.id, tally, at)
    all.set(row.id, tally)
  }
  return all
}
