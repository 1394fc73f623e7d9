import { readBooklet } from '@/lib/document/read-booklet'
import { parseFact, withFact, type Facts } from '@/lib/facts/facts'
import { factsWith } from '@/lib/facts/facts-with'
import { tell, type Narrative } from '@/lib/narrative/narrative'
import { buildReport } from '@/lib/report/build'
import type { Report } from '@/lib/report/report'
import type { Subject } from '@/lib/rules/rule'
import type { Template } from '@/lib/template/templates'
import { correctCase } from './correct-case'
import type { Statements } from './statements'

/** A correct disclosure: as it was typed, as facts to be judged, and as somebody finds its booklet. */
export type RehearsedCase = { readonly number: number; readonly stated: Statements; readonly report: Report; readonly narrative: Narrative; readonly facts: Subject; readonly booklet: Subject }

const caseFrom = (number: number, stated: Statements, report: Report): RehearsedCase => {
  const narrative = tell(report)
  return { number, stated, report, narrative, facts: { report, narrative, basis: 'facts' }, booklet: readBooklet(report, narrative) }
}

export const rehearsedCase = (number: number, seed: number, template: Template): RehearsedCase => {
  const stated = correctCase(seed, template)
  return caseFrom(number, stated, buildReport(template, factsWith(stated, template.id, template.fiscalYear)))
}

const typed = (facts: Facts, key: string, text: string): Facts => {
  const value = parseFact(key, text)
  if (!value.ok) throw new Error(`${key}: ${value.error}`)
  return withFact(facts, key, value.value)
}

/** The same facts with some of them typed otherwise ('' for blank), to be judged. */
export const retyped = ({ report }: RehearsedCase, changes: Statements): Subject => {
  const changed = buildReport(report.template, Object.entries(changes).reduce((facts, [key, text]) => typed(facts, key, text), report.facts), report)
  return { report: changed, narrative: tell(changed), basis: 'facts' }
}

/** A correct case with some facts otherwise, its booklet composed anew. */
export const caseUpon = (each: RehearsedCase, changes: Statements): RehearsedCase => caseFrom(each.number, { ...each.stated, ...changes }, retyped(each, changes).report)
