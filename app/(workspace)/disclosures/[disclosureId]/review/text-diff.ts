/** A stretch of a sentence: the same in both, or only in one of them. */
export type DiffRun = { readonly text: string; readonly changed: boolean }
export type TextDiff = { readonly before: readonly DiffRun[]; readonly after: readonly DiffRun[] }

/** A stretch of both sentences: what stood there, what stands there now. */
type Step = { before: string; after: string; same: boolean }

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

const stepsOf = (left: readonly string[], right: readonly string[]): readonly Step[] => {
  const lengths = lengthsOf(left, right)
  const steps: Step[] = []
  const add = (before: string, after: string, same: boolean): void => {
    const last = steps.at(-1)
    if (last?.same === same) {
      last.before += before
      last.after += after
    } else steps.push({ before, after, same })
  }
  let at = 0
  let to = 0
  while (at < left.length || to < right.length) {
    const [one, other] = [left[at], right[to]]
    if (one !== undefined && one === other) {
      add(one, other, true)
      at += 1
      to += 1
    } else if (one !== undefined && (other === undefined || (lengths[at + 1]?.[to] ?? 0) >= (lengths[at]?.[to + 1] ?? 0))) {
      add(one, '', false)
      at += 1
    } else {
      add('', other ?? '', false)
      to += 1
    }
  }
  return steps
}

/** Characters that two rewritten phrases share by accident; a figure beside them keeps its words. */
const ACCIDENTAL = 2
const isAccident = (step: Step, index: number, steps: readonly Step[]): boolean => {
  if (!step.same || [...step.before].length > ACCIDENTAL) return false
  const [previous, next] = [steps[index - 1], steps[index + 1]]
  return previous !== undefined && next !== undefined && [previous, next].some((beside) => /\p{Script=Han}/u.test(beside.before + beside.after))
}

const runsOf = (steps: readonly Step[], side: 'before' | 'after'): readonly DiffRun[] => {
  const runs: { text: string; changed: boolean }[] = []
  steps.forEach((step, index) => {
    const changed = !step.same || isAccident(step, index, steps)
    const last = runs.at(-1)
    if (step[side] === '') return
    if (last?.changed === changed) last.text += step[side]
    else runs.push({ text: step[side], changed })
  })
  return runs
}

/** What one sentence has that the other has not. */
export const diffText = (before: string, after: string): TextDiff => {
  const steps = stepsOf(piecesOf(before), piecesOf(after))
  return { before: runsOf(steps, 'before'), after: runsOf(steps, 'after') }
}
