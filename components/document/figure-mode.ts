import type { CellRef } from '@/lib/report/cell'

/** What a printed figure can do. `plain` and `link` are plain data: they may cross from the server to the browser. */
export type FigureMode =
  /** Print it. */
  | { readonly kind: 'plain' }
  /** A link to the figure's own page, `base` before its names; `FigureCards` around it opens the card in place. Works without JavaScript. */
  | { readonly kind: 'link'; readonly base: string }
  /** A button; `FigureCards` around it opens the card, or `onFigure` takes over (jump to the form, mark the cells). */
  | { readonly kind: 'button'; readonly onFigure?: (cites: readonly CellRef[], element: HTMLElement) => void }

export const plainFigures: FigureMode = { kind: 'plain' }

/** How a figure's names are written into an attribute, so that one listener can serve a whole booklet. */
export const citesText = (cites: readonly CellRef[]): string => cites.join(' ')

// Written by `citesText` from cell names, which hold no spaces.
export const citesOf = (text: string): readonly CellRef[] => text.split(' ').filter((part): part is CellRef => part !== '')

/** The address of a figure's own page. */
export const figureHref = (base: string, cites: readonly CellRef[]): string => `${base}${encodeURIComponent(citesText(cites))}`

/** The place of a printed cell on the page. */
export const cellAnchor = (ref: CellRef): string => ref
export const cellHref = (ref: CellRef): string => `#${encodeURI(ref)}`
