import type { Booklet, PrintedCell } from '@/lib/document/blocks'

// What another program prints otherwise in the cells of the tables, without saying anything else.

/** The same disclosure printed otherwise. */
export type PrintedNoise = (booklet: Booklet) => Booklet

const figures = (change: (cell: PrintedCell) => string): PrintedNoise => (booklet) => ({
  ...booklet,
  blocks: booklet.blocks.map((block) => (block.kind !== 'table' ? block : { ...block, table: { ...block.table, body: block.table.body.map((row) => row.map((cell) => (cell.ref === undefined ? cell : { ...cell, text: change(cell) }))) } })),
})

/** `—` where the form leaves a cell empty. */
export const dashesForBlanks: PrintedNoise = figures(({ text }) => (text === '' ? '—' : text))

/** `0.00` where the form leaves a cell empty; 公开10 counts as well, and prints `0`. */
export const zerosForBlanks: PrintedNoise = figures(({ text, ref = '' }) => (text !== '' ? text : ref.startsWith('T10!') ? '0' : '0.00'))

/** Accountants' negatives: `（1,234.50）` for `-1234.50`. */
export const negativesInBrackets: PrintedNoise = figures(({ text }) => text.replace(/^[-−](.+)$/u, '（$1）'))
