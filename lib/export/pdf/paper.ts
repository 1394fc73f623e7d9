import 'server-only'
import type { Faces } from './fonts'

/** What the print template reads: a booklet with every measure decided. Lengths in points (1/72 inch). */

/** Texts are broken into lines already. A bare text, or figure, is a cell of one column and one row that stands as its column stands. */
export type PaperCell =
  | string
  | { readonly figure: string }
  | {
      readonly text: string
      readonly colspan: number
      readonly rowspan: number
      readonly align: Align
      readonly bold: boolean
      /** Set in half-width figures. */
      readonly number: boolean
      /** Part of the table's size, for a number wider than its column. */
      readonly scale: number
    }
export type Align = 'left' | 'center' | 'right'

export type PaperGrid = {
  readonly columns: readonly number[]
  readonly aligns: readonly Align[]
  readonly size: number
  readonly leading: number
  /** Height of every row, of the header and then of the body. */
  readonly heights: readonly number[]
  readonly header: readonly (readonly PaperCell[])[]
  readonly body: readonly (readonly PaperCell[])[]
  /** Rows of the body followed by a double line. */
  readonly totals: readonly number[]
}

export type PaperText =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly listed: boolean }
  | {
      readonly kind: 'paragraph'
      readonly text: string
      readonly emphasis: boolean
      /** Keeps to the page of what follows. */
      readonly sticky: boolean
    }

export type PaperPage =
  | { readonly kind: 'cover'; readonly unit: string; readonly title: string; readonly unitSize: number; readonly titleSize: number }
  | { readonly kind: 'contents'; readonly title: string; readonly pitch: number }
  | { readonly kind: 'divider'; readonly text: string }
  | { readonly kind: 'text'; readonly pitch: number; readonly items: readonly PaperText[] }
  | {
      readonly kind: 'table'
      /** A part's title that shares the page. */
      readonly part: string | null
      readonly contentsText: string
      readonly level: number
      readonly title: string
      readonly code: string
      readonly subtitle: readonly [string, string, string]
      readonly landscape: boolean
      readonly headHeight: number
      readonly grid: PaperGrid
      readonly notes: readonly string[]
    }
  | {
      readonly kind: 'sheet'
      readonly part: string | null
      readonly title: string
      readonly level: number
      readonly subtitle: string
      readonly headHeight: number
      /** More than one when the sheet is longer than a page: each a table that stands for itself. */
      readonly grids: readonly PaperGrid[]
      readonly notes: readonly string[]
    }

export type Paper = {
  readonly title: string
  readonly author: string
  /** Year, month, day, hour, minute, second, in UTC. */
  readonly date: readonly [number, number, number, number, number, number]
  readonly watermark: { readonly text: string; readonly size: number } | null
  readonly faces: Faces
  readonly pages: readonly PaperPage[]
}
