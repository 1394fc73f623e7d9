import 'server-only'
import { cellName, columnName, quoted, type SheetStyle } from '@/lib/export/spreadsheet'
import { keyShape, type FactKey, type FactValue } from '@/lib/facts/facts'
import type { Template } from '@/lib/template/templates'
import { factColumns, keyAt, shapeOfColumn } from '../layout/address'
import type { ChildrenBlock, CodesBlock, Column, FixedBlock, ItemsBlock } from '../layout/block'
import { marks } from '../layout/marks'
import { placed, type Placed } from './block-frame'
import type { Canvas } from './canvas'
import { factCell } from './fact-cell'
import type { Lists } from './lists'
import { look } from './look'

/** What the blocks are drawn from. `projects`: where the rows of projects stand, once they are drawn. */
export type Surroundings = { readonly template: Template; readonly entries: ReadonlyMap<FactKey, FactValue>; readonly lists: Lists; projects: { readonly sheet: string; readonly first: number; readonly last: number } | null }

const put = (canvas: Canvas, row: number, { place, wide }: Placed, key: FactKey, { entries }: Surroundings, locked = false): void => {
  const shape = keyShape(key)
  if (shape === null) throw new Error(`the layout names a fact that nobody knows: ${key}`)
  const value = entries.get(key)
  canvas.put(row, place, factCell(shape, value, locked))
  canvas.span(row, place, wide)
  if (value?.kind === 'amount') canvas.amount(row, place, value.amount)
}
const none = (canvas: Canvas, row: number, { place, wide }: Placed): void => {
  canvas.put(row, place, { value: null, type: 'empty', style: look.none })
  canvas.span(row, place, wide)
}

/** What may be typed in a column between two rows. Text lists only offer; figures are held to be figures. */
const restrict = (canvas: Canvas, column: Column, place: number, first: number, last: number, { lists, projects }: Surroundings): void => {
  const offered = (formula1: string): void => { canvas.validate({ type: 'list', formula1, allowBlank: true, showErrorMessage: false }, { first, last, column: place }) }
  if (column.kind === 'owner' && projects !== null) offered(`${quoted(projects.sheet)}!$B$${String(projects.first + 1)}:$B$${String(projects.last + 1)}`)
  if ((column.kind === 'code' || column.kind === 'fact') && column.list !== undefined && column.list !== 'projectNumbers') return offered(lists.list(column.list))
  if (column.kind !== 'fact') return
  const shape = shapeOfColumn(column) ?? null
  if (shape?.kind === 'amount') canvas.validate(amountsOnly, { first, last, column: place })
  if (shape?.kind === 'score') canvas.validate({ ...amountsOnly, formula1: '0', formula2: '999999', errorMessage: '请填分数。' }, { first, last, column: place })
}
const amountsOnly = { type: 'decimal', operator: 'between', formula1: '-999999999999999', formula2: '999999999999999', allowBlank: true, showErrorMessage: true, errorStyle: 'stop', errorTitle: '金额', errorMessage: '请填数字，单位元，最多两位小数。没有请填 0，没有数就空着。' } as const
const countsOnly = { type: 'whole', operator: 'between', formula1: '0', formula2: '999999999', allowBlank: true, showErrorMessage: true, errorStyle: 'stop', errorTitle: '数量', errorMessage: '请填整数。没有请填 0，没有数就空着。' } as const

const ROW = 18
const WIDE = 60

/** Rows of words are as high as their words; Excel sees to that where no height is said. */
const holdsWords = (block: FixedBlock | CodesBlock): boolean => factColumns(block).some(({ width }) => width > WIDE)

export const drawFixed = (canvas: Canvas, block: FixedBlock, surroundings: Surroundings): void => {
  const first = canvas.row
  const rowOf = new Map(block.rows.flatMap((row, index) => (row.kind === 'facts' ? [[row.id, first + index] as const] : [])))
  // Sums stand above what they add up, so figures are drawn first.
  for (const [index, row] of [...block.rows.entries()].sort(([, left], [, right]) => (left.kind === right.kind ? 0 : left.kind === 'facts' ? -1 : 1))) {
    const at = first + index
    canvas.mark(at, row.kind === 'facts' ? row.id : marks.computed)
    if (row.kind === 'facts' && row.height !== undefined) canvas.height(at, row.height)
    else if (!holdsWords(block)) canvas.height(at, ROW)
    for (const each of placed(block)) {
      const { column, place, wide } = each
      if (column.kind === 'name') {
        canvas.text(at, place, row.label, row.kind === 'sum' ? look.sumLabel : { ...look.label, alignment: { ...look.label.alignment, indent: row.level ?? 0 } })
        canvas.span(at, place, wide)
      } else if (column.kind === 'unit') canvas.text(at, place, row.unit ?? '', look.centred)
      else if (column.kind === 'fact' && row.kind === 'facts') {
        const key = row.cells[column.address]
        if (key === undefined) none(canvas, at, each)
        else {
          put(canvas, at, each, key, surroundings, row.locked === true)
          const shape = keyShape(key)
          if (shape?.kind === 'amount') canvas.validate(amountsOnly, { first: at, last: at, column: place })
          if (shape?.kind === 'count') canvas.validate(countsOnly, { first: at, last: at, column: place })
          if (shape?.kind === 'choice') canvas.validate({ type: 'list', values: Object.values(shape.choices), allowBlank: false, showErrorMessage: true, errorStyle: 'stop', errorMessage: '请从下拉中选一项。' }, { first: at, last: at, column: place })
        }
      } else if (column.kind === 'fact' && row.kind === 'sum') {
        const of = (row.of[column.address] ?? []).flatMap((id) => { const place_ = rowOf.get(id); return place_ === undefined ? [] : [place_] })
        if (of.length === 0) none(canvas, at, each)
        else canvas.sum(at, place, `SUM(${of.map((each_) => cellName(each_, place)).join(',')})`, of.map((each_) => [each_, place] as const), column.address === 'count' ? look.sumOfCounts : look.sum)
      }
    }
  }
  canvas.row += block.rows.length
}

