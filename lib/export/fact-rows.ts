import 'server-only'

/** One stated fact for the last sheet of the ten-table workbook: its key, what people call it, its text (amounts in exact 元). */
export type FactRow = { readonly key: string; readonly label: string; readonly text: string }

/** The sheet from which the facts of a ten-table workbook are read back. */
export const FACTS_SHEET = '数据（供导回）'
