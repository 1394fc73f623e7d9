import type { CellRef } from '@/lib/report/cell'
import type { FigureMode } from '@/components/document/figure-mode'

/** Each figure has a page of its own: for readers without JavaScript and for citing. */
export const figureBase = (publicationId: string): string => `/reports/${publicationId}/figures?of=`
export const figuresOf = (publicationId: string): FigureMode => ({ kind: 'link', base: figureBase(publicationId) })

/** What all the cards of a report are drawn from. */
export const tracesAddress = (publicationId: string): string => `/reports/${publicationId}/traces`

/** Back from the address of a figure: only names that are in the photograph count. */
export const citesOfAddress = (of: string | string[] | undefined, known: (ref: string) => ref is CellRef): readonly CellRef[] =>
  (Array.isArray(of) ? of.join(' ') : (of ?? '')).split(' ').filter(known)
