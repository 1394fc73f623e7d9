import type { Place } from './navigation'

export type Editor = HTMLInputElement | HTMLTextAreaElement

export const isEditor = (target: EventTarget): target is Editor => target instanceof Element && target.hasAttribute('data-editor')

/** The cell that stands at a place; null where it is not drawn. The first row of a table is its head. */
export const cellElement = (table: HTMLTableElement | null, { row, column }: Place) => table?.rows[row + 1]?.querySelector<HTMLElement>(`[data-column="${String(column)}"]`) ?? null
