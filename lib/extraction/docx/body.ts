import 'server-only'
import { joinLines } from '../letters'
import { readXml, type Tag } from '../xml'
import type { Counter } from './numbering'
import { levelOf, type ParagraphStyle } from './styles'
import { symbolOf } from './symbols'
import { gridRows, type StoredCell, type StoredRow } from './table'
import type { GridRow } from '@/lib/recognition/layout'

/** A paragraph (its lines, where it has forced breaks) or a table, in the order of the file. */
export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly string[]; readonly level: number | null; readonly line: number }
  | { readonly kind: 'table'; readonly rows: readonly GridRow[]; readonly line: number }

/** What a part holds besides its blocks. */
export type Body = { readonly blocks: readonly Block[]; readonly watermarks: readonly string[]; readonly trackedChanges: number; readonly pictures: number; readonly objects: number; readonly hiddenTexts: number }

/** What stands in these is not of the text: what was deleted, how it was before, codes of fields, the same once more for old programs. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delInstrText', 'w:delText', 'w:sdtPr', 'w:sdtEndPr', 'w:rt', 'w:sectPr', 'mc:Fallback', 'w:pPrChange', 'w:rPrChange', 'w:tblPrChange', 'w:tblPrExChange', 'w:tcPrChange', 'w:trPrChange', 'w:sectPrChange', 'w:numberingChange'])
const CHANGES = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:cellIns', 'w:cellDel', 'w:pPrChange', 'w:rPrChange', 'w:tblPrChange', 'w:tcPrChange', 'w:trPrChange'])

type Paragraph = { text: string; style: string | null; level: number | null | undefined; number: string | null; numberLevel: number | null; readonly boxes: Block[] }
type Table = { readonly rows: StoredRow[]; readonly nested: Block[] }

const isOff = ({ val }: Tag['attributes']): boolean => val === '0' || val === 'false' || val === 'none'
const countIn = ({ val }: Tag['attributes']): number => Math.max(1, Math.min(Number.parseInt(val ?? '1', 10) || 1, 200))

/** Follows one part of a Word document. */
class BodyReader {
  readonly watermarks: string[] = []
  readonly counted = { trackedChanges: 0, pictures: 0, objects: 0, hiddenTexts: 0 }
  readonly #flows: Block[][] = [[]]
  readonly #paragraphs: Paragraph[] = []
  readonly #tables: Table[] = []
  readonly #path: string[] = []
  #skipped = 0
  #isHidden = false
  #line = 0

  constructor(readonly styleOf: (id: string | null) => ParagraphStyle, readonly counter: Counter | null) {}

  get blocks(): readonly Block[] {
    return this.#flows[0] ?? []
  }

  open(tag: Tag): void {
    const parent = this.#path.at(-1) ?? ''
    this.#path.push(tag.name)
    if (CHANGES.has(tag.name)) this.counted.trackedChanges += this.#skipped === 0 ? 1 : 0
    if (tag.name === 'w:del' && parent === 'w:trPr') this.#row((row) => { row.isDeleted = true })
    if (this.#skipped > 0 || SKIPPED.has(tag.name)) {
      this.#skipped += 1
      return
    }
    this.#begin(tag, parent)
  }

  #begin({ name, attributes }: Tag, parent: string): void {
    const paragraph = this.#paragraphs.at(-1)
    switch (name) {
      case 'w:p': this.#paragraphs.push({ text: '', style: null, level: undefined, number: null, numberLevel: null, boxes: [] }); break
      case 'w:pStyle': if (paragraph !== undefined) paragraph.style = attributes['val'] ?? null; break
      case 'w:outlineLvl': if (paragraph !== undefined) paragraph.level = levelOf(attributes['val'] ?? ''); break
      case 'w:numId': if (paragraph !== undefined) paragraph.number = attributes['val'] ?? null; break
      case 'w:ilvl': if (paragraph !== undefined) paragraph.numberLevel = Number.parseInt(attributes['val'] ?? '0', 10); break
      case 'w:r': this.#isHidden = false; break
      case 'w:vanish': if (parent === 'w:rPr' && this.#path.at(-3) === 'w:r') this.#isHidden = !isOff(attributes); break
      case 'w:tab': case 'w:ptab': if (parent === 'w:r') this.text('\t', true); break
      case 'w:br': if (attributes['type'] === undefined || attributes['type'] === 'textWrapping') this.text('\n', true); break
      case 'w:cr': this.text('\n', true); break
      case 'w:noBreakHyphen': this.text('-', true); break
      case 'w:sym': this.text(symbolOf(attributes), true); break
      case 'w:tbl': this.#tables.push({ rows: [], nested: [] }); break
      case 'w:tr': this.#line += 1; this.#tables.at(-1)?.rows.push({ cells: [], before: 0, isDeleted: false, line: this.#line }); break
      case 'w:gridBefore': this.#row((row) => { row.before = countIn(attributes) }); break
      case 'w:tc': this.#row((row) => row.cells.push({ text: '', colSpan: 1, goesUp: false, goesLeft: false })); this.#flows.push([]); break
      case 'w:gridSpan': this.#cell((cell) => { cell.colSpan = countIn(attributes) }); break
      case 'w:vMerge': this.#cell((cell) => { cell.goesUp = attributes['val'] !== 'restart' }); break
      case 'w:hMerge': this.#cell((cell) => { cell.goesLeft = attributes['val'] !== 'restart' }); break
      case 'w:txbxContent': this.#flows.push([]); break
      case 'v:textpath': if ((attributes['string'] ?? '') !== '') this.watermarks.push(attributes['string'] ?? ''); break
      case 'pic:pic': case 'v:imagedata': this.counted.pictures += 1; break
      case 'o:OLEObject': case 'w:altChunk': this.counted.objects += 1; break
      default: break
    }
  }