/** Codes under which something of this block is stated. */
const statedCodes = (block: CodesBlock, { entries, template }: Surroundings): readonly string[] => {
  const groups = factColumns(block).map((column) => column.address.slice(0, column.address.indexOf('#')))
  const codes = [...entries.keys()].flatMap((key) => groups.filter((group) => key.startsWith(group)).map((group) => key.slice(group.length).split('/')[0] ?? ''))
  return [...new Set(codes)].filter((code) => block.holds(code, template)).sort()
}
const DIGITS = { functionalItem: 7, functionalCategory: 3, economicItem: 5 } as const

export const drawCodes = (canvas: Canvas, block: CodesBlock, surroundings: Surroundings): void => {
  const { lists, template } = surroundings
  const prefilled = block.prefilled(template)
  const known = new Set(prefilled.map(({ code }) => code))
  const rows = [...prefilled, ...statedCodes(block, surroundings).filter((code) => !known.has(code)).map((code) => ({ code, name: lists.nameOf(block.codes, code), parent: false }))]
  const totalRow = block.total === null ? null : canvas.row
  const first = canvas.row + (totalRow === null ? 0 : 1)
  const last = first + rows.length + block.spare - 1
  const columns = placed(block)
  const placeOf = new Map(columns.flatMap(({ column, place }) => (column.kind === 'fact' ? [[column.address, place] as const] : [])))
  const across = (row: number, of: readonly string[]): readonly (readonly [number, number])[] => of.flatMap((address) => { const place = placeOf.get(address); return place === undefined ? [] : [[row, place] as const] })
  const beside = (row: number): void => {
    for (const { column, place } of columns) {
      if (column.kind !== 'sum') continue
      const of = across(row, column.of)
      canvas.sum(row, place, `SUM(${of.map(([r, c]) => cellName(r, c)).join(',')})`, of, look.sum)
    }
  }
  const items = Array.from({ length: rows.length + block.spare }, (_, index) => ({ row: first + index, entry: rows[index] }))
  for (const { row, entry } of items) {
    canvas.mark(row, entry === undefined ? '' : entry.parent ? marks.computed : entry.code)
    if (!holdsWords(block)) canvas.height(row, ROW)
    for (const each of columns) {
      const { column, place } = each
      if (column.kind === 'code') canvas.put(row, place, entry === undefined ? { value: null, type: 'empty', style: look.text } : { value: entry.code, type: 'string', style: known.has(entry.code) ? { ...look.label, numFmt: '@' } : look.text })
      else if (column.kind === 'name') {
        if (entry !== undefined && known.has(entry.code)) canvas.text(row, place, entry.name, entry.parent ? look.sumLabel : look.label)
        else canvas.put(row, place, { value: null, type: 'formula', formula: `IFERROR(VLOOKUP(LEFT(${cellName(row, 1)},${String(DIGITS[block.codes])}),${lists.names(block.codes)},2,FALSE),"")`, formulaResult: entry?.name ?? '', style: look.label })
      } else if (column.kind === 'fact' && entry?.parent !== true) {
        if (entry === undefined) canvas.put(row, place, factCell(shapeOfColumn(column) ?? { kind: 'text', label: '', long: false, required: false }, undefined, false))
        else put(canvas, row, each, keyAt(column.address, entry.code), surroundings)
      }
    }
    if (entry?.parent !== true) beside(row)
  }
  const parents = items.filter(({ entry }) => entry?.parent === true)
  for (const { row, entry } of parents)
    for (const { column, place } of columns) {
      if (column.kind !== 'fact') continue
      const of = items.filter((each) => each.entry?.parent === false && each.entry.code.startsWith(entry?.code ?? '')).map((each) => each.row)
      canvas.sum(row, place, `SUM(${cellName(of[0] ?? row, place)}:${cellName(of.at(-1) ?? row, place)})`, of.map((each) => [each, place] as const), look.sum)
    }
  if (totalRow !== null) drawTotal(canvas, block.total ?? '', totalRow, columns, first, last, parents.map(({ row }) => row))
  for (const { column, place } of columns) restrict(canvas, column, place, first, last, surroundings)
  canvas.row = last + 1
}

