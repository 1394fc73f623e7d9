import type { TableFound } from './tables'

/** So many printed zeros are a way of printing, not figures. */
const MANY = 12

/** A file that prints 0.00 where another leaves its cells empty: its zeros say that there is nothing, exactly, and carry no rounding. */
const printsZeros = (tables: readonly TableFound[]): boolean => {
  const cells = tables.flatMap(({ printed }) => printed.filter(({ measure }) => measure === 'amount'))
  const zeros = cells.filter(({ cell }) => cell.value?.isZero() === true).length
  return zeros >= MANY && zeros > cells.filter(({ cell, isUnread }) => cell.value === null && !isUnread).length
}

/** Tables whose printed zeros are as blank as the form's empty cells; the letters stay what they are. */
export const withoutZeros = (tables: readonly TableFound[]): readonly TableFound[] =>
  !printsZeros(tables) ? tables : tables.map((table) => ({
    ...table,
    printed: table.printed.map((each) => (each.measure === 'amount' && each.cell.value?.isZero() === true ? { ...each, cell: { ...each.cell, value: null } } : each)),
  }))
