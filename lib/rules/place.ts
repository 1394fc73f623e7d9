import { factKeyParts, factLabel } from '@/lib/facts/facts'
import { cellPlace } from '@/lib/report/label'
import type { CellRef } from '@/lib/report/cell'
import { factKeyOfRef, type Report } from '@/lib/report/report'
import type { Template } from '@/lib/template/templates'
import { placeInDocument } from './read-document'

const PROJECTS = 'performance/projects/'

/** `附件7`: the number of an evaluation sheet in the booklet. */
export const annexOf = (index: number): string => `附件${index + 1}`

const sheetPlace = (report: Report, key: string): string | null => {
  const [, , id, list, item, field] = factKeyParts(key)
  const projects = report.facts.performance.projects
  const index = projects.findIndex((project) => project.id === id)
  const project = projects[index]
  if (project === undefined) return null
  // The label's last word is the field's own; what stands before it names ids that mean nothing to a reader.
  const label = factLabel(key, report.template.fiscalYear).split(' ').at(-1) ?? ''
  if (list === 'funds' && field !== undefined) return `${annexOf(index)} ${project.funds.find((fund) => fund.id === item)?.source ?? ''} ${label}`.replace('  ', ' ')
  if (list === 'indicators' && field !== undefined) return `${annexOf(index)} 第${project.indicators.findIndex((indicator) => indicator.id === item) + 1}条指标 ${label}`
  return `${annexOf(index)} ${label}`
}

/** Places of the tables' cells follow from the form alone: a year's form has the same few thousand for every unit. */
const known = new WeakMap<Template, Map<CellRef, string>>()

/** A cell or stated fact as an accountant says it; facts of an evaluation sheet by the sheet's number: `附件7 全年预算数`. */
export const placeOfCell = (report: Report, ref: CellRef): string => {
  const key = factKeyOfRef(ref)
  if (key?.startsWith(PROJECTS) === true) return sheetPlace(report, key) ?? cellPlace(report, ref)
  const printed = placeInDocument(ref)
  if (printed !== null) return printed
  let places = known.get(report.template)
  if (places === undefined) known.set(report.template, (places = new Map()))
  let place = places.get(ref)
  if (place === undefined) places.set(ref, (place = cellPlace(report, ref)))
  return place
}
