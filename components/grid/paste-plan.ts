import type { AmountUnit } from '@/lib/money/format'
import type { FactKey } from '@/lib/facts/facts'
import type { PasteGround } from './paste-ground'
import type { PasteLayout, PasteProblem, PlacedCell } from './paste-layout'

/** A cell that changes: what stands there and what will. */
export type PasteEdit = Pick<PlacedCell, 'line' | 'key' | 'row' | 'rowName'> & { readonly column: string; readonly before: string; readonly text: string }

/** What a person decides in the preview. */
export type PasteChoices = { readonly unit: AmountUnit; /** New codes that get a row. */ readonly codes: ReadonlySet<string> }

/** What a paste does. Nothing is written that cannot be read, and blank cells leave what stands there. */
export type PastePlan = {
  readonly edits: readonly PasteEdit[]
  readonly newCodes: readonly string[]
  readonly newItems: readonly string[]
  /** Cells that hold the same already. */
  readonly same: number
  /** Cells of codes that were not taken. */
  readonly untaken: number
  readonly problems: readonly PasteProblem[]
}

/** Reads a laid out block in a unit. A cell that comes twice counts as written the last time. */
export const planPaste = (layout: PasteLayout, ground: Pick<PasteGround, 'read' | 'textOf'>, { unit, codes }: PasteChoices): PastePlan => {
  const edits = new Map<FactKey, PasteEdit>()
  const problems = [...layout.problems]
  const isNew = new Set(layout.newCodes.map(({ code }) => code))
  let [same, untaken] = [0, 0]
  for (const { line, key, text, row, rowName, column } of layout.cells) {
    if (isNew.has(row) && !codes.has(row)) {
      untaken += 1
      continue
    }
    const read = ground.read(key, text, unit)
    const before = ground.textOf(key)
    if (!read.ok) problems.push({ line, text, why: read.error })
    else if (read.value === before) {
      same += 1
      edits.delete(key)
    } else edits.set(key, { line, key, row, rowName, column: column.label, before, text: read.value })
  }
  const written = new Set([...edits.values()].map(({ row }) => row))
  return {
    edits: [...edits.values()],
    newCodes: layout.newCodes.flatMap(({ code }) => (written.has(code) ? code : [])),
    newItems: layout.newItems.filter((id) => written.has(id)),
    same,
    untaken,
    problems: problems.sort((left, right) => left.line - right.line),
  }
}
