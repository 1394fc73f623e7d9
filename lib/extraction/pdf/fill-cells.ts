import 'server-only'
import type { GridCell, GridRow } from '@/lib/recognition/layout'
import type { Lattice, LatticeCell } from './lattice'
import { joinLines } from '../letters'
import { isWithin, middleOf, type Box, type Glyph, type Point } from './marks'
import { textOfWords, wordLines, type Word } from './words'

const slotOf = (edges: readonly number[], at: number): number => {
  const found = edges.findIndex((edge, index) => index > 0 && at < edge) - 1
  return found < 0 ? edges.length - 2 : found
}
const cellAt = (lattice: Lattice, { x, y }: Point): LatticeCell | undefined => lattice.cellAt(slotOf(lattice.ys, y), slotOf(lattice.xs, x))

/** Words of one line that one operation printed without a wide gap: they belong to one text, whatever line they cross. */
const textsOf = (word: Word): readonly (readonly Glyph[])[] => {
  const texts: Glyph[][] = []
  for (const glyph of word.glyphs) {
    const text = texts.at(-1)
    if (text !== undefined && text.at(-1)?.run === glyph.run) text.push(glyph)
    else texts.push([glyph])
  }
  return texts
}

/** The cell in which most letters of a text stand. */
const homeOf = (lattice: Lattice, glyphs: readonly Glyph[]): LatticeCell | undefined => {
  const counted = new Map<LatticeCell, number>()
  for (const glyph of glyphs) {
    const cell = cellAt(lattice, middleOf(glyph))
    if (cell !== undefined) counted.set(cell, (counted.get(cell) ?? 0) + 1)
  }
  return [...counted].reduce<readonly [LatticeCell | undefined, number]>((most, [cell, count]) => (count > most[1] ? [cell, count] : most), [undefined, 0])[0]
}

const reachesOut = (glyphs: readonly Glyph[], { x0, x1 }: Box): boolean => glyphs.some((glyph) => glyph.x1 > x1 + glyph.size * 0.6 || glyph.x0 < x0 - glyph.size * 0.6)

const homes = (lattice: Lattice, glyphs: readonly Glyph[]): ReadonlyMap<LatticeCell, Glyph[]> => {
  const found = new Map<LatticeCell, Glyph[]>()
  for (const line of wordLines(glyphs)) {
    for (const text of line.words.flatMap(textsOf)) {
      const home = homeOf(lattice, text)
      if (home === undefined) continue
      const held = found.get(home)
      if (held === undefined) found.set(home, [...text])
      else held.push(...text)
    }
  }
  return found
}

const textOf = (glyphs: readonly Glyph[]): string => joinLines(wordLines(glyphs).map(({ words }) => textOfWords(words).replaceAll('\t', ' ')))

/** A lattice with the letters that stand in it, row by row. Letters on their side are kept in the order of the file. */
export const rowsOf = (lattice: Lattice, glyphs: readonly Glyph[], turned: readonly Glyph[], page: number): readonly GridRow[] => {
  const held = homes(lattice, glyphs)
  const sideways = new Map<LatticeCell, string>()
  for (const glyph of turned) {
    const cell = isWithin(middleOf(glyph), lattice.box) ? cellAt(lattice, middleOf(glyph)) : undefined
    if (cell !== undefined) sideways.set(cell, (sideways.get(cell) ?? '') + glyph.text)
  }
  const rows = lattice.ys.slice(1).map((): GridCell[] => [])
  for (const cell of lattice.cells) {
    const letters = held.get(cell) ?? []
    const clipped = letters.some(({ cut }) => cut) || reachesOut(letters, cell.box)
    rows[cell.row]?.push({ text: (textOf(letters) + (sideways.get(cell) ?? '')).trim(), column: cell.column, colSpan: cell.colSpan, rowSpan: cell.rowSpan, ...(clipped ? { clipped } : {}) })
  }
  return rows.map((cells) => ({ cells, where: { page, line: null, sheet: null } }))
}
