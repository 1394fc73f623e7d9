import { assemble } from '@/lib/facts/facts'
import { evaluateProjects } from '@/lib/performance/evaluate'
import type { Cell, CellRef } from '@/lib/report/cell'
import { factRef, type Report } from '@/lib/report/report'
import { sectionPlace } from '@/lib/rules/read-document'
import { slotsOf } from '@/lib/rules/slots'
import type { Subject } from '@/lib/rules/rule'
import { ofUngraded, ofUnreadTables } from './data/other-forms'
import type { Layout, NotRead, Where } from './layout'
import { documentOf, narrativeOf } from './reading/document'
import { Entries } from './reading/entries'
import { formOf, withRules } from './reading/form'
import { foundOf, linePlacesOf, notReadOf, whereTold } from './reading/found'
import { kindOf } from './reading/kind'
import { coverOf, stateOverview, stateUnit, unitNameOf } from './reading/names'
import { paragraphsOf } from './reading/paragraphs'
import { segmentsOf } from './reading/segment'
import { sheetOf, stateSheet } from './reading/sheets'
import { joined, lostCells, tableFound, usualUnit, type TableFound } from './reading/tables'
import { stateIncludes, stateTold, withTold } from './reading/told-entries'
import { plainDigits } from './reading/plain-digits'
import { printedUnit } from './reading/unit'
import { withoutZeros } from './reading/zeros'
import type { Recognised } from './recognised'

/** Facts that stand in the tables' own cells. */
const stateTables = (tables: readonly TableFound[], entries: Entries): void => {
  for (const { printed, beyond, unit } of tables) {
    for (const { cell, where, figure } of printed) {
      if (cell.from.kind !== 'fact' || figure.kind !== 'figure' || entries.facts.has(cell.from.key)) continue
      if (cell.measure === 'count') entries.count(cell.from.key, figure.digits, where)
      else entries.amount(cell.from.key, figure.digits, figure.unit ?? unit, where)
    }
    for (const { code, figure, where } of beyond) entries.figure(`basicExpenditureByEconomic/${code}`, figure, unit, where)
  }
}

/**
 * A layout recognised as a disclosure of the form: its tables by title and header, rows by code and label, sections by heading,
 * evaluation sheets by their labels, whatever the numbering and order of the place. Figures are those printed, in 元. What is
 * not understood is not guessed: it stands in `notRead`, and the rules that need it are not checked (C12).
 */
export const recognise = (found: Layout): Recognised => {
  const layout = plainDigits(found)
  const form = formOf(layout)
  const segments = segmentsOf(layout, form.template)
  const raws = joined(segments.tables)
  const usual = usualUnit(raws)
  const tables = withoutZeros(raws.flatMap((raw) => {
    const table = form.template.tables.find(({ id }) => id === raw.id)
    return table === undefined ? [] : [tableFound(raw, table, form, usual ?? '万元')]
  }))
  const bodyless = raws.filter(({ grids }) => grids.length === 0).length
  const used = bodyless > 2 && bodyless > raws.length / 2 ? withRules(form.template, ofUnreadTables) : form.template
  const template = { ...used, unit: printedUnit(tables, segments.sections, usual ?? '万元') }
  const sheets = segments.sheets.map((raw) => sheetOf(raw, template, layout.format === 'txt'))
  const sections = segments.sections.map((section) => ({ ...section, paragraphs: paragraphsOf(section.lines) }))
  const overview = paragraphsOf(segments.overview)
  const definitions = paragraphsOf(segments.definitions)
  const cover = coverOf(segments.cover)
  const document = documentOf({ segments, tables, sheets, sections, overview, definitions, cover, file: layout.file })

  const cells = new Map<CellRef, Cell>()
  const printed = new Map<CellRef, string>()
  const cellPlaces = new Map<CellRef, Where>()
  const unread = new Set<CellRef>(lostCells(tables))
  for (const table of tables)
    for (const { ref, cell, figure, isUnread, where } of table.printed) {
      if (cells.has(ref)) continue
      cells.set(ref, cell)
      printed.set(ref, figure.kind === 'figure' ? figure.text : '')
      cellPlaces.set(ref, where)
      if (isUnread) unread.add(ref)
    }
  const entries = new Entries()
  const unitName = unitNameOf(cover, document.tables.map(({ department }) => department))
  stateOverview(overview, entries)
  stateTables(tables, entries)
  entries.list('performance/projects', sheets.map((_, index) => `p${index + 1}`))
  sheets.forEach((sheet, index) => { stateSheet(sheet, `p${index + 1}`, template, entries) })

  const head = { templateId: template.id, fiscalYear: template.fiscalYear }
  const reportTables = template.tables.map((table) => tables.find(({ form: { id } }) => id === table.id)?.report ?? { template: table, rows: [], empty: true })
  const bare: Report = { template, facts: assemble(head, entries.facts), tables: reportTables, cells, projects: [], found: true, unread }
  const narrative = narrativeOf(sections)
  const told = stateTold({ report: bare, narrative, basis: 'document', document }, (section, ...texts) => whereTold(sections, section, ...texts), entries)
  const withCells = withTold(bare, told)
  const basic = sections.find(({ tell }) => tell === 'basicExpenditure')
  if (basic !== undefined) stateIncludes(basic.paragraphs.map(({ text }) => text).join('\n'), (words) => whereTold(sections, basic.number, words), entries)
  stateUnit(unitName, cover?.title ?? '', document.sheets, kindOf(withCells, form.classification), template, entries)
  const facts = assemble(head, entries.facts)
  const isGraded = [...told.cells.keys()].some((ref) => ref.startsWith('N10!grade-'))
  const report: Report = { ...withCells, ...(isGraded ? {} : { template: withRules(template, ofUngraded) }), facts, projects: evaluateProjects(facts.performance.projects, template) }
  const subject: Subject = { report, narrative, basis: 'document', printed, document, sheets: sheets.map((sheet) => sheet.printed), classification: form.classification }

  for (const [ref, where] of told.places) cellPlaces.set(ref, where)
  for (const [key, where] of entries.places) cellPlaces.set(factRef(key), where)
  for (const { key, text, section } of slotsOf(narrative)) {
    const where = cellPlaces.has(factRef(key)) ? null : whereTold(sections, section, text)
    if (where !== null) cellPlaces.set(factRef(key), where)
  }
  const notRead: readonly NotRead[] = [...layout.notRead, ...notReadOf({ raws, tables, sheets, sections, segments, document, isOwn: form.isOwn, hasUnit: usual !== null })]
  return {
    subject,
    templateId: template.id,
    fiscalYear: template.fiscalYear,
    isYearSaid: form.isYearSaid,
    unitName,
    remarks: form.remarks,
    found: foundOf(tables, sections, sheets),
    notRead,
    ownNames: new Map(form.isOwn ? [] : sections.map(({ number, heading }) => [sectionPlace(number), heading])),
    cellPlaces,
    linePlaces: linePlacesOf(segments, tables, sheets, sections, overview, definitions),
  }
}
