import type { TellKey } from '@/lib/template/templates'
import type { GridRow, Piece, Where } from '../layout'
import type { Entry } from './contents'
import type { Head, Line } from './lines'

export type Grid = { readonly rows: readonly GridRow[]; readonly where: Where }

/** A table with what stands over and under it; its grids are the pages it goes on over. */
export type RawTable = { head: Head; readonly grids: Grid[]; readonly notes: Line[]; /** Lines that stand where its body is due: cells nobody could tell apart. */ lines: number; /** By its title, by its form, or only by its note. */ id: string | null; readonly where: Where }
export type RawSheet = { readonly title: string; year: string; readonly grids: Grid[]; readonly notes: Line[]; readonly where: Where }
export type RawSection = { readonly number: string; readonly tell: TellKey | null; readonly heading: string; readonly lines: Line[]; readonly where: Where }
export type Heading = { readonly text: string; readonly where: Where }

/** A file cut into what the form puts in order. */
export type Segments = {
  readonly furniture: Line[]
  readonly cover: Line[]
  readonly contents: Entry[]
  readonly headings: Heading[]
  readonly overview: Line[]
  readonly tables: RawTable[]
  readonly sections: RawSection[]
  readonly definitions: Line[]
  readonly sheets: RawSheet[]
  readonly loose: Line[]
  /** Grids nobody knew. */
  readonly unknown: Grid[]
}

export const lineOf = ({ text, where, broken }: Extract<Piece, { kind: 'line' }>): Line => ({ text, where, broken })
