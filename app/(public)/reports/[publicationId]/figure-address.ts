import type { CellRef } from '@/lib/report/cell'

/** The page of one figure: its own address, for readers without JavaScript and for citing. */
export const figureAddress = (publicationId: string, cites: readonly CellRef[]): string =>
  `/reports/${publicationId}/figures?${new URLSearchParams({ of: cites.join(' ') }).toString()}`

/** Back from the address: only names that are in the photograph count. */
export const citesOfAddress = (of: string | string[] | undefined, known: (ref: string) => ref is CellRef): readonly CellRef[] =>
  (Array.isArray(of) ? of.join(' ') : (of ?? '')).split(' ').filter(known)
