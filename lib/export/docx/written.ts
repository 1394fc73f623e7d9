import 'server-only'
import type { Piece } from './paragraph'

/** A leaf in Word's terms, and how many pages it takes. */
export type Written = { readonly pages: number; readonly pieces: readonly Piece[] }

/** Puts a title into the contents, with the page it is on counted from the first of its leaf, and answers it as a place that can be gone to. */
export type Listed = (level: number, text: string, page: number, content: string) => string
