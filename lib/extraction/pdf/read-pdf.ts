import 'server-only'
import type { Layout, NotRead, Piece } from '@/lib/recognition/layout'
import { err, ok, type Result } from '@/lib/result'
import { fileOf, notesOf, propertiesOf } from './file-facts'
import { furnitureOf } from './furniture'
import { marksOfPage } from './page-marks'
import { goesOn, measureOf, type Measure } from './paragraphs'
import { asksForPassword, openPdf, type PDFDocumentProxy } from './pdf-library'
import { readPage, type PrintedGrid, type PrintedLine, type ReadPage } from './read-page'

type Item = PrintedLine | PrintedGrid
type Placed = { readonly item: Item; readonly page: number; readonly measure: Measure }

const SCANNED = '每一页都是图片（扫描件），没有可读的文字。请改用由 Word 或网页直接导出、文字可以选中的 PDF，或原来的 Word 文件。'
const EMPTY = '里没有文字。请检查是否选错了文件。'
const UNCODED = '的文字没有编码，读不出来。请用原来的 Word 文件重新导出 PDF，或直接校对 Word 文件。'

const measuresOf = ({ items }: ReadPage, furniture: ReadonlySet<Item>): Measure => measureOf(items.flatMap((item) => (item.kind === 'line' && !furniture.has(item) ? [item] : [])))

const piecesOf = (pages: readonly ReadPage[]): readonly Piece[] => {
  const furniture = furnitureOf(pages)
  const placed = pages.map((page, index): readonly Placed[] => {
    const measure = measuresOf(page, furniture[index] ?? new Set())
    return page.items.filter((item) => furniture[index]?.has(item) !== true).map((item) => ({ item, page: page.page, measure }))
  })
  const inOrder = placed.flat()
  const next = new Map(inOrder.map((each, index) => [each.item, inOrder[index + 1]] as const))
  const pieceOf = ({ item, page, measure }: Placed): Piece => {
    const where = { page, line: null, sheet: null }
    if (item.kind === 'grid') return { kind: 'grid', rows: item.rows, where }
    const after = next.get(item)
    const broken = after?.item.kind === 'line' && goesOn(item, after.item, measure, after.measure)
    return { kind: 'line', text: item.text, where, level: null, broken }
  }
  return pages.flatMap(({ page, asides }, index) => {
    const where = { page, line: null, sheet: null }
    const lines = [...(furniture[index] ?? [])].flatMap((item) => (item.kind === 'line' ? [item.text] : []))
    return [...[...asides.map(({ text }) => text), ...lines].map((text): Piece => ({ kind: 'furniture', text, where })), ...(placed[index] ?? []).map(pieceOf)]
  })
}

const readPages = async (pdf: PDFDocumentProxy, most: number) => {
  const layers = await pdf.getOptionalContentConfig()
  const pages: ReadPage[] = []
  const notRead: NotRead[] = []
  let [comments, unknown, letters] = [0, 0, 0]
  for (let number = 1; number <= Math.min(pdf.numPages, most); number += 1) {
    const where = { page: number, line: null, sheet: null }
    try {
      const page = await pdf.getPage(number)
      const notes = await notesOf(page)
      const marks = await marksOfPage(page, number, (layer) => layers.isVisible(layer))
      const read = readPage(marks)
      pages.push(read)
      notRead.push(...read.notRead)
      if (notes.hasFilledFields) notRead.push({ where, what: `第${number}页有填写的表单域，域里的内容没有读` })
      comments += notes.comments
      unknown += marks.unknown
      letters += marks.glyphs.length
    } catch {
      notRead.push({ where, what: `第${number}页已经损坏，没有读` })
    }
  }
  return { pages, notRead, comments, unknown, letters }
}

/** The text and tables of a PDF, of its first `most` pages. The refusal is the end of a sentence that begins with the file’s name. */
export const readPdf = async (bytes: Uint8Array, most: number): Promise<Result<Layout, string>> => {
  let pdf: PDFDocumentProxy
  try {
    pdf = await openPdf(bytes)
  } catch (error) {
    return err(asksForPassword(error) ? '设了打开密码，读不出来。请去掉密码，另存后再校对。' : '已经损坏，或者没有下载完整，读不出来。请重新下载，或重新导出 PDF。')
  }
  const { pages, notRead, comments, unknown, letters } = await readPages(pdf, most)
  const pictures = pages.filter(({ isPicture }) => isPicture).map(({ page }) => page)
  if (letters === 0 && unknown > 0) return err(UNCODED)
  if (!pages.some(({ items }) => items.length > 0) || pictures.length === pages.length) return err(pages.length === 0 ? '已经损坏，读不出来。请重新导出 PDF。' : pictures.length > 0 ? SCANNED : EMPTY)
  if (pdf.numPages > most) notRead.push({ where: { page: most + 1, line: null, sheet: null }, what: `文件有 ${pdf.numPages} 页，只读了前 ${most} 页` })
  return ok({ format: 'pdf', pieces: piecesOf(pages), notRead, pages: pdf.numPages, file: fileOf(await propertiesOf(pdf), comments, pictures) })
}
