import type { Result } from '@/lib/result'
import type { FactKey } from '@/lib/facts/facts'
import type { Place } from './navigation'
import { heightOf, placesIn, widthOf, type Range } from './selection'

type Edit = { readonly key: FactKey; readonly text: string }

/** The cells a fill meets: null where nothing can be typed. */
export type FillGround = {
  readonly keyAt: (place: Place) => FactKey | null
  readonly textOf: (key: FactKey) => string
  /** What would stand in the field, or why it cannot. */
  readonly read: (key: FactKey, text: string) => Result<string, string>
}

/** What a fill would write; cells that cannot take the text are counted and left alone. */
export type FillPlan = { readonly edits: readonly Edit[]; readonly refused: number }

const planOf = (pairs: readonly Edit[], { textOf, read }: FillGround): FillPlan => {
  let refused = 0
  const edits = pairs.flatMap(({ key, text }): readonly Edit[] => {
    const taken = text === '' ? null : read(key, text)
    if (taken?.ok === false) {
      refused += 1
      return []
    }
    const value = taken === null ? '' : taken.value
    return value === textOf(key) ? [] : [{ key, text: value }]
  })
  return { edits, refused }
}

/** One text in every cell of a rectangle. */
export const planFillAll = (range: Range, text: string, ground: FillGround): FillPlan =>
  planOf(placesIn(range).flatMap((place) => {
    const key = ground.keyAt(place)
    return key === null ? [] : [{ key, text }]
  }), ground)

/**
 * `Ctrl D` and `Ctrl R`: the first cell of every column (row) of the rectangle in the others. A rectangle of one row
 * (column) takes what stands before it. Rows that are computed are stepped over.
 */
export const planFill = (range: Range, towards: 'down' | 'right', ground: FillGround): FillPlan => {
  const down = towards === 'down'
  const lines = down ? widthOf(range) : heightOf(range)
  const length = down ? heightOf(range) : widthOf(range)
  const pairs = Array.from({ length: lines }, (_, line) => line).flatMap((line): readonly Edit[] => {
    const at = (index: number): Place => (down ? { row: range.top + index, column: range.left + line } : { row: range.top + line, column: range.left + index })
    const open = Array.from({ length }, (_, index) => index).filter((index) => ground.keyAt(at(index)) !== null)
    const start = down ? range.top : range.left
    const before = Array.from({ length: start }, (_, index) => -1 - index).find((index) => ground.keyAt(at(index)) !== null)
    const source = length === 1 ? before : open[0]
    const from = source === undefined ? null : ground.keyAt(at(source))
    if (from === null) return []
    const text = ground.textOf(from)
    return open.flatMap((index) => {
      const key = ground.keyAt(at(index))
      return key === null || index === source ? [] : [{ key, text }]
    })
  })
  return planOf(pairs, ground)
}
