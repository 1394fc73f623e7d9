import { isNearMiss } from '@/lib/rules/near-miss'
import type { Template } from '@/lib/template/templates'
import { sheetTitle } from '../data/titles'
import type { PartKind } from '../data/headings'
import type { Layout, Piece } from '../layout'
import { plain } from '../letters'
import { contentsFrom, isContentsHeading } from './contents'
import { isOtherHeading, isOverviewHeading, partOf, sectionOf } from './headings'
import { NO_HEAD, OTHER_TABLE, saidFirst, tableOfTitle, withLine, type Head, type Line } from './lines'
import { isSeam } from './paragraphs'
import { headRowsOf, NOTE, notesIn, sheetHeadOf } from './grid-rows'
import { lineOf, type Grid, type RawSheet, type RawTable, type Segments } from './segments'
import { isData, isSheetBegin, isSheetRest, tableOfGrid, tableOfNote } from './signature'

const NOTE_GOES_ON = /^[2-9][、.．]/u
const PAGE_NUMBER = /^[-—–－\s]*(?:第\s*)?\d{1,3}(?:\s*页)?(?:\s*[,，]?\s*共\s*\d+\s*页)?[-—–－\s]*$/u
const LONG = 30
const LONG_PART = 20
const LONG_REST = 16

/** Walks through a file once, from cover to annex, and puts every piece where it belongs. */
class Walk {
  readonly out: Segments = { furniture: [], cover: [], contents: [], headings: [], overview: [], tables: [], sections: [], definitions: [], sheets: [], loose: [], unknown: [] }
  part: PartKind | 'cover' = 'cover'
  table: RawTable | null = null
  sheet: RawSheet | null = null
  openPart: Line | null = null
  /** A head without its table yet, and the lines it was read from. */
  head: Head = NO_HEAD
  headLines: Line[] = []
  constructor(readonly template: Template, readonly stamps: readonly string[]) {}

  get hasHead(): boolean { return this.headLines.length > 0 }

  /** A head that found no grid is a table without a body where it looks like one; otherwise its lines were running text. */
  dropHead(): void {
    const { head, headLines } = this
    if (!this.hasHead) return
    this.head = NO_HEAD
    this.headLines = []
    if (head.titleId !== null && (head.number !== '' || head.unitLine !== '')) this.openTable(head, this.idOf(head, null))
    else for (const line of headLines) this.text(line)
  }

  openTable(head: Head, id: string | null, grid?: Grid): void {
    const where = head.where ?? grid?.where
    if (where === undefined) return
    this.table = { head, grids: grid === undefined ? [] : [grid], notes: [], lines: 0, id, where }
    this.out.tables.push(this.table)
    if (head.title !== '') this.out.headings.push({ text: head.title, where })
    if (this.part === 'cover' || this.part === 'overview') this.part = 'tables'
  }

  /** A title with one wrong letter is that title; any other names a table that is none of the form's. */
  idOf({ title, titleId }: Head, byForm: string | null): string | null {
    if (titleId !== OTHER_TABLE) return titleId ?? byForm
    return this.template.tables.find((table) => isNearMiss(plain(title), plain(table.title)))?.id ?? null
  }

  close(): void {
    this.dropHead()
    this.table = null
    this.sheet = null
  }

  isFurniture(text: string): boolean {
    return PAGE_NUMBER.test(text) || this.stamps.includes(plain(text))
  }

