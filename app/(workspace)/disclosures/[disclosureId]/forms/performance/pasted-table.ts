import type { Block } from '@/components/grid/block'
import type { AmountUnit } from '@/lib/money/format'

/** A column of a table that is pasted: what its head may say, and the field it fills. */
export type PastedColumn = { readonly field: string; readonly label: string; readonly head: RegExp }

export type PastedRow = { readonly line: number; readonly values: Readonly<Record<string, string>> }
export type PastedTable = { /** Fields in the order of the pasted columns; null where a column is not understood. */ readonly fields: readonly (string | null)[]; readonly headed: boolean; /** The unit a head says its amounts are in. */ readonly units: Readonly<Record<string, AmountUnit>>; readonly rows: readonly PastedRow[] }

const bare = (text: string): string => text.replace(/[\s　（(].*$/u, '').trim()

const headFields = (cells: readonly string[], columns: readonly PastedColumn[]): readonly (string | null)[] => {
  const taken = new Set<string>()
  return cells.map((cell) => {
    const found = columns.find(({ field, head }) => !taken.has(field) && head.test(bare(cell)))
    if (found !== undefined) taken.add(found.field)
    return found?.field ?? null
  })
}

const unitOf = (head: string): AmountUnit | null => (/万元/u.test(head) ? '万元' : /[（(]\s*(单位[:：])?元\s*[）)]/u.test(head) ? '元' : null)

/** At least two heads are known: one alone may be somebody's data. */
const LEAST_HEADS = 2
const SUM = /^(合计|总计|小计)/u

/** A pasted block read by its heads where it has some, in the order of the columns otherwise. Sums and blank lines are passed over. */
export const readPasted = (pasted: Block, columns: readonly PastedColumn[]): PastedTable => {
  const block = pasted.map((cells) => cells.map(({ text }) => text))
  const [first = [], ...rest] = block
  const heads = headFields(first, columns)
  const headed = heads.filter((field) => field !== null).length >= Math.min(LEAST_HEADS, first.length)
  const width = Math.max(0, ...block.map((cells) => cells.length))
  const fields = headed ? heads : Array.from({ length: width }, (_, index) => columns[index]?.field ?? null)
  const rows = (headed ? rest : block).flatMap((cells, index): readonly PastedRow[] => {
    if (cells.every((cell) => cell === '') || cells.some((cell) => SUM.test(cell))) return []
    return [{ line: index + (headed ? 2 : 1), values: Object.fromEntries(fields.flatMap((field, at) => (field === null ? [] : [[field, cells[at] ?? '']]))) }]
  })
  const units = Object.fromEntries(headed ? fields.flatMap((field, at) => {
    const unit = unitOf(first[at] ?? '')
    return field === null || unit === null ? [] : [[field, unit] as const]
  }) : [])
  return { fields, headed, units, rows }
}
