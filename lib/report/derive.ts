import type { Source } from '@/lib/template/templates'
import { cellRef, type CellRef, type Derivation } from './cell'

/** `:c2` is a column of the same row; anything else is a whole name. */
// A template writes names in the form table!row:column; its test builds every one of them.
const named = (name: string, table: string, row: string): CellRef => (name.startsWith(':') ? cellRef(table, row, name.slice(1)) : (name as CellRef))

/** A source of the template as the derivation of one cell. `entry` is the fact key of the row's code, where there is one. */
export const derive = (source: Source, table: string, row: string, entry: string): Derivation => {
  switch (source.kind) {
    case 'fact':
      return { kind: 'fact', key: source.key }
    case 'field':
      return { kind: 'fact', key: `${entry}/${source.field}` }
    case 'sum':
      return { kind: 'sum', of: source.of.map((name) => named(name, table, row)) }
    case 'carried':
      return { kind: 'carried', from: named(source.from, table, row) }
    case 'graded':
      return { kind: 'graded', grade: source.grade }
  }
}
