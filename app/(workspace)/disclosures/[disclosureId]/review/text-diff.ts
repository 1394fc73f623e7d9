/** A stretch of a sentence: the same in both, or only in one of them. */
export type DiffRun = { readonly text: string; readonly changed: boolean }
export type TextDiff = { readonly before: readonly DiffRun[]; readonly after: readonly DiffRun[] }

/** A figure is one piece: a reader compares 672.83 with 682.83, not digits with digits. */
const piecesOf = (text: string): readonly string[] => text.match(/\d[\d,.]*%?|[\s\S]/gu) ?? []

/** Lengths of the longest common subsequences of every two tails. */
const lengthsOf = (left: readonly string[], right: readonly string[]): readonly Uint16Array[] => {
  const rows = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1))
  for (let at = left.length - 1; at >= 0; at -= 1) {
    const [row, below] = [rows[at], rows[at + 1]]
    if (row === undefined || below === undefined) continue
    for (let to = right.length - 1; to >= 0; to -= 1) {
      row[to] = left[at] === right[to] ? 1 + (below[to + 1] ?? 0) : Math.max(below[to] ?? 0, row[to + 1] ?? 0)
    }
  }
  return rows
}

const add = (runs: { text: string; changed: boolean }[], text: string, changed: boolean): void => {
  const last = runs.at(-1)
  if (last?.changed === changed) last.text += text
  else runs.push({ text, changed })
}

/** What one sentence has that the other has not. */
export const diffText = (before: string, after: string): TextDiff => {
  const [left, right] = [piecesOf(before), piecesOf(after)]
  const lengths = lengthsOf(left, right)
  const was: { text: string; changed: boolean }[] = []
  const is: { text: string; changed: boolean }[] = []
  let at = 0
  let to = 0
  while (at < left.length || to < right.length) {
    const [one, other] = [left[at], right[to]]
    if (one !== undefined && one === other) {
      add(was, one, false)
      add(is, one, false)
      at += 1
      to += 1
    } else if (one !== undefined && (other === undefined || (lengths[at + 1]?.[to] ?? 0) >= (lengths[at]?.[to + 1] ?? 0))) {
      add(was, one, true)
      at += 1
    } else if (other !== undefined) {
      add(is, other, true)
      to += 1
    }
  }
  return { before: was, after: is }
}
