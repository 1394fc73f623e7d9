import type { CellRef } from '@/lib/report/cell'

/** Where a figure can be filled in or mended. */
export type FigureSource = { readonly words: string; readonly href: string }
/** The sources of the cells a figure cites; `place` is where on the page it was asked, to come back to. */
export type FigureSources = (cites: readonly CellRef[], place: string | null) => readonly FigureSource[]
