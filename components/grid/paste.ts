import type { Result } from '@/lib/result'
import type { FactKey } from '@/lib/facts/facts'
import type { Place } from './navigation'

/** A block of cells as a spreadsheet hands it over: tabs between columns, line breaks between rows, quotes around breaks. */
export const readBlock = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = (): void => {
    rows.at(-1)?.push(cell.trim())
    cell = ''
  }
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index)
    if (quoted) {
      if (character !== '"') cell += character
      else if (text.charAt(index + 1) === '"') {
        cell += '"'
        index += 1
      } else quoted = false
    } else if (character === '"' && cell === '') quoted = true
    else if (character === '\t') endCell()
    else if (character === '\n') {
      endCell()
      rows.push([])
    } else if (character !== '\r') cell += character
  }
  endCell()
  while (rows.length > 1 && rows.at(-1)?.every((each) => each === '') === true) rows.pop()
  return rows
}

/** Where a block lands: the grid as it is on the page. */
export type PasteGround = {
  readonly rows: readonly { readonly key: string; readonly open: boolean }[]
  readonly columns: readonly { readonly key: string; readonly open: boolean }[]
  readonly keyOf: (row: string, column: string) => FactKey | null
  readonly textOf: (key: FactKey) => string
  /** What stands in the field once this text is taken, or why it cannot be. */
  readonly read: (key: FactKey, text: string) => Result<string, string>
  /** The digits of a code and whether a code may have a row; absent where rows have no codes. */
  readonly codes?: { readonly pattern: RegExp; readonly parents: RegExp; readonly admit: (code: string) => Result<true, string> } | undefined
}

export type PasteProblem = { readonly line: number; readonly text: string; readonly why: string }

/** What a paste would do. Nothing is written that cannot be read, and blank cells leave what stands there. */
export type PastePlan = {
  readonly lines: number
  readonly columns: number
  /** `科目代码` where rows were found by their codes. */
  readonly byCode: boolean
  readonly edits: readonly { readonly key: FactKey; readonly text: string; readonly before: string }[]
  readonly newCodes: readonly string[]
  readonly same: number
  readonly blank: number
  /** Lines of totals and headings, whose figures the form computes itself. */
  readonly passedOver: number
  readonly problems: readonly PasteProblem[]
}

const looksLikeFigure = (text: string): boolean => /^[（(]?[-－—+￥¥]?[\d０-９][\d０-９,，.．]*[)）]?(元|万元|%)?$/u.test(text)

type Draft = { edits: PastePlan['edits'][number][]; newCodes: string[]; same: number; blank: number; passedOver: number; problems: PasteProblem[] }

const place = (draft: Draft, ground: PasteGround, line: number, row: string, cells: readonly string[], columns: PasteGround['columns']): void => {
  cells.forEach((text, index) => {
    const column = columns[index]
    if (column === undefined) {
      if (text !== '') draft.problems.push({ line, text, why: '右边没有这一栏，没有写入' })
      return
    }
    const key = column.open ? ground.keyOf(row, column.key) : null
    if (key === null) return
    if (text === '') {
      draft.blank += 1
      return
    }
    const read = ground.read(key, text)
    const before = ground.textOf(key)
    if (!read.ok) draft.problems.push({ line, text, why: read.error })
    else if (read.value === before) draft.same += 1
    else draft.edits.push({ key, text, before })
  })
}

/** The columns that the figures behind the codes belong to: all of them where the counts agree, else those from the chosen one on. */
const columnsFor = (ground: PasteGround, width: number, at: Place): PasteGround['columns'] => {
  if (width === ground.columns.length) return ground.columns
  const fromHere = ground.columns.slice(at.column).filter((column) => column.open)
  const open = ground.columns.filter((column) => column.open)
  return width > fromHere.length && width <= open.length ? open : fromHere
}

const planByCode = (block: readonly (readonly string[])[], ground: PasteGround, codes: NonNullable<PasteGround['codes']>, at: Place): Draft => {
  const draft: Draft = { edits: [], newCodes: [], same: 0, blank: 0, passedOver: 0, problems: [] }
  const named = block.some((cells) => codes.pattern.test(cells[0] ?? '') && (cells[1] ?? '') !== '' && !looksLikeFigure(cells[1] ?? ''))
  const width = Math.max(...block.map((cells) => cells.length)) - (named ? 2 : 1)
  const columns = columnsFor(ground, width, at)
  block.forEach((cells, index) => {
    const [code = ''] = cells
    const line = index + 1
    if (!codes.pattern.test(code)) {
      const odd = /\d/.test(code) && !codes.parents.test(code)
      if (odd) draft.problems.push({ line, text: code, why: '不是可录入的科目代码，这一行没有写入' })
      else draft.passedOver += 1
      return
    }
    const known = ground.rows.some((row) => row.key === code && row.open)
    const admitted = known || draft.newCodes.includes(code) ? null : codes.admit(code)
    if (admitted !== null && !admitted.ok) {
      draft.problems.push({ line, text: code, why: admitted.error })
      return
    }
    if (admitted !== null) draft.newCodes.push(code)
    place(draft, ground, line, code, cells.slice(named ? 2 : 1), columns)
  })
  return draft
}

const planByPlace = (block: readonly (readonly string[])[], ground: PasteGround, at: Place): Draft => {
  const draft: Draft = { edits: [], newCodes: [], same: 0, blank: 0, passedOver: 0, problems: [] }
  const rows = ground.rows.slice(at.row).filter((row) => row.open)
  const columns = ground.columns.slice(at.column)
  block.forEach((cells, index) => {
    const row = rows[index]
    if (row !== undefined) place(draft, ground, index + 1, row.key, cells, columns)
    else if (cells.some((text) => text !== '')) draft.problems.push({ line: index + 1, text: cells.join(' ').slice(0, 40), why: '下面没有这一行，没有写入' })
  })
  return draft
}

/** Reads a block against the grid: rows by the codes in its first column where there are some, by position otherwise. */
export const planPaste = (block: readonly (readonly string[])[], ground: PasteGround, at: Place): PastePlan => {
  const { codes } = ground
  const byCode = codes !== undefined && block.some((cells) => cells.length > 1 && codes.pattern.test(cells[0] ?? ''))
  const draft = byCode ? planByCode(block, ground, codes, at) : planByPlace(block, ground, at)
  return { lines: block.length, columns: Math.max(...block.map((cells) => cells.length)), byCode, ...draft }
}
