import type { FactChange } from '@/lib/facts/change'
import type { FactKey } from '@/lib/facts/facts'

/** What became of one change; `text` is the fact as the server has it now, in 元, null is blank. */
export type FactOutcome =
  | { readonly key: FactKey; readonly kind: 'saved'; readonly text: string | null }
  | { readonly key: FactKey; readonly kind: 'stale'; readonly text: string | null }
  | { readonly key: FactKey; readonly kind: 'refused'; readonly sentence: string; readonly text: string | null }

/** What the save action answers: a part of what every server action of the program answers. */
export type SaveAnswer =
  | { readonly ok: true; readonly value: { readonly version: number; readonly outcomes: readonly FactOutcome[] } }
  | { readonly ok: false; readonly kind: 'signed-out' | 'unexpected'; readonly sentence: string }
  | { readonly ok: false; readonly kind: 'invalid'; readonly sentence: string; readonly fields: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly kind: 'refused'; readonly sentence: string; readonly refusal: { readonly kind: string } }

/** Sends changes; `leaving` while the page goes away and only a request that outlives it will do. Rejects where nobody answers. */
export type Send = (changes: readonly FactChange[], leaving: boolean) => Promise<SaveAnswer>
