import 'server-only'
import type { Database } from '@/lib/db/database'
import type { DisclosureRow } from '@/lib/db/disclosures'
import { assemble, type FactKey, type Facts, type FactValue } from '@/lib/facts/facts'
import { buildReport } from '@/lib/report/build'
import type { Report } from '@/lib/report/report'
import { tell, type Narrative } from '@/lib/narrative/narrative'
import type { Finding } from '@/lib/rules/finding'
import { judge } from '@/lib/rules/judge'
import { theTemplate, type Template } from '@/lib/template/templates'
import { besideOf, type Beside } from './beside'
import { formInUse } from './form-in-use'

/** Everything that follows from the stored facts of a disclosure. */
export type Judgement = { readonly facts: Facts; readonly report: Report; readonly narrative: Narrative; readonly findings: readonly Finding[] }

/** Other years and units stand for exact amounts here; how their own bureau has them printed is their affair. */
const reportOf = (facts: Facts): Report => buildReport(theTemplate(facts.templateId), facts)

/** Computes a disclosure anew from its facts: the server's own answer, whatever a browser has shown. */
export const judgementOf = (form: Template, entries: Iterable<readonly [FactKey, FactValue]>, { lastYear, units }: Beside): Judgement => {
  const facts = assemble({ templateId: form.id, fiscalYear: form.fiscalYear }, entries)
  const report = buildReport(form, facts)
  const narrative = tell(report)
  const beside = { ...(lastYear === null ? {} : { lastYear: reportOf(lastYear) }), ...(units.length === 0 ? {} : { units: units.map(reportOf) }) }
  return { facts, report, narrative, findings: judge({ report, narrative, basis: 'facts', ...beside }) }
}

type Judged = Pick<DisclosureRow, 'id' | 'templateId' | 'fiscalYear' | 'unit'>

/** The same of what is stored now, beside everything this program holds. */
export const judgedNow = async (db: Database, row: Judged): Promise<Judgement> => judgedBy(db, row, await formInUse(db, row))

/** The same by a form somebody asks about. */
export const judgedBy = async (db: Database, row: Judged, form: Template): Promise<Judgement> => judgementOf(form, await db.facts.of(row.id), await besideOf(db, row))
