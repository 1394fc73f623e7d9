import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type ReadPage = {
  readonly width: number
  readonly height: number
  readonly text: string
  readonly label: string | null
  /** What is tagged, in the order of reading, without page numbers and repeated headings: a paragraph, a heading, a cell. */
  readonly pieces: readonly { readonly role: string; readonly text: string }[]
}
export type Entry = { readonly title: string; readonly entries: readonly Entry[] }
export type ReadPdf = {
  readonly pages: readonly ReadPage[]
  /** All text without white space. */
  readonly text: string
  readonly outline: readonly Entry[]
  readonly roles: ReadonlySet<string>
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>
const entriesOf = (outline: Outline): readonly Entry[] => outline.map(({ title, items }) => ({ title, entries: entriesOf(items) }))

type Structure = { readonly role?: string; readonly id?: string; readonly children?: readonly Structure[] }
const rolesOf = ({ role, children = [] }: Structure): readonly string[] => [...(role === undefined ? [] : [role]), ...children.flatMap(rolesOf)]

type Item = Awaited<ReturnType<Awaited<ReturnType<PDFDocumentProxy['getPage']>>['getTextContent']>>['items'][number]

/** The text of each piece of marked content, by its id; marks lie inside one another. */
const markedTexts = (items: readonly Item[]): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>()
  const open: string[] = []
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((each) => each !== '')
      if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + item.str)
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id ?? '')
  }
  return texts
}

const PIECES: ReadonlySet<string> = new Set(['P', 'H1', 'H2', 'H3', 'TH', 'TD', 'TOC'])
const whole = ({ id, children = [] }: Structure, texts: ReadonlyMap<string, string>): string => (id === undefined ? '' : (texts.get(id) ?? '')) + children.map((child) => whole(child, texts)).join('')
const piecesOf = (node: Structure, texts: ReadonlyMap<string, string>): ReadPage['pieces'] =>
  node.role !== undefined && PIECES.has(node.role) ? [{ role: node.role, text: whole(node, texts).replace(/\s/g, '') }] : (node.children ?? []).flatMap((child) => piecesOf(child, texts))

/** A PDF as its reader sees it: page boxes, text, bookmarks, and the roles of the parts it is tagged with. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  const labels = await pdf.getPageLabels()
  const roles = new Set<string>()
  const pages: ReadPage[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const content = await page.getTextContent({ includeMarkedContent: true })
    // The structure's nodes are of one shape; pdf.js declares their children as any of several.
    const structure = (await page.getStructTree()) as Structure | null
    for (const role of structure ? rolesOf(structure) : []) roles.add(role)
    pages.push({ width, height, text: content.items.map((item) => ('str' in item ? item.str : '')).join('').replace(/\s/g, ''), label: labels?.[number - 1] ?? null, pieces: structure ? piecesOf(structure, markedTexts(content.items)) : [] })
  }
  const outline = entriesOf((await pdf.getOutline()) ?? [])
  await task.destroy()
  return { pages, text: pages.map((page) => page.text).join(''), outline, roles }
}
