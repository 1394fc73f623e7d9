import { figureOf, times } from '@/lib/money/amount'
import type { CellRef } from '@/lib/report/cell'
import type { ReadDocument, ReadSheetPage, ReadTable } from '@/lib/rules/read-document'
import type { Subject } from '@/lib/rules/rule'

/** A change of what was read. */
export type Mutation = (subject: Subject) => Subject

export const inTurn = (...mutations: readonly Mutation[]): Mutation => (subject) => mutations.reduce((before, mutate) => mutate(before), subject)

const withDocument = (subject: Subject, change: (document: ReadDocument) => Partial<ReadDocument>): Subject => {
  if (subject.document === undefined) throw new Error('nothing was read')
  return { ...subject, document: { ...subject.document, ...change(subject.document) } }
}
export const document = (change: (document: ReadDocument) => Partial<ReadDocument>): Mutation => (subject) => withDocument(subject, change)

/** Text of a section otherwise: throws where it does not stand there, for a mutation that changes nothing proves nothing. */
export const said = (number: string, from: string, to: string): Mutation =>
  document(({ sections }) => ({
    sections: sections.map((section) => {
      if (section.number !== number) return section
      const paragraphs = section.paragraphs.map((paragraph) => paragraph.replace(from, to))
      if (paragraphs.join() === section.paragraphs.join()) throw new Error(`说明${number}没有“${from}”`)
      return { ...section, paragraphs }
    }),
  }))

/** A section with other paragraphs. */
export const paragraphs = (number: string, change: (paragraphs: readonly string[]) => readonly string[]): Mutation =>
  document(({ sections }) => ({ sections: sections.map((section) => (section.number === number ? { ...section, paragraphs: change(section.paragraphs) } : section)) }))

/** What a cell prints otherwise, in the tables' unit; '' for nothing. */
export const cells = (texts: Readonly<Record<CellRef, string>>): Mutation => (subject) => {
  const found = new Map(subject.report.cells)
  const printed = new Map(subject.printed)
  for (const [ref, text] of Object.entries(texts) as [CellRef, string][]) {
    const cell = found.get(ref)
    if (cell === undefined) throw new Error(`no cell ${ref}`)
    found.set(ref, { ...cell, value: text === '' ? null : cell.measure === 'count' ? figureOf(text) : times(figureOf(text), figureOf('10000')) })
    printed.set(ref, text)
  }
  return { ...subject, report: { ...subject.report, cells: found }, printed }
}

/** Letters of cells, whatever figure they are. */
export const letters = (texts: Readonly<Record<CellRef, string>>): Mutation => (subject) => ({ ...subject, printed: new Map([...(subject.printed ?? []), ...(Object.entries(texts) as [CellRef, string][])]) })

export const table = (id: string, change: (table: ReadTable) => Partial<ReadTable>): Mutation => document(({ tables }) => ({ tables: tables.map((each) => (each.id === id ? { ...each, ...change(each) } : each)) }))
export const sheet = (index: number, change: (sheet: ReadSheetPage) => Partial<ReadSheetPage>): Mutation => document(({ sheets }) => ({ sheets: sheets.map((each, at) => (at === index ? { ...each, ...change(each) } : each)) }))

/** A booklet that lost some rows of a table: by code, or lines of a fixed form. */
export const withoutRows = (id: string, isLost: (row: string) => boolean): Mutation => (subject) => {
  const { report } = subject
  const rowOf = (ref: CellRef): string => ref.slice(ref.indexOf('!') + 1, ref.lastIndexOf(':'))
  const without = withDocument(subject, ({ tables }) => ({ tables: tables.map((each) => (each.id === id ? { ...each, rows: each.rows.filter(({ code }) => code === '' || !isLost(code)) } : each)) }))
  return {
    ...without,
    report: {
      ...report,
      tables: report.tables.map((each) => (each.template.id === id ? { ...each, rows: each.rows.filter(({ key }) => !isLost(key)) } : each)),
      cells: new Map([...report.cells].filter(([ref]) => !(ref.startsWith(`${id}!`) && isLost(rowOf(ref))))),
    },
  }
}

/** A booklet without one of its tables. */
export const withoutTable = (id: string): Mutation => (subject) => {
  const { report } = subject
  return {
    ...withDocument(subject, ({ tables }) => ({ tables: tables.filter((each) => each.id !== id) })),
    report: { ...report, tables: report.tables.filter(({ template }) => template.id !== id), cells: new Map([...report.cells].filter(([ref]) => !ref.startsWith(`${id}!`))) },
  }
}
