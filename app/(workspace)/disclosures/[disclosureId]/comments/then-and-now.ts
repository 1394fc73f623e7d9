/** What stood at a place and what stands there now; `now` is null where the place is no more. */
export type ThenAndNow = { readonly then: string; readonly now: string | null; readonly changed: boolean }

/** How many characters of what stayed the same are kept beside what changed. */
const BESIDE = 16
const SHORT = 60
const CUT = '……'

const commonStart = (left: readonly string[], right: readonly string[]): number => {
  let length = 0
  while (length < left.length && length < right.length && left[length] === right[length]) length += 1
  return length
}

const around = (letters: readonly string[], start: number, end: number): string => {
  const [from, to] = [Math.max(0, start - BESIDE), Math.min(letters.length, letters.length - end + BESIDE)]
  return `${from > 0 ? CUT : ''}${letters.slice(from, to).join('')}${to < letters.length ? CUT : ''}`
}

/** Both texts, cut to where they differ when they are long: a reader looks for the figure that moved, not for the sentence. */
export const thenAndNow = (quote: string, now: string | null): ThenAndNow => {
  if (now === null || now === quote) return { then: quote, now, changed: now === null }
  const [left, right] = [[...quote], [...now]]
  if (left.length <= SHORT && right.length <= SHORT) return { then: quote, now, changed: true }
  const start = commonStart(left, right)
  const end = commonStart(left.slice(start).reverse(), right.slice(start).reverse())
  return { then: around(left, start, end), now: around(right, start, end), changed: true }
}