  line(line: Line): void {
    const { text } = line
    if (this.isFurniture(text)) {
      this.out.furniture.push(line)
      return
    }
    const part = partOf(text)
    if (part !== null) {
      this.close()
      this.part = part
      this.out.headings.push({ text, where: line.where })
      this.openPart = line.broken && text.length >= LONG_PART ? line : null
      return
    }
    const open = this.openPart
    this.openPart = null
    // The end of a part's title that did not fit its line.
    const whole = open === null || text.length > LONG_REST ? null : partOf(open.text + text)
    if (open !== null && whole !== null && !/^[一二三四五六七八九十（(]/u.test(text) && tableOfTitle(text) === null) {
      this.part = whole
      this.out.headings[this.out.headings.length - 1] = { text: open.text + text, where: open.where }
      return
    }
    if (this.note(line) || this.sheetHead(line) || this.tableHead(line) || this.section(line)) return
    this.dropHead()
    if (this.table?.grids.length === 0 && this.table.notes.length === 0) this.table.lines += 1
    // A stray line of a page does not end a table that goes on over it.
    if (text.length > LONG) this.table = null
    this.text(line)
  }

  note(line: Line): boolean {
    const { sheet, table } = this
    const isNote = NOTE.test(line.text)
    if (sheet !== null && (isNote || (sheet.notes.length > 0 && NOTE_GOES_ON.test(line.text)))) {
      sheet.notes.push(line)
      return true
    }
    const told = sheet?.notes.at(-1)
    if (sheet !== null && told?.broken === true && told.where.page !== null && told.where.page === line.where.page && !sheetTitle.test(plain(line.text))) {
      sheet.notes[sheet.notes.length - 1] = { ...told, text: told.text + line.text, broken: line.broken }
      return true
    }
    if (isNote && this.hasHead) {
      const { head } = this
      const id = this.idOf(head, tableOfNote(line.text))
      this.head = NO_HEAD
      this.headLines = []
      if (id !== null) this.openTable(head, id)
    }
    const open = this.table
    if (open === null) return false
    if (isNote) {
      open.notes.push(line)
      return true
    }
    const last = open.notes.at(-1)
    if (table !== open || last === undefined || !last.broken || tableOfTitle(line.text) !== null || withLine(NO_HEAD, line) !== null || sectionOf(line, this.template) !== null) return false
    open.notes[open.notes.length - 1] = { ...last, text: last.text + line.text, broken: line.broken }
    return true
  }

  sheetHead(line: Line): boolean {
    const compact = plain(line.text)
    if (sheetTitle.test(compact) && compact.length <= 60 && !/[。:;,]/u.test(compact) && !/^附件/u.test(compact)) {
      this.close()
      this.sheet = { title: line.text, year: '', grids: [], notes: [], where: line.where }
      this.out.sheets.push(this.sheet)
      return true
    }
    if (this.sheet === null || !/^\(?20\d{2}年度?\)?$/u.test(compact)) return false
    this.sheet.year = saidFirst(this.sheet.year, line.text)
    return true
  }

  tableHead(line: Line): boolean {
    const title = tableOfTitle(line.text)
    // In the narrative a heading may name a table; a head begins with its number or its title.
    if (title !== null && (this.head.titleId !== null || (this.hasHead && this.head.title !== ''))) this.dropHead()
    const next = withLine(this.head, line)
    if (next === null || (this.part === 'overview' && title === null && next.number === '' && !this.hasHead)) return false
    this.table = null
    this.sheet = null
    this.head = next
    this.headLines.push(line)
    return true
  }

  section(line: Line): boolean {
    if (this.part !== 'narrative' && this.part !== 'cover' && this.part !== 'tables' && this.part !== 'other') return false
    const found = sectionOf(line, this.template)
    if (found !== null) {
      this.close()
      this.part = 'narrative'
      this.out.headings.push({ text: found.heading, where: line.where })
      this.out.sections.push({ number: found.number, tell: found.tell, heading: found.heading, lines: found.rest === '' ? [] : [{ ...line, text: found.rest }], where: line.where })
      return true
    }
    if (this.part !== 'narrative' || !isOtherHeading(line.text)) return false
    this.close()
    this.out.headings.push({ text: line.text, where: line.where })
    this.out.sections.push({ number: plain(line.text), tell: null, heading: line.text, lines: [], where: line.where })
    return true
  }

  text(line: Line): void {
    if (isSeam(line.text)) this.out.loose.push(line)
    switch (this.part) {
      case 'cover':
        this.out.cover.push(line)
        return
      case 'overview':
        if (isOverviewHeading(line.text)) this.out.headings.push({ text: line.text, where: line.where })
        this.out.overview.push(line)
        return
      case 'narrative': {
        const section = this.out.sections.at(-1)
        if (section === undefined) this.out.loose.push(line)
        else section.lines.push(line)
        return
      }
      case 'definitions':
        this.out.definitions.push(line)
        return
      case 'tables':
      case 'annex':
      case 'other':
        if (!isSeam(line.text)) this.out.loose.push(line)
    }
  }

  grid({ rows, where }: Extract<Piece, { kind: 'grid' }>): void {
    if (isData(rows)) return
    const own = sheetHeadOf(rows)
    const { head, body: whole } = headRowsOf(own.body, this.head)
    const { body, notes } = notesIn(whole)
    const grid: Grid = { rows: body, where: body[0]?.where ?? where }
    if (isSheetBegin(body)) {
      const waiting = own.title === '' && this.sheet !== null && this.sheet.grids.length === 0 ? this.sheet : null
      const title = saidFirst(own.title, head.title)
      this.head = NO_HEAD
      this.headLines = []
      if (waiting === null) {
        this.sheet = { title, year: saidFirst(own.year, head.year), grids: [], notes: [], where }
        this.out.sheets.push(this.sheet)
      }
      this.sheet?.grids.push(grid)
      this.sheet?.notes.push(...notes)
      this.table = null
      return
    }
    if (this.sheet !== null && this.sheet.grids.length > 0 && isSheetRest(body)) {
      this.sheet.grids.push(grid)
      return
    }
    if (body.length === 0) {
      this.head = head
      this.headLines.push({ text: head.title, where, broken: false })
      return
    }
    const id = tableOfGrid(body)
    const isHeaded = head.where !== null && (head.titleId !== null || head.number !== '' || head.unitLine !== '')
    this.head = NO_HEAD
    this.headLines = []
    if (isHeaded) this.openTable(head, this.idOf(head, id), grid)
    else if (this.table !== null && this.table.notes.length === 0 && (id === null || this.table.id === null || id === this.table.id)) this.table.grids.push(grid)
    else if (id !== null) this.openTable(NO_HEAD, id, grid)
    else {
      this.out.unknown.push(grid)
      return
    }
    this.table?.notes.push(...notes)
  }
}

/** A layout cut into cover, contents, tables, sections, sheets. `template` gives the numbers of the sections. */
export const segmentsOf = (layout: Layout, template: Template): Segments => {
  const walk = new Walk(template, template.thresholds.releaseStamps)
  const { pieces } = layout
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index]
    if (piece === undefined) continue
    if (piece.kind === 'furniture') walk.out.furniture.push({ text: piece.text, where: piece.where, broken: false })
    else if (piece.kind === 'grid') walk.grid(piece)
    else if (walk.part === 'cover' && isContentsHeading(piece.text)) {
      const { entries, next } = contentsFrom(pieces, index + 1)
      walk.out.contents.push(...entries)
      index = next - 1
    } else walk.line(lineOf(piece))
  }
  walk.close()
  const { sections } = walk.out
  // A heading over nothing that stands again over something was one of the contents.
  return { ...walk.out, sections: sections.filter(({ number, lines }, index) => lines.length > 0 || !sections.some((other, at) => at > index && other.number === number)) }
}
