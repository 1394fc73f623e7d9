import type { CellRef } from '@/lib/report/cell'

/** The figure whose card is open, and where it stands on the page. */
export type OpenFigure = { readonly element: HTMLElement; /** What is searched for other places of the same figure. */ readonly area: HTMLElement; readonly printed: string; readonly cites: readonly CellRef[] }
