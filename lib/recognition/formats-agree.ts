import type { Finding } from '@/lib/rules/finding'
import { judge } from '@/lib/rules/judge'
import type { PrintedFigures } from './check-layout'
import { recognise } from './recognise'

/** One file of a disclosure with what its tables print. `name` is what findings call it. */
export type FormatFigures = { readonly name: string; readonly figures: PrintedFigures }

const EMPTY = { format: 'txt', pieces: [], notRead: [], pages: null, file: null } as const

/** Cells that every file prints in a table all of them have: a table one lacks, and a cell nobody could read, say nothing. */
const compared = (files: readonly FormatFigures[]): readonly FormatFigures[] => {
  const tables = files.map(({ figures }) => new Set(figures.tables))
  const unread = new Set(files.flatMap(({ figures }) => figures.unread))
  const isCompared = (ref: string): boolean => !unread.has(ref) && tables.every((each) => each.has(ref.slice(0, ref.indexOf('!'))))
  return files.map(({ name, figures }) => ({ name, figures: { ...figures, cells: figures.cells.filter(({ ref }) => isCompared(ref)) } }))
}

/** What the rules say of several files of one disclosure, one beside the other (R13). Null where they print in different units, so that their figures are not the same texts. */
export const formatsAgree = (files: readonly FormatFigures[]): readonly Finding[] | null => {
  if (new Set(files.map(({ figures }) => figures.unit)).size > 1) return null
  const { subject } = recognise(EMPTY)
  if (subject.document === undefined) return []
  const formats = compared(files).map(({ name, figures }) => ({ name, figures: figures.cells.map(({ text }) => text) }))
  return judge({ ...subject, document: { ...subject.document, formats } }).filter(({ rule }) => rule === 'R13')
}