  text(letters: string, isMark = false): void {
    const [at, paragraph] = [this.#path.at(-1), this.#paragraphs.at(-1)]
    if (this.#skipped > 0 || paragraph === undefined || !(isMark || at === 'w:t' || at === 'm:t')) return
    if (this.#isHidden) this.counted.hiddenTexts += letters.trim() === '' ? 0 : 1
    else paragraph.text += letters
  }

  close(name: string): void {
    this.#path.pop()
    if (this.#skipped > 0) {
      this.#skipped -= 1
      return
    }
    if (name === 'w:p') this.#endParagraph()
    else if (name === 'w:tc') this.#endCell()
    else if (name === 'w:tbl') this.#endTable()
    else if (name === 'w:txbxContent') this.#paragraphs.at(-1)?.boxes.push(...(this.#flows.pop() ?? []))
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (paragraph === undefined) return
    this.#line += 1
    const style = this.styleOf(paragraph.style)
    const number = paragraph.number ?? style.number
    const label = number === null || number === '0' || paragraph.text.trim() === '' ? '' : (this.counter?.next(number, paragraph.numberLevel ?? style.numberLevel) ?? '')
    const lines = `${label}${paragraph.text}`.split('\n').map((line) => line.replace(/\u00A0/gu, ' ').trim()).filter((line) => line !== '')
    const level = paragraph.level === undefined ? style.level : paragraph.level
    const flow = this.#flows.at(-1)
    if (lines.length > 0) flow?.push({ kind: 'paragraph', lines, level, line: this.#line })
    flow?.push(...paragraph.boxes)
  }

  #endCell(): void {
    const blocks = this.#flows.pop() ?? []
    const text = joinLines(blocks.flatMap((block) => (block.kind === 'paragraph' ? block.lines : []))).replaceAll('\t', ' ')
    this.#cell((cell) => { cell.text = text })
    this.#tables.at(-1)?.nested.push(...blocks.filter(({ kind }) => kind === 'table'))
  }

  #endTable(): void {
    const table = this.#tables.pop()
    const rows = gridRows(table?.rows ?? [])
    // A table that only frames others says nothing itself.
    const isFrame = (table?.nested.length ?? 0) > 0 && rows.every(({ cells }) => cells.every(({ text }) => text === ''))
    if (rows.length > 0 && !isFrame) this.#flows.at(-1)?.push({ kind: 'table', rows, line: rows[0]?.where.line ?? this.#line })
    this.#flows.at(-1)?.push(...(table?.nested ?? []))
  }

  #row(change: (row: StoredRow) => void): void {
    const row = this.#tables.at(-1)?.rows.at(-1)
    if (row !== undefined) change(row)
  }
  #cell(change: (cell: StoredCell) => void): void {
    this.#row((row) => {
      const cell = row.cells.at(-1)
      if (cell !== undefined) change(cell)
    })
  }
}

/** One part of a Word document: its body, a header, a footer, its notes. `counter`: counts the numbers that Word prints itself; null in parts that have none. */
export const readBody = (bytes: Uint8Array, styleOf: (id: string | null) => ParagraphStyle, counter: Counter | null): Body => {
  const reader = new BodyReader(styleOf, counter)
  readXml(bytes, { open: (tag) => { reader.open(tag) }, text: (letters) => { reader.text(letters) }, close: (name) => { reader.close(name) } })
  return { blocks: reader.blocks, watermarks: reader.watermarks, ...reader.counted }
}
