import 'server-only'

/** The hidden first column: what a row is. The hidden row above a block's header says the same of its columns. */
export const marks = {
  block: (id: string): string => `@${id}`,
  end: '@end',
  /** A locked row of sums, or words: nothing to read. */
  computed: '=',
  /** An item that was blank when the workbook was written, so that a blank row still means it. */
  blankItem: (id: string): string => `${id} -`,
  /** Columns of a block that hold no fact but say which row it is. */
  code: '@code',
  number: '@number',
  owner: '@owner',
} as const

export const WORKBOOK_FORMAT = 'mingsuan-fill-in/1'
/** Hidden sheets: what the workbook is of, and what its drop-downs offer. */
export const HEAD_SHEET = '明算'
export const LISTS_SHEET = '科目'
export const COVER_SHEET = '填报说明'
