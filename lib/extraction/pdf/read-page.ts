import 'server-only'
import type { GridRow, NotRead } from '@/lib/recognition/layout'
import { alignedBlocks } from './aligned-table'
import { rowsOf } from './fill-cells'
import { latticesOf } from './lattice'
import { isWithin, middleOf, type Aside, type PageMarks } from './marks'
import { withoutOverlays } from './overlays'
import { inReadingOrder } from './page-columns'
import { textOfWords, wordLines, type WordLine } from './words'

/** A printed line with its place; `top` and `bottom`: nothing of the page stands above or below it. */
export type PrintedLine = { readonly kind: 'line'; readonly text: string; readonly x0: number; readonly x1: number; readonly y: number; readonly size: number }
export type PrintedGrid = { readonly kind: 'grid'; readonly rows: readonly GridRow[]; readonly y: number }
export type ReadPage = {
  readonly page: number
  readonly width: number
  readonly height: number
  readonly items: readonly (PrintedLine | PrintedGrid)[]
  readonly asides: readonly Aside[]
  readonly notRead: readonly NotRead[]
  readonly isPicture: boolean
}

/** Fewer letters beside a picture are its caption or its number. */
const FEW_LETTERS = 12

const lineOf = ({ words, x0, x1, y, size }: WordLine): PrintedLine => ({ kind: 'line', text: textOfWords(words), x0, x1, y, size })

const unreadOf = ({ page, pictures, unknown, invisible, glyphs, tooManyRulings }: PageMarks, isPicture: boolean, unclear: number): readonly NotRead[] => {
  const said = [
    isPicture ? `第${page}页只有图片，没有可读的文字` : pictures > 0 ? `第${page}页有图片，图片里的文字没有读` : null,
    invisible > 0 && !isPicture ? `第${page}页有看不见的文字，没有读` : null,
    unknown > 0 ? `第${page}页有 ${unknown} 个字没有编码，读不出来${unknown > glyphs.length ? '；请用原来的 Word 文件重新导出 PDF' : ''}` : null,
    tooManyRulings ? `第${page}页的线条太多，没有当作表格读` : null,
    unclear > 0 ? `第${page}页有没有框线的表格，数字属于哪一列看不出来，没有当作表格读` : null,
  ]
  return said.flatMap((what) => (what === null ? [] : [{ where: { page, line: null, sheet: null }, what }]))
}

/** Lines and tables of one page, in the order they are read. */
export const readPage = (whole: PageMarks): ReadPage => {
  const { glyphs, overlays } = withoutOverlays(whole.glyphs)
  const marks: PageMarks = { ...whole, glyphs, asides: [...whole.asides, ...overlays] }
  const { page, width, height, turned } = marks
  const lattices = latticesOf(marks.level, marks.upright)
  const free = marks.glyphs.filter((glyph) => !lattices.some(({ box }) => isWithin(middleOf(glyph), box)))
  const grids = lattices.map((lattice): PrintedGrid => ({ kind: 'grid', y: lattice.box.y0, rows: rowsOf(lattice, marks.glyphs.filter((glyph) => isWithin(middleOf(glyph), lattice.box)), turned, page) }))
  const outside = turned.filter((glyph) => !lattices.some(({ box }) => isWithin(middleOf(glyph), box)))
  // Columns of a page are looked for between its tables, not across them.
  const bands = [...lattices.map(({ box }) => box.y0), Infinity]
  const lines = wordLines(free)
  const items: (PrintedLine | PrintedGrid)[] = []
  let [from, unclear] = [-Infinity, 0]
  bands.forEach((to, index) => {
    for (const block of alignedBlocks(inReadingOrder(lines.filter(({ y }) => y >= from && y < to)), page)) {
      if (block.kind === 'grid') items.push(block)
      else items.push(...block.lines.map(lineOf))
      if (block.kind === 'unclear') unclear += 1
    }
    const grid = grids[index]
    if (grid !== undefined) items.push(grid)
    from = to
  })
  const letters = marks.glyphs.filter(({ text }) => text.trim() !== '').length
  const isPicture = letters < FEW_LETTERS && (marks.pictures > 0 || marks.invisible > 0)
  const asides = outside.length === 0 ? marks.asides : [...marks.asides, { text: outside.map(({ text }) => text).join(''), y: outside[0]?.y ?? 0 }]
  return { page, width, height, items, asides, isPicture, notRead: unreadOf(marks, isPicture, unclear) }
}
