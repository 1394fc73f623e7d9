import type { FixedCell, HeaderCell, Source } from '../template'

/** Short words for the data files of this folder. */
export const head = (text: string, colSpan?: number, rowSpan?: number): HeaderCell => ({ text, ...(colSpan === undefined ? {} : { colSpan }), ...(rowSpan === undefined ? {} : { rowSpan }) })
export const label = (text: string): FixedCell => ({ kind: 'label', text, align: 'left' })
export const boldLabel = (text: string): FixedCell => ({ kind: 'label', text, align: 'center', bold: true })
export const line = (number: number | string): FixedCell => ({ kind: 'label', text: String(number), align: 'center' })
export const blank: FixedCell = { kind: 'label', text: '' }
export const mark = (text: string): FixedCell => ({ kind: 'mark', text })
export const figure = (row: string, column: string, from: Source): FixedCell => ({ kind: 'figure', row, column, from, measure: 'amount' })
export const count = (row: string, column: string, from: Source): FixedCell => ({ kind: 'figure', row, column, from, measure: 'count' })

export const fact = (key: string): Source => ({ kind: 'fact', key })
export const field = (name: string): Source => ({ kind: 'field', field: name })
export const sum = (...of: readonly string[]): Source => ({ kind: 'sum', of })
export const carried = (from: string): Source => ({ kind: 'carried', from })
