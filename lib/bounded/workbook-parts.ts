import 'server-only'
import { zipSync } from 'fflate'
import { err, ok, type Result } from '@/lib/result'
import { partsOfPackage, type PackageFault, type PackageLimits, type PackageParts } from './package-parts'

/** What a workbook may hold; rows and columns are places, cells and strings are counted over the whole workbook. */
export type WorkbookLimits = PackageLimits & { readonly sheets: number; readonly rows: number; readonly columns: number; readonly cells: number; readonly strings: number }
export type WorkbookFault =
  | PackageFault
  | { readonly kind: 'declaration' | 'cells' | 'strings' }
  | { readonly kind: 'sheets'; readonly count: number }
  | { readonly kind: 'rows'; readonly sheet: string; readonly count: number }
  | { readonly kind: 'far-cell'; readonly sheet: string; readonly cell: string }

type Parts = PackageParts['parts']

const READ = new Set(['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/sharedStrings.xml'])
/** The parts that hold a workbook's cells. */
const isCellPart = (name: string): boolean => READ.has(name) || /^xl\/worksheets\/[^/]+\.xml$/.test(name)

const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
const plain = (name: string): string => name.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

const sheetNames = (parts: Parts): { readonly count: number; readonly nameOf: (part: string) => string } => {
  const text = parts.get('xl/workbook.xml')?.toString('utf8') ?? ''
  const rels = parts.get('xl/_rels/workbook.xml.rels')?.toString('utf8') ?? ''
  const targets = new Map([...rels.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => [/\bId="([^"]*)"/.exec(tag)?.[1], /\bTarget="\/?(?:xl\/)?([^"]*)"/.exec(tag)?.[1]]))
  const sheets = [...text.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => ({ name: /\bname="([^"]*)"/.exec(tag)?.[1] ?? '', target: targets.get(/\br:id="([^"]*)"/.exec(tag)?.[1]) }))
  return { count: sheets.length, nameOf: (part) => plain(sheets.find(({ target }) => `xl/${target ?? ''}` === part)?.name ?? part.slice(part.lastIndexOf('/') + 1)) }
}

/** Counts the cells of a sheet that hold something; empty ones, however far away, are only a look. */
const sheetFault = (text: string, sheet: string, limits: WorkbookLimits, counted: { cells: number }): WorkbookFault | null => {
  let rows = 0
  for (const opening = /<(?:\w+:)?row[\s>]/g; opening.test(text); ) rows += 1
  if (rows > limits.rows * 4) return { kind: 'rows', sheet, count: rows }
  for (const [, attributes = ''] of text.matchAll(/<(?:\w+:)?c(?:\s([^>]*?))?>(?!<\/)/g)) {
    if (attributes.endsWith('/')) continue
    counted.cells += 1
    if (counted.cells > limits.cells) return { kind: 'cells' }
    const [, letters, row] = /(?:^|\s)r="([A-Z]{1,3})(\d{1,7})"/.exec(attributes) ?? []
    if (letters !== undefined && row !== undefined && (Number(row) > limits.rows || columnOf(letters) > limits.columns)) return { kind: 'far-cell', sheet, cell: `${letters}${row}` }
  }
  return null
}

/** Looks through the XML before a library builds tables of it: no declarations that unfold, no cell at the other end, no more than people fill in. */
const faultIn = (parts: Parts, limits: WorkbookLimits): WorkbookFault | null => {
  const { count, nameOf } = sheetNames(parts)
  if (count > limits.sheets) return { kind: 'sheets', count }
  const counted = { cells: 0 }
  for (const [name, part] of parts) {
    const text = part.toString('utf8')
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) return { kind: 'declaration' }
    if (name === 'xl/sharedStrings.xml' && (text.match(/<(?:\w+:)?si[\s>]/g)?.length ?? 0) > limits.strings) return { kind: 'strings' }
    const fault = name.startsWith('xl/worksheets/') ? sheetFault(text, nameOf(name), limits, counted) : null
    if (fault !== null) return fault
  }
  return null
}

export type WorkbookParts = PackageParts & {
  /** The parts with cells as a package of our own making: two readers of one zip can disagree, so a library never sees the file that came. */
  readonly packed: () => Uint8Array
}

/** Opens a workbook's package for a library that reads cells; `isRead` names parts wanted besides. */
export const workbookParts = async (bytes: Uint8Array, limits: WorkbookLimits, isRead: (name: string) => boolean = () => false): Promise<Result<WorkbookParts, WorkbookFault>> => {
  const opened = await partsOfPackage(bytes, limits, (name) => isCellPart(name) || isRead(name))
  if (!opened.ok) return opened
  const { names, parts } = opened.value
  const fault = faultIn(parts, limits)
  if (fault !== null) return err(fault)
  const packed = (): Uint8Array => zipSync(Object.fromEntries([...parts].filter(([name]) => isCellPart(name)).map(([name, part]) => [name, new Uint8Array(part.buffer, part.byteOffset, part.byteLength)])), { level: 0 })
  return ok({ names, parts, packed })
}
