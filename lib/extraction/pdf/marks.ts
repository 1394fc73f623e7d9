import 'server-only'

/** A point of a page, in points (1/72 inch) from the upper left corner of the page as people look at it. */
export type Point = { readonly x: number; readonly y: number }

/** A letter as it is printed. `run` numbers the operation that printed it: letters of one run belong to one text. */
export type Glyph = {
  readonly text: string
  readonly x0: number
  readonly x1: number
  /** Baseline. */
  readonly y: number
  readonly size: number
  readonly run: number
  /** The letter after this one lies outside what the page shows. */
  readonly cut: boolean
}

/** A straight line, level or upright: from `from` to `to` at `at` on the other axis. */
export type Ruling = { readonly at: number; readonly from: number; readonly to: number }

/** A text that stands neither level nor upright, or that the file itself calls decoration. */
export type Aside = { readonly text: string; readonly y: number }

/** What one page prints, before anybody looks for lines and tables. */
export type PageMarks = {
  readonly page: number
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  /** Letters that stand upright in a page read level, such as a label turned by a quarter. */
  readonly turned: readonly Glyph[]
  readonly level: readonly Ruling[]
  readonly upright: readonly Ruling[]
  readonly asides: readonly Aside[]
  /** Pictures too large to be a mark or a line. */
  readonly pictures: number
  /** Letters without a code: printed, and not to be known. */
  readonly unknown: number
  /** Letters laid invisibly over a picture by a program that recognises text. */
  readonly invisible: number
  /** So many lines that they were not looked at. */
  readonly tooManyRulings: boolean
}

/** An area of a page. */
export type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }

/** The middle of a letter's body, by which it is found in a cell. */
export const middleOf = ({ x0, x1, y, size }: Glyph): Point => ({ x: (x0 + x1) / 2, y: y - size * 0.35 })

export const isWithin = ({ x, y }: Point, { x0, y0, x1, y1 }: Box): boolean => x >= x0 && x <= x1 && y >= y0 && y <= y1
