import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type ReadPage = { readonly width: number; readonly height: number; readonly text: string; readonly label: string | null }
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

type Structure = { readonly role?: string; readonly children?: readonly Structure[] }
const rolesOf = ({ role, children = [] }: Structure): readonly string[] => [...(role === undefined ? [] : [role]), ...children.flatMap(rolesOf)]

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
    const content = await page.getTextContent()
    // The structure's nodes are of one shape; pdf.js declares their children as any of several.
    const structure = (await page.getStructTree()) as Structure | null
    for (const role of structure ? rolesOf(structure) : []) roles.add(role)
    pages.push({ width, height, text: content.items.map((item) => ('str' in item ? item.str : '')).join('').replace(/\s/g, ''), label: labels?.[number - 1] ?? null })
  }
  const outline = entriesOf((await pdf.getOutline()) ?? [])
  await task.destroy()
  return { pages, text: pages.map((page) => page.text).join(''), outline, roles }
}
