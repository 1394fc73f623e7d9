import type { FactKey } from '@/lib/facts/facts'
import { widthOfBlock, type Block, type BlockCell } from './block'
import type { Place } from './navigation'
import type { GroundColumn, GroundRow, PasteGround } from './paste-ground'

/** A line or cell that finds no place or cannot be read, with the reason. Lines count from 1, as the copied block has them. */
export type PasteProblem = { readonly line: number; readonly text: string; readonly why: string }

/** A cell of the block over the fact it belongs to. */
export type PlacedCell = {
  readonly line: number
  readonly key: FactKey
  readonly text: string
  /** The row's key: a code, an item of a list. */
  readonly row: string
  readonly rowName: string
  readonly column: GroundColumn
}

export type NewCode = { readonly code: string; readonly name: string; readonly line: number }

/** Which cell of a block belongs to which fact. Nothing is read as a figure yet, so no unit is needed. */
export type PasteLayout = {
  readonly lines: number
  readonly width: number
  /** How rows were found: by code, by name, or one after the other from the chosen cell. */
  readonly by: 'code' | 'name' | 'place'
  /** Columns were found by the heads that were copied with the figures. */
  readonly withHeads: boolean
  readonly cells: readonly PlacedCell[]
  readonly newCodes: readonly NewCode[]
  /** Items that the list gets, in order. */
  readonly newItems: readonly string[]
  /** Cells without anything in them: what stands there stays. */
  readonly blank: number
  /** Lines of heads and totals, whose figures the form computes itself. */
  readonly passedOver: number
  readonly problems: readonly PasteProblem[]
}

export const looksLikeFigure = (text: string): boolean => /^[（(]?[-－—+￥¥]?[\d０-９][\d０-９,，.．\s]*[)）]?(元|万元|万|%)?$/u.test(text)

/** Neither blank nor a figure nor a dash. */
const isWords = (text: string): boolean => text !== '' && !looksLikeFigure(text) && !/^[-—–－/]+$/.test(text)

