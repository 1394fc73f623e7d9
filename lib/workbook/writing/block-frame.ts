import 'server-only'
import type { KeyShape } from '@/lib/facts/facts'
import { shapeOfColumn } from '../layout/address'
import type { Block, Column } from '../layout/block'
import { marks } from '../layout/marks'
import type { Canvas } from './canvas'
import { look } from './look'

/** A column with its place in the sheet. */
export type Placed = { readonly column: Column; readonly place: number; readonly wide: number }

export const placed = (block: Block): readonly Placed[] => {
  let place = 1
  return block.columns.map((column) => {
    const wide = 'span' in column ? (column.span ?? 1) : 1
    const here = { column, place, wide }
    place += wide
    return here
  })
}

/** What the hidden row says of a column; null where nothing of it is read. */
const columnMark = (column: Column): string | null => {
  switch (column.kind) {
    case 'fact':
      return column.address
    case 'code':
      return marks.code
    case 'number':
      return marks.number
    case 'owner':
      return marks.owner
    default:
      return null
  }
}

const kindNotes: Readonly<Record<KeyShape['kind'], string>> = {
  amount: '单位：元，最多两位小数。没有请填 0；空着表示没有填。',
  count: '填整数。没有请填 0；空着表示没有填。',
  score: '填分数，最多四位小数。',
  text: '填文字。',
  choice: '从下拉中选一项。',
  order: '',
}

const noteOf = (column: Column): string | undefined => {
  switch (column.kind) {
    case 'fact':
      return `${column.printed === undefined ? '' : `印在${column.printed}。`}${kindNotes[shapeOfColumn(column)?.kind ?? 'text']}${column.list === undefined ? '' : '可从下拉中选。'}`
    case 'code':
      return column.list === undefined ? undefined : '从下拉中选，或直接输入代码。'
    case 'sum':
      return `${column.printed === undefined ? '' : `印在${column.printed}。`}自动合计，不用填。`
    case 'owner':
      return '填“绩效自评”表中这个项目的序号。'
    default:
      return undefined
  }
}

const labelOf = (column: Column): string => (column.kind === 'fact' ? (column.label ?? shapeOfColumn(column)?.label ?? '') : column.label)

/** A block's title, the hidden row of addresses, the header. Answers the first row below them. */
export const drawFrame = (canvas: Canvas, block: Block): void => {
  canvas.mark(canvas.row, marks.computed)
  canvas.text(canvas.row, 1, block.title, look.block)
  if (block.hint !== undefined) canvas.text(canvas.row, 3, block.hint, look.line)
  canvas.height(canvas.row, 22)
  canvas.row += 1
  canvas.mark(canvas.row, marks.block(block.id))
  canvas.hide(canvas.row)
  for (const { column, place } of placed(block)) {
    const mark = columnMark(column)
    if (mark !== null) canvas.text(canvas.row, place, mark, { numFmt: '@' })
  }
  canvas.row += 1
  for (const { column, place, wide } of placed(block)) {
    canvas.text(canvas.row, place, labelOf(column), look.head, block.kind === 'fixed' && column.kind === 'fact' && column.address === 'value' ? undefined : noteOf(column))
    canvas.span(canvas.row, place, wide)
    canvas.widen(place, wide === 1 ? column.width : 0)
    if (wide > 1 && column.kind !== 'fact') canvas.widen(place, column.width)
  }
  canvas.height(canvas.row, 30)
  canvas.row += 1
}
