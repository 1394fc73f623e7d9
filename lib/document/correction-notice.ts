import { spansText, type Spans } from '@/lib/narrative/span'
import type { CellRef } from '@/lib/report/cell'
import type { Booklet, DocumentBlock, PrintedCell, PrintedTable } from './blocks'

/** A printed figure that is another than before: where it stands, and the paragraphs of the new version that tell it. */
export type ChangedFigure = {
  readonly ref: CellRef
  /** `公开03` */
  readonly table: string
  /** `2010301 行政运行 · 本年支出合计` */
  readonly label: string
  /** As printed; empty where the line did not stand there. */
  readonly old: string
  readonly new: string
  /** Places of paragraphs (`五（三）/2`). */
  readonly sentences: readonly string[]
}

/** A paragraph, a note of a table or a line of a sheet that reads otherwise. */
export type ChangedText = { readonly id: string; readonly heading: string; readonly old: string; readonly new: string }

/** 更正公告: everything in which two versions of a booklet differ, in the order of the new one. */
export type CorrectionNotice = { readonly figures: readonly ChangedFigure[]; readonly texts: readonly ChangedText[] }

type PlacedFigure = { readonly table: string; readonly label: string; readonly text: string }

const ORDINAL = /^\d+$/u

/** What stands above each column, from the rows of a header whose cells span; the line of 栏次 is none of it. */
const columnHeads = ({ header, widths }: PrintedTable): readonly string[] => {
  const grid: string[][] = header.map(() => [])
  header.forEach((row, line) => {
    let column = 0
    for (const cell of row) {
      while (grid[line]?.[column] !== undefined) column += 1
      for (let down = 0; down < (cell.rowSpan ?? 1); down += 1)
        for (let along = 0; along < (cell.colSpan ?? 1); along += 1) {
          const at = grid[line + down]
          if (at !== undefined) at[column + along] = cell.text.replace(/\s+/gu, '')
        }
      column += cell.colSpan ?? 1
    }
  })
  return widths.map((_, column) => [...new Set(grid.map((line) => line[column] ?? ''))].filter((text) => text !== '' && !ORDINAL.test(text)).join(' '))
}

const isFigure = (cell: PrintedCell): cell is PrintedCell & { readonly ref: CellRef } => cell.ref !== undefined

/** The figures of a table by name; those of a two-sided table are named by the words nearest before them. */
const figuresOf = (table: PrintedTable): readonly (readonly [CellRef, PlacedFigure])[] => {
  const heads = columnHeads(table)
  return table.body.flatMap((row) => {
    const found: (readonly [CellRef, PlacedFigure])[] = []
    let column = 0
    let names: string[] = []
    let isAfterFigure = false
    for (const cell of row) {
      if (isFigure(cell)) found.push([cell.ref, { table: table.number, label: [names.join(' '), heads[column] ?? ''].filter((text) => text !== '').join(' · '), text: cell.text }])
      else if (cell.text.trim() !== '' && (heads[column] !== '行次' || !ORDINAL.test(cell.text))) {
        if (isAfterFigure) names = []
        names.push(cell.text.trim())
      }
      isAfterFigure = isFigure(cell)
      column += cell.colSpan ?? 1
    }
    return found
  })
}

const figuresIn = ({ blocks }: Booklet): ReadonlyMap<CellRef, PlacedFigure> => new Map(blocks.flatMap((block) => (block.kind === 'table' ? figuresOf(block.table) : [])))

const isCited = (spans: Spans, ref: CellRef): boolean => spans.some((span) => (span.kind === 'figure' || span.kind === 'verb') && span.cites.includes(ref))

type PlacedText = { readonly heading: string; readonly text: string }

const textsOfBlock = (block: DocumentBlock, heading: string): readonly (readonly [string, PlacedText])[] => {
  switch (block.kind) {
    case 'paragraph':
      return [[block.id, { heading, text: spansText(block.spans) }]]
    case 'table':
      return block.table.notes.map((text, index) => [`${block.id}/说明/${String(index + 1)}`, { heading: `${block.table.number} ${block.table.title}`, text }])
    case 'sheet':
      return block.sheet.rows.map((row, index) => [`${block.id}/${String(index + 1)}`, { heading: `${block.sheet.title} ${block.sheet.subtitle}`.trim(), text: row.map((cell) => cell.text).join(' ').trim() }])
    case 'heading':
    case 'part':
    case 'cover':
    case 'contents':
      return []
  }
}

/** Everything that is read and is no cell of a table, by its place. */
const textsIn = ({ blocks }: Booklet): ReadonlyMap<string, PlacedText> => {
  const texts = new Map<string, PlacedText>()
  let heading = ''
  for (const block of blocks) {
    if (block.kind === 'heading' || block.kind === 'part') heading = block.text
    for (const [id, text] of textsOfBlock(block, heading)) texts.set(id, text)
  }
  return texts
}

/** New places in their order, then those that are no more. */
const placesOf = <K>(before: ReadonlyMap<K, unknown>, after: ReadonlyMap<K, unknown>): readonly K[] => [...new Set([...after.keys(), ...before.keys()])]

/** What a corrected version changed, from the two frozen copies alone. */
export const correctionNotice = (oldBooklet: Booklet, newBooklet: Booklet): CorrectionNotice => {
  const [figuresWere, figuresAre] = [figuresIn(oldBooklet), figuresIn(newBooklet)]
  const [textsWere, textsAre] = [textsIn(oldBooklet), textsIn(newBooklet)]
  const paragraphs = newBooklet.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []))
  const figures = placesOf(figuresWere, figuresAre).flatMap((ref): readonly ChangedFigure[] => {
    const [was, is] = [figuresWere.get(ref), figuresAre.get(ref)]
    const place = is ?? was
    if (place === undefined || (was?.text ?? '') === (is?.text ?? '')) return []
    return [{ ref, table: place.table, label: place.label, old: was?.text ?? '', new: is?.text ?? '', sentences: paragraphs.filter(({ spans }) => isCited(spans, ref)).map(({ id }) => id) }]
  })
  const texts = placesOf(textsWere, textsAre).flatMap((id): readonly ChangedText[] => {
    const [was, is] = [textsWere.get(id), textsAre.get(id)]
    if (was?.text === is?.text) return []
    return [{ id, heading: (is ?? was)?.heading ?? '', old: was?.text ?? '', new: is?.text ?? '' }]
  })
  return { figures, texts }
}
