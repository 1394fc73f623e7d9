import 'server-only'
import { keyShape, type FactKey, type KeyShape } from '@/lib/facts/facts'
import type { Block, FactColumn, FixedRow } from './block'

/** The address with the names of its rows in place of `#`, outermost first. */
export const keyAt = (address: string, ...rows: readonly string[]): FactKey => rows.reduce((key, row) => key.replace('#', row), address)

const SAMPLE = ['2010301', 'x']

// A code of every level is tried: a shape depends on where a fact stands, not on which code it has.
const shapeAt = (address: string): KeyShape | null => keyShape(keyAt(address, ...SAMPLE)) ?? keyShape(keyAt(address, '201')) ?? keyShape(keyAt(address, '30101'))
const shapes = new Map<string, KeyShape | null>()

/** What stands in a column that has one address for all rows; asked for every cell, so it is found once. */
export const shapeOfColumn = ({ address }: FactColumn): KeyShape | null => {
  const found = shapes.get(address)
  if (found !== undefined) return found
  const shape = shapeAt(address)
  shapes.set(address, shape)
  return shape
}

export const factColumns = (block: Block): readonly FactColumn[] => block.columns.filter((column) => column.kind === 'fact')

export type FactsRow = Extract<FixedRow, { kind: 'facts' }>
export const factsRows = (rows: readonly FixedRow[]): readonly FactsRow[] => rows.filter((row) => row.kind === 'facts')
