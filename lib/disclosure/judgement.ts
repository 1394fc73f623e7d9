import 'server-only'
import { assemble, type FactKey, type Facts, type FactValue } from '@/lib/facts/facts'
import { buildReport } from '@/lib/report/build'
import type { Report } from '@/lib/report/report'
import { tell, type Narrative } from '@/lib/narrative/narrative'
import type { Finding } from '@/lib/rules/finding'
import { judge } from '@/lib/rules/judge'
import { theTemplate } from '@/lib/template/templates'
import type { DisclosureRow } from '@/lib/db/disclosures'

/** Everything that follows from the stored facts of a disclosure. */
export type Judgement = { readonly facts: Facts; readonly report: Report; readonly narrative: Narrative; readonly findings: readonly Finding[] }

/** Computes a disclosure anew from its facts: the server's own answer, whatever a browser has shown. */
export const judgementOf = (row: Pick<DisclosureRow, 'templateId' | 'fiscalYear'>, entries: Iterable<readonly [FactKey, FactValue]>): Judgement => {
  const facts = assemble({ templateId: row.templateId, fiscalYear: row.fiscalYear }, entries)
  const report = buildReport(theTemplate(row.templateId), facts)
  const narrative = tell(report)
  return { facts, report, narrative, findings: judge({ report, narrative, basis: 'facts' }) }
}
