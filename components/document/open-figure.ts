import type { CellRef } from '@/lib/report/cell'

/** The figure whose card is open, and where it stands on the page. */
export type OpenFigure = { readonly element: HTMLElement; readonly printed: string; readonly cites: readonly CellRef[] }
