import type { CSSProperties } from 'react'

/** Pixels of the row's number, its code, its name where no width is asked for, and of what is folded. */
const [NUMBER, CODE, NAME, FOLDED] = [32, 74, 132, 56] as const

type Tracks = {
  readonly widths: readonly number[]
  readonly withCodes: boolean
  /** Where names are short, all columns share what is left over; otherwise the names take it. */
  readonly nameWidth: number | undefined
  readonly withFolded: boolean
}

const pixels = (width: number): string => `${String(width)}px`

/** The columns every row is laid out in, and the width the whole needs. */
export const gridTracks = ({ widths, withCodes, nameWidth, withFolded }: Tracks): CSSProperties & { readonly '--grid-columns': string } => {
  const shared = nameWidth === undefined ? pixels : (width: number): string => `minmax(${pixels(width)}, ${String(width)}fr)`
  const columns = [
    pixels(NUMBER),
    ...(withCodes ? [pixels(CODE)] : []),
    nameWidth === undefined ? `minmax(${pixels(NAME)}, 1fr)` : shared(nameWidth),
    ...widths.map(shared),
    ...(withFolded ? [pixels(FOLDED)] : []),
  ]
  const minWidth = NUMBER + (withCodes ? CODE : 0) + (nameWidth ?? NAME) + widths.reduce((sum, each) => sum + each, 0) + (withFolded ? FOLDED : 0)
  return { '--grid-columns': columns.join(' '), minWidth }
}
