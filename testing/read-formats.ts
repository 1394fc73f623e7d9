import { readXlsx } from 'hucre/xlsx'
import type { PrintedTable } from '@/lib/document/blocks'
import { every, readDocx, textOf, type DocxNode } from './read-docx'
import { readPdf } from './read-pdf'

/** What a booklet says in some format, without white space: the filled cells of the ten tables, and 第三部分 in one text; null where the format has none. */
export type Said = { readonly cells: readonly string[]; readonly narrative: string | null }

const bare = (text: string): string => text.replace(/[\s＿]/g, '')
const filled = (cells: readonly string[]): readonly string[] => cells.map(bare).filter((cell) => cell !== '').sort()
/** The pieces from one part's title to the next part's. */
const partOf = <T>(pieces: readonly T[], textFor: (piece: T) => string, part: string): readonly T[] => {
  const from = pieces.findIndex((piece) => bare(textFor(piece)).startsWith(`第${part}部分`))
  const length = pieces.slice(from + 1).findIndex((piece) => /^第.部分/.test(bare(textFor(piece))))
  return pieces.slice(from + 1, length < 0 ? undefined : from + 1 + length)
}

export const saidInPdf = async (bytes: Uint8Array): Promise<Said> => {
  const pieces = (await readPdf(bytes)).pages.flatMap((page) => page.pieces).filter(({ role }) => role !== 'TOC')
  const text = ({ text: said }: (typeof pieces)[number]): string => said
  return { cells: filled(partOf(pieces, text, '二').filter(({ role }) => role === 'TD').map(text)), narrative: bare(partOf(pieces, text, '三').map(text).join('')) }
}

export const saidInDocx = (bytes: Uint8Array, tables: number): Said => {
  const { paragraphs, document } = readDocx(bytes)
  const rows = every(document, 'w:tbl').slice(0, tables).flatMap((table) => every(table, 'w:tr')).filter((row) => every(row, 'w:tblHeader').length === 0)
  const body = paragraphs.filter(({ style }) => !style.startsWith('TOC'))
  return { cells: filled(rows.flatMap((row: DocxNode) => every(row, 'w:tc').map(textOf))), narrative: bare(partOf(body, ({ text }) => text, '三').map(({ text }) => text).join('')) }
}

const unescaped = (html: string): string => html.replace(/<[^>]+>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, '&')

export const saidInHtml = (html: string): Said => {
  const [, ...sections] = html.split('<section class="part"')
  const tables = [...html.matchAll(/<table class="statement">.*?<tbody>(.*?)<\/tbody>/gs)].map(([, body]) => body ?? '')
  const cells = tables.flatMap((body) => [...body.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell]) => unescaped(cell ?? '')))
  const narrative = sections.find((section) => section.includes('>第三部分'))?.replace(/^.*?<\/h2>/s, '').split('</section>')[0] ?? ''
  return { cells: filled(cells), narrative: bare(unescaped(narrative)) }
}

const TITLE_ROWS = 3

/** Figures stand in Excel as numbers: they are read as their cell shows them. */
export const saidInXlsx = async (bytes: Uint8Array, tables: readonly PrintedTable[]): Promise<Said> => {
  const { sheets } = await readXlsx(bytes, { readStyles: true })
  const cells = tables.flatMap((table, index) => {
    const sheet = sheets[index]
    const first = TITLE_ROWS + table.header.length
    return [...(sheet?.cells ?? [])].flatMap(([place, cell]) => {
      const row = Number.parseInt(place, 10)
      if (row < first || row >= first + table.body.length) return []
      const decimals = (/0\.(0+)$/.exec(cell.style?.numFmt ?? '')?.[1] ?? '').length
      return [typeof cell.value === 'number' ? cell.value.toFixed(decimals) : String(cell.value ?? '')]
    })
  })
  return { cells: filled(cells), narrative: null }
}

/** The same of the contract's JSON, which is what the others are held against. */
export const saidInJson = ({ tables, narrative }: { readonly tables: readonly { readonly body: readonly (readonly string[])[] }[]; readonly narrative: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[] }): Said => ({
  cells: filled(tables.flatMap((table) => table.body.flat())),
  narrative: bare(narrative.map(({ heading, paragraphs }) => heading + paragraphs.join('')).join('')),
})