const drawTotal = (canvas: Canvas, label: string, row: number, columns: readonly Placed[], first: number, last: number, parents: readonly number[]): void => {
  canvas.mark(row, marks.computed)
  canvas.height(row, ROW)
  for (const { column, place } of columns) {
    if (column.kind === 'code') canvas.text(row, place, label, look.sumLabel)
    else if (column.kind === 'name') canvas.text(row, place, '', look.sumLabel)
    else {
      const rows = parents.length > 0 ? parents : Array.from({ length: last - first + 1 }, (_, index) => first + index)
      const formula = parents.length > 0 ? `SUM(${parents.map((each) => cellName(each, place)).join(',')})` : `SUM(${columnName(place)}${String(first + 1)}:${columnName(place)}${String(last + 1)})`
      canvas.sum(row, place, formula, rows.map((each) => [each, place] as const), look.sum)
    }
  }
}

const idsOf = (entries: ReadonlyMap<FactKey, FactValue>, list: FactKey): readonly string[] => {
  const order = entries.get(list)
  return order?.kind === 'list' ? order.ids : []
}

type ItemRow = { readonly mark: string; readonly number: number; readonly path: readonly string[] | null }

/** Rows of items: those there are, and blank ones to be filled. */
const drawRows = (canvas: Canvas, block: ItemsBlock | ChildrenBlock, rows: readonly ItemRow[], surroundings: Surroundings, numberLook: SheetStyle): void => {
  const first = canvas.row
  for (const [index, { mark, number, path }] of rows.entries()) {
    const row = first + index
    canvas.mark(row, mark)
    for (const each of placed(block)) {
      const { column, place, wide } = each
      if (column.kind === 'number' || column.kind === 'owner') {
        canvas.put(row, place, number === 0 ? { value: null, type: 'empty', style: numberLook } : { value: number, type: 'number', style: numberLook })
        canvas.span(row, place, wide)
      } else if (column.kind === 'ownerName' && surroundings.projects !== null) {
        const { sheet, first: from, last } = surroundings.projects
        const owner = path === null ? undefined : surroundings.entries.get(`performance/projects/${path[0] ?? ''}/name`)
        canvas.put(row, place, {
          value: null, type: 'formula', formula: `IFERROR(VLOOKUP(${cellName(row, 1)},${quoted(sheet)}!$B$${String(from + 1)}:$C$${String(last + 1)},2,FALSE)&"","")`,
          formulaResult: owner?.kind === 'text' ? owner.text : '', style: look.label,
        })
      } else if (column.kind === 'fact') {
        if (path === null) {
          canvas.put(row, place, factCell(shapeOfColumn(column) ?? { kind: 'text', label: '', long: true, required: false }, undefined, false))
          canvas.span(row, place, wide)
        } else put(canvas, row, each, keyAt(column.address, ...path), surroundings)
      }
    }
  }
  const last = first + rows.length - 1
  for (const { column, place } of placed(block)) restrict(canvas, column, place, first, last, surroundings)
  canvas.row = last + 1
}

const markOf = (entries: ReadonlyMap<FactKey, FactValue>, block: ItemsBlock | ChildrenBlock, path: readonly string[]): string => {
  const id = path.at(-1) ?? ''
  return factColumns(block).some((column) => entries.has(keyAt(column.address, ...path))) ? id : marks.blankItem(id)
}

export const drawItems = (canvas: Canvas, block: ItemsBlock, sheet: string, surroundings: Surroundings): void => {
  const { entries } = surroundings
  const ids = idsOf(entries, block.list)
  const first = canvas.row
  const rows = Array.from({ length: ids.length + block.spare }, (_, index): ItemRow => {
    const id = ids[index]
    return { mark: id === undefined ? '' : markOf(entries, block, [id]), number: index + 1, path: id === undefined ? null : [id] }
  })
  const isNamedByNumber = block.list === 'performance/projects'
  drawRows(canvas, block, rows, surroundings, isNamedByNumber ? look.number : look.centred)
  if (isNamedByNumber) surroundings.projects = { sheet, first, last: canvas.row - 1 }
}

export const drawChildren = (canvas: Canvas, block: ChildrenBlock, surroundings: Surroundings): void => {
  const { entries } = surroundings
  const filled = idsOf(entries, block.of).flatMap((outer, index) =>
    idsOf(entries, `${block.of}/${outer}/${block.list}`).map((id): ItemRow => ({ mark: markOf(entries, block, [outer, id]), number: index + 1, path: [outer, id] })))
  const spare = Array.from({ length: block.spare }, (): ItemRow => ({ mark: '', number: 0, path: null }))
  drawRows(canvas, block, [...filled, ...spare], surroundings, look.number)
}
