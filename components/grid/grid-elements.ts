import type { Place } from './navigation'

export type Editor = HTMLInputElement | HTMLTextAreaElement

export const isEditor = (target: EventTarget): target is Editor => target instanceof Element && target.hasAttribute('data-editor')

/** The cell that stands at a place; null where it is not drawn. */
export const cellElement = (table: HTMLTableElement | null, { row, column }: Place) => table?.querySelector<HTMLElement>(`[data-row="${String(row)}"][data-column="${String(column)}"]`) ?? null

export const editorIn = (cell: HTMLElement | null): Editor | null => cell?.querySelector<Editor>('[data-editor]') ?? null
