import type { FactKey } from '@/lib/facts/facts'
import { factKeyOfRef, type Report } from '@/lib/report/report'
import { factsBehind } from '@/lib/report/trace'
import { placeOf, type CellRef } from '@/lib/report/cell'
import { sectionOf } from './sections'

const base = (disclosureId: string): string => `/disclosures/${encodeURIComponent(disclosureId)}`

/** The page of a section's form. */
export const formHref = (disclosureId: string, section: string): string => `${base(disclosureId)}/forms/${section}`

/** Where a fact is entered: the form opens with its field in focus. */
export const factHref = (disclosureId: string, key: FactKey): string => {
  const section = sectionOf(key)?.key ?? 'overview'
  const project = /^performance\/projects\/([^/]+)\/./.exec(key)?.[1]
  return `${formHref(disclosureId, section)}${project === undefined ? '' : `/${encodeURIComponent(project)}`}?field=${encodeURIComponent(key)}`
}

/** The place of a cell in the preview. */
export const previewHref = (disclosureId: string, ref: CellRef): string => `${base(disclosureId)}/preview#${encodeURI(ref)}`

/** A table in the preview. */
export const tableHref = (disclosureId: string, table: string): string => `${base(disclosureId)}/preview#${encodeURI(table)}`

/** Tables whose total and parent rows are drawn in a form, by table. */
export const formOfTable: Readonly<Record<string, string>> = {
  T02: 'income', T03: 'expenditure', T05: 'general-public-budget', T06: 'basic-expenditure', T07: 'government-funds', T08: 'state-capital',
}

/** The facts whose rows those forms add: a cell of a row that is not there yet is begun there. */
export const rowsOfTable: Readonly<Record<string, FactKey>> = {
  T02: 'incomeByFunction',
  T03: 'expenditureByFunction',
  T05: 'fiscalAppropriation/generalPublicBudget/expenditureByFunction',
  T07: 'fiscalAppropriation/governmentFunds/byFunction',
  T08: 'fiscalAppropriation/stateCapitalOperations/expenditureByFunction',
}

/** Where a cell can be mended: its fact, the sum in the form above its parts, or its place in the preview. */
export const cellFormHref = (disclosureId: string, report: Report, ref: CellRef): string => {
  const fact = factKeyOfRef(ref)
  if (fact !== null) return factHref(disclosureId, fact)
  const behind = factsBehind(report, ref)
  const [only] = behind
  if (behind.length === 1 && only !== undefined) return factHref(disclosureId, only)
  const form = formOfTable[placeOf(ref).table]
  return form === undefined ? previewHref(disclosureId, ref) : `${formHref(disclosureId, form)}?cell=${encodeURIComponent(ref)}`
}
