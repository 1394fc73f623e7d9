/** A column of a table that is pasted: what its head may say, and the field it fills. */
export type PastedColumn = { readonly field: string; readonly label: string; readonly head: RegExp }

export type PastedRow = { readonly line: number; readonly values: Readonly<Record<string, string>> }
export type PastedTable = { /** Fields in the order of the pasted columns; null where a column is not understood. */ readonly fields: readonly (string | null)[]; readonly headed: boolean; readonly rows: readonly PastedRow[] }

const bare = (text: string): string => text.replace(/[\s　（(].*$/u, '').trim()

const headFields = (cells: readonly string[], columns: readonly PastedColumn[]): readonly (string | null)[] => {
  const taken = new Set<string>()
  return cells.map((cell) => {
    const found = columns.find(({ field, head }) => !taken.has(field) && head.test(bare(cell)))
    if (found !== undefined) taken.add(found.field)
    return found?.field ?? null
  })
}

/** At least two heads are known: one alone may be somebody's data. */
const LEAST_HEADS = 2
const SUM = /^(合计|总计|小计)/u

/** A pasted block read by its heads where it has some, in the order of the columns otherwise. Sums and blank lines are passed over. */
export const readPasted = (block: readonly (readonly string[])[], columns: readonly PastedColumn[]): PastedTable => {
  const [first = [], ...rest] = block
  const heads = headFields(first, columns)
  const headed = heads.filter((field) => field !== null).length >= Math.min(LEAST_HEADS, first.length)
  const width = Math.max(0, ...block.map((cells) => cells.length))
  const fields = headed ? heads : Array.from({ length: width }, (_, index) => columns[index]?.field ?? null)
  const rows = (headed ? rest : block).flatMap((cells, index): readonly PastedRow[] => {
    if (cells.every((cell) => cell === '') || cells.some((cell) => SUM.test(cell))) return []
    return [{ line: index + (headed ? 2 : 1), values: Object.fromEntries(fields.flatMap((field, at) => (field === null ? [] : [[field, cells[at] ?? '']]))) }]
  })
  return { fields, headed, rows }
}