/** Heads and names as they are compared: without spaces, notes in brackets, numbering, `其中：`. */
const bare = (text: string): string =>
  text.replace(/[\s　]+/g, '').replace(/[（(](万?元|人民币|单位[:：].*?)[)）]/g, '').replace(/^([一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d+[.、])/, '').replace(/^其中[:：]/, '').replace(/[“”"'’‘]/g, '')

const WIDEST_LABEL = 3
const HEADS_WITHIN = 8

/** The digits a cell begins with, where nothing but a name follows: `2010302 一般行政管理事务`. */
const leadingDigits = (text: string): string => /^['’]?(\d+)\s*(?![\d.,，%])/.exec(text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30)))?.[1] ?? ''

type Heads = { readonly line: number; readonly columns: readonly (GroundColumn | null)[] }

/** The line of the block that names the columns of the grid: at least two of them, or the only one there is. */
const headsOf = (block: Block, columns: readonly GroundColumn[]): Heads | null => {
  for (const [line, cells] of block.slice(0, HEADS_WITHIN).entries()) {
    const left = [...columns]
    const found = cells.map(({ text, merged }) => {
      const index = text === '' || merged === true ? -1 : left.findIndex((column) => bare(column.label) === bare(text))
      return index === -1 ? null : (left.splice(index, 1)[0] ?? null)
    })
    const matched = found.filter((column) => column !== null).length
    if (matched >= Math.min(2, columns.length) && !cells.some(({ text }) => looksLikeFigure(text))) return { line, columns: found }
  }
  return null
}

type Draft = { cells: PlacedCell[]; newCodes: NewCode[]; newItems: string[]; blank: number; passedOver: number; problems: PasteProblem[] }
const emptyDraft = (): Draft => ({ cells: [], newCodes: [], newItems: [], blank: 0, passedOver: 0, problems: [] })

type Target = Pick<GroundRow, 'key' | 'code' | 'name'>

const place = (draft: Draft, ground: PasteGround, line: number, row: Target, cells: readonly BlockCell[], columns: readonly (GroundColumn | null | undefined)[]): void => {
  cells.forEach(({ text, merged }, index) => {
    const column = columns[index]
    if (column === null) return
    if (column === undefined) {
      if (text !== '' && merged !== true) draft.problems.push({ line, text, why: '右边没有这一栏，没有写入' })
      return
    }
    const key = column.open ? ground.keyOf(row.key, column.key) : null
    if (key === null) return
    // Words merged over several lines hold for each of them; a figure is counted once.
    if (text === '' || (merged === true && column.input !== 'text')) draft.blank += 1
    else draft.cells.push({ line, key, text, row: row.key, rowName: row.code === '' ? row.name : row.code, column })
  })
}

const shownColumns = (ground: PasteGround): readonly GroundColumn[] => ground.columns.filter(({ key }) => ground.shown.includes(key))

/** The columns that the figures behind a label belong to: all of them where the counts agree, else those from the chosen one on. */
const columnsFor = (ground: PasteGround, width: number, at: Place): readonly GroundColumn[] => {
  if (width === ground.columns.length) return ground.columns
  const open = ground.columns.filter((column) => column.open)
  if (width === open.length) return open
  const fromHere = shownColumns(ground).slice(at.column).filter((column) => column.open)
  return width > fromHere.length && width < open.length ? open : fromHere
}

/** Where the figures of a labelled line begin, and which columns they are. */
const figuresOf = (block: Block, ground: PasteGround, label: number, heads: Heads | null, at: Place): { readonly first: number; readonly columns: readonly (GroundColumn | null)[] } => {
  if (heads !== null) return { first: 0, columns: heads.columns.map((column, index) => (index <= label ? null : column)) }
  const named = block.some((cells) => leadingDigits(cells[label]?.text ?? '') !== '' && isWords(cells[label + 1]?.text ?? ''))
  const first = label + (named && ground.columns[0]?.input !== 'text' ? 2 : 1)
  return { first, columns: columnsFor(ground, widthOfBlock(block) - first, at) }
}

const byCode = (block: Block, ground: PasteGround, codes: NonNullable<PasteGround['codes']>, label: number, heads: Heads | null, at: Place): Draft => {
  const draft = emptyDraft()
  const { first, columns } = figuresOf(block, ground, label, heads, at)
  const unplaced = new Map<string, NewCode>()
  block.forEach((cells, index) => {
    const line = index + 1
    const text = cells[label]?.text ?? ''
    const code = leadingDigits(text)
    if (!codes.pattern.test(code)) {
      if (/\d/.test(text) && code !== '' && !codes.parents.test(code)) draft.problems.push({ line, text, why: '不是可录入的科目代码，这一行没有写入' })
      else if (cells.some((cell) => cell.text !== '')) draft.passedOver += 1
      return
    }
    const known = ground.rows.find((row) => row.code === code)
    if (known?.open === false) {
      draft.passedOver += 1
      return
    }
    const admitted = known === undefined && !unplaced.has(code) ? codes.admit(code) : null
    if (admitted?.ok === false) {
      draft.problems.push({ line, text: code, why: admitted.error })
      return
    }
    if (admitted !== null) unplaced.set(code, { code, name: codes.nameOf(code), line })
    place(draft, ground, line, known ?? { key: code, code, name: codes.nameOf(code) }, cells.slice(first), columns)
  })
  // A code with nothing behind it needs no row.
  draft.newCodes = [...unplaced.values()].filter(({ code }) => draft.cells.some((cell) => cell.row === code))
  return draft
}

const byName = (block: Block, ground: PasteGround, names: ReadonlyMap<string, GroundRow>, label: number, heads: Heads | null, at: Place): Draft => {
  const draft = emptyDraft()
  const { first, columns } = figuresOf(block, ground, label, heads, at)
  block.forEach((cells, index) => {
    const text = cells[label]?.text ?? ''
    const row = names.get(bare(text))
    if (index === heads?.line || cells.every((cell) => cell.text === '')) draft.passedOver += 1
    else if (row === undefined) {
      if (cells.slice(label + 1).some((cell) => looksLikeFigure(cell.text))) draft.problems.push({ line: index + 1, text, why: '本表没有这一行，没有写入' })
      else draft.passedOver += 1
    } else if (row.open) place(draft, ground, index + 1, row, cells.slice(first), columns)
    else draft.passedOver += 1
  })
  return draft
}

const byPlace = (block: Block, ground: PasteGround, heads: Heads | null, at: Place, exact: boolean): Draft => {
  const draft = emptyDraft()
  const rows = ground.rows.slice(at.row).filter((row) => exact || row.open)
  const fromHere = shownColumns(ground).slice(at.column)
  const width = widthOfBlock(block)
  // A block that is wider than what is in sight goes on into the folded columns.
  const allFromHere = ground.columns.slice(ground.columns.findIndex(({ key }) => key === fromHere[0]?.key))
  const columns = heads?.columns ?? (width > fromHere.length ? allFromHere : fromHere)
  draft.passedOver = heads === null ? 0 : heads.line + 1
  let next = 0
  block.forEach((cells, index) => {
    if (heads !== null && index <= heads.line) return
    if (cells.every(({ text }) => text === '')) {
      // A blank line among others steps over a row that stands; at the end of a list it is no item.
      if (next < rows.length) next += 1
      return
    }
    const row = rows[next]
    next += 1
    if (row?.open === false) draft.passedOver += 1
    else if (row !== undefined) place(draft, ground, index + 1, row, cells, columns)
    else if (ground.grow !== undefined && draft.newItems.length < ground.grow.room) {
      const id = ground.grow.idOf(draft.newItems.length)
      draft.newItems.push(id)
      place(draft, ground, index + 1, { key: id, code: '', name: `新增第 ${String(draft.newItems.length)} ${ground.grow.what}` }, cells, columns)
    } else draft.problems.push({ line: index + 1, text: cells.map(({ text }) => text).join(' ').slice(0, 40), why: ground.grow === undefined ? '下面没有这一行，没有写入' : '超过本表能有的行数，没有写入' })
  })
  return draft
}

const TOTALS = /合计|小计|总计|名称|科目|代码|编码|栏次|行次|序号/

/** Copied columns with figures under a head that this grid does not have, each said once. */
const strangeColumns = (block: Block, heads: Heads | null, label: number): readonly PasteProblem[] =>
  heads === null ? [] : heads.columns.flatMap((column, index) => {
    const head = block[heads.line]?.[index]?.text ?? ''
    const isStrange = column === null && index > label && head !== '' && !TOTALS.test(head) && block.slice(heads.line + 1).some((cells) => looksLikeFigure(cells[index]?.text ?? ''))
    return isStrange ? [{ line: heads.line + 1, text: head, why: '本表没有这一栏，没有写入' }] : []
  })

const share = (count: number, of: number): boolean => count > 0 && count * 2 >= of

/** The column of codes: digits that may have rows here, in at least half of the lines that begin with digits at all. */
const codeColumn = (block: Block, ground: PasteGround): number => {
  const { codes } = ground
  if (codes === undefined || widthOfBlock(block) < 2) return -1
  return [0, 1, 2].findIndex((column) => {
    const digits = block.flatMap((cells) => leadingDigits(cells[column]?.text ?? '') || [])
    const codesHere = digits.filter((code) => codes.pattern.test(code))
    // Seven digits may be an amount as well: one of them must be a code of the year, or names must follow.
    const areReal = codesHere.some((code) => ground.rows.some((row) => row.code === code) || codes.isListed(code))
    const areNamed = codesHere.length > 0 && block.some((cells) => codes.pattern.test(leadingDigits(cells[column]?.text ?? '')) && isWords(cells[column + 1]?.text ?? ''))
    const figures = block.filter((cells) => looksLikeFigure(cells[column]?.text ?? '')).length
    return (areReal || areNamed) && share(digits.filter((code) => codes.pattern.test(code) || codes.parents.test(code)).length, Math.max(digits.length, figures))
  })
}

/** The column of names, where rows have names of their own and the first column does not hold words itself. */
const nameColumn = (block: Block, ground: PasteGround, names: ReadonlyMap<string, GroundRow>): number => {
  if (ground.grow !== undefined || widthOfBlock(block) < 2) return -1
  return Array.from({ length: WIDEST_LABEL }, (_, index) => index).findIndex((column) => {
    const words = block.map((cells) => cells[column]?.text ?? '').filter((text) => text !== '' && !looksLikeFigure(text))
    return share(words.filter((text) => names.has(bare(text))).length, words.length)
  })
}

/** Names that only one row has. */
const uniqueNames = (rows: readonly GroundRow[]): ReadonlyMap<string, GroundRow> => {
  const all = rows.map((row) => [bare(row.name), row] as const)
  return new Map(all.filter(([name]) => name !== '' && all.filter(([other]) => other === name).length === 1))
}

/**
 * Lays a block over the grid: rows by code or by name where the block has them, one after the other from the chosen cell
 * otherwise. A block of somebody else's steps over computed rows; one of our own (`exact`) has them itself.
 */
export const layOut = (block: Block, ground: PasteGround, at: Place, exact = false): PasteLayout => {
  if (exact) return { lines: block.length, width: widthOfBlock(block), by: 'place', withHeads: false, ...byPlace(block, ground, null, at, true) }
  const heads = headsOf(block, ground.columns)
  const names = uniqueNames(ground.rows)
  const code = codeColumn(block, ground)
  const name = code === -1 ? nameColumn(block, ground, names) : -1
  const draft =
    code !== -1 && ground.codes !== undefined ? byCode(block, ground, ground.codes, code, heads, at)
      : name !== -1 ? byName(block, ground, names, name, heads, at)
        : byPlace(block, ground, heads, at, false)
  return { lines: block.length, width: widthOfBlock(block), by: code !== -1 ? 'code' : name !== -1 ? 'name' : 'place', withHeads: heads !== null, ...draft, problems: [...strangeColumns(block, heads, Math.max(code, name)), ...draft.problems] }
}
