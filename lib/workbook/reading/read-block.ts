import 'server-only'
import { classificationOf, type Fund } from '@/lib/classification/classification'
import { codeRefusal } from '@/lib/facts/code'
import { keyShape, type FactKey, type FactValue } from '@/lib/facts/facts'
import { codeRulesOf, type Template } from '@/lib/template/templates'
import { factColumns, factsRows, keyAt } from '../layout/address'
import type { ChildrenBlock, CodesBlock, FixedBlock, ItemsBlock } from '../layout/block'
import { marks } from '../layout/marks'
import type { Problem } from '../workbook-reading'
import { factOfCell } from './cell-fact'
import { placeOf, type ReadBlock, type ReadRow } from './find-blocks'
import { numberText } from './number-text'

/** What the blocks of a section are read into. `known`: keys that are taken, so that a new item gets an id of its own. */
export type Reading = {
  readonly template: Template
  readonly known: ReadonlySet<FactKey>
  readonly facts: Map<FactKey, FactValue>
  readonly problems: Problem[]
  readonly notices: Problem[]
  /** Items of the performance sheets by their 序号. */
  readonly numbers: Map<string, string>
  /** Where each key was read, to name the first of two. */
  readonly places: Map<FactKey, string>
}

const say = (to: Problem[], read: ReadBlock, row: ReadRow, address: string, reason: string): void => { to.push({ sheet: read.sheet, cell: placeOf(read, row, address), reason }) }

const readFact = (reading: Reading, read: ReadBlock, row: ReadRow, address: string, key: FactKey): void => {
  const cell = row.cells.get(address)
  const shape = keyShape(key)
  if (cell === undefined || shape === null) return
  const value = factOfCell(key, shape, cell)
  if (!value.ok) say(reading.problems, read, row, address, value.error)
  else if (value.value !== null) reading.facts.set(key, key.endsWith('/functionCode') ? codeAlone(reading, value.value) : value.value)
}

/** The drop-down offers codes with their names; the fact is the code. */
const codeAlone = ({ template }: Reading, value: FactValue): FactValue => {
  const [, code = '', name = ''] = value.kind === 'text' ? (/^(\d{7}) (.+)$/.exec(value.text) ?? []) : []
  return code !== '' && classificationOf(template.fiscalYear).functional.get(code)?.name === name ? { kind: 'text', text: code } : value
}

const holdsFacts = (read: ReadBlock, row: ReadRow): boolean => factColumns(read.block).some(({ address }) => { const cell = row.cells.get(address); return cell !== undefined && (cell.kind !== 'text' || cell.text.trim() !== '') })

export const readFixed = (reading: Reading, block: FixedBlock, read: ReadBlock): void => {
  const rows = new Map(factsRows(block.rows).map((row) => [row.id, row]))
  const seen = new Set<string>()
  for (const row of read.rows) {
    const fixed = rows.get(row.mark)
    if (fixed === undefined) {
      const [first] = factColumns(block).filter(({ address }) => row.cells.has(address))
      if (first !== undefined && holdsFacts(read, row)) say(reading.problems, read, row, first.address, '这一行不是表里的项目，请把内容填到对应的行里。')
      continue
    }
    if (seen.has(row.mark)) {
      if (holdsFacts(read, row)) say(reading.problems, read, row, factColumns(block)[0]?.address ?? '', `“${fixed.label}”有两行，请只留一行。`)
      continue
    }
    seen.add(row.mark)
    for (const { address } of factColumns(block)) {
      const key = fixed.cells[address]
      if (key !== undefined) readFact(reading, read, row, address, key)
    }
  }
}

const DIGITS = { functionalItem: 7, functionalCategory: 3, economicItem: 5 } as const
const fundNames: Readonly<Record<Fund, string>> = { generalPublicBudget: '一般公共预算', governmentFunds: '政府性基金', stateCapitalOperations: '国有资本经营' }

/** `2010301 行政运行`, `2010301` typed as a number: the code of a row, as far as it can be read. */
const codeText = (row: ReadRow): string => {
  const cell = row.cells.get(marks.code)
  if (cell?.kind === 'number') return numberText(cell.value) ?? ''
  if (cell?.kind !== 'text') return cell === undefined ? '' : '？'
  return /^\s*(\d+)(?:\s.*)?$/s.exec(cell.text)?.[1] ?? cell.text.trim()
}

const refusalOf = (block: CodesBlock, code: string, { template }: Reading): string | null => {
  const entry = block.codes === 'functionalItem' ? classificationOf(template.fiscalYear).functional.get(code) : undefined
  const refusal = codeRefusal(block.codes, code, codeRulesOf(template))
  if (refusal !== null) return `${refusal}。`
  if (block.fund !== null && entry !== undefined && entry.fund !== block.fund) return `${code} ${entry.name} 属于${fundNames[entry.fund]}，请填到“${fundNames[entry.fund]}”表。`
  return null
}

const isUnlisted = (block: CodesBlock, code: string, { template }: Reading): boolean => {
  const { functional, economic } = classificationOf(template.fiscalYear)
  return !(block.codes === 'economicItem' ? economic : functional).has(code)
}

export const readCodes = (reading: Reading, block: CodesBlock, read: ReadBlock): void => {
  for (const row of read.rows) {
    const code = codeText(row)
    if (!holdsFacts(read, row)) {
      // A code alone states nothing, but one that is no code at all is a slip.
      if (code !== '' && code.length !== DIGITS[block.codes]) say(reading.problems, read, row, marks.code, refusalOf(block, code, reading) ?? `“${code}”不是科目代码。`)
      continue
    }
    if (code === '') {
      say(reading.problems, read, row, marks.code, '这一行有内容，但没有科目代码，请补上代码。')
      continue
    }
    const refusal = refusalOf(block, code, reading)
    if (refusal !== null) {
      say(reading.problems, read, row, marks.code, refusal)
      continue
    }
    const key = keyAt(factColumns(block)[0]?.address ?? '', code)
    const before = reading.places.get(key)
    if (before !== undefined) {
      say(reading.problems, read, row, marks.code, `科目 ${code} 有两行（另一行在 ${before}），请合成一行。`)
      continue
    }
    reading.places.set(key, placeOf(read, row, marks.code))
    if (isUnlisted(block, code, reading)) say(reading.notices, read, row, marks.code, `${code} 不在 ${String(reading.template.fiscalYear)} 年科目表中，照样读入，请核对代码。`)
    for (const { address } of factColumns(block)) readFact(reading, read, row, address, keyAt(address, code))
  }
}

/** An id nobody has: not in the file, not in the program. */
const newId = (list: FactKey, used: Set<string>, known: ReadonlySet<FactKey>): string => {
  for (const key of known) if (key.startsWith(`${list}/`)) used.add(key.slice(list.length + 1).split('/')[0] ?? '')
  let number = 1
  while (used.has(`n${String(number)}`)) number += 1
  return `n${String(number)}`
}

const ID = /^[A-Za-z0-9_-]{1,40}$/

/** The item a row is: the one it was written for, a new one, or none. */
const itemOf = (read: ReadBlock, row: ReadRow): { readonly id: string | null } | null => {
  const isBlank = !holdsFacts(read, row)
  const [id = '', blank] = row.mark.split(' ')
  if (isBlank) return blank === '-' && ID.test(id) ? { id } : null
  return { id: ID.test(id) ? id : null }
}

const numberOf = (row: ReadRow, mark: string): string => {
  const cell = row.cells.get(mark)
  return cell?.kind === 'number' ? (numberText(cell.value) ?? '') : cell?.kind === 'text' ? cell.text.trim() : ''
}

export const readItems = (reading: Reading, block: ItemsBlock, read: ReadBlock): void => {
  const rows = read.rows.flatMap((row) => { const item = itemOf(read, row); return item === null ? [] : [{ row, ...item }] })
  const ids: string[] = []
  const used = new Set(rows.flatMap(({ id }) => (id === null ? [] : [id])))
  for (const { row, id: written } of rows) {
    // A row that was copied brings the id of the first along.
    const id = written !== null && !ids.includes(written) ? written : newId(block.list, used, reading.known)
    used.add(id)
    ids.push(id)
    for (const { address } of factColumns(block)) readFact(reading, read, row, address, keyAt(address, id))
    const number = numberOf(row, marks.number)
    if (number === '' || block.list !== PROJECTS) continue
    if (reading.numbers.has(number)) say(reading.problems, read, row, marks.number, `序号 ${number} 有两个项目，请改成不同的序号。`)
    else reading.numbers.set(number, id)
  }
  if (ids.length > 0) reading.facts.set(block.list, { kind: 'list', ids })
  limit(reading, read, block.list, ids.length)
}

const PROJECTS = 'performance/projects'

const limit = (reading: Reading, read: ReadBlock, list: FactKey, count: number): void => {
  const shape = keyShape(list)
  const last = read.rows.at(-1)
  if (shape?.kind === 'order' && count > shape.limit && last !== undefined) say(reading.problems, read, last, marks.number, `${shape.label}有 ${String(count)} 行，超过 ${String(shape.limit)} 行，请删减。`)
}

export const readChildren = (reading: Reading, block: ChildrenBlock, read: ReadBlock): void => {
  const byOwner = new Map<string, { readonly ids: string[]; readonly used: Set<string> }>()
  for (const row of read.rows) {
    const item = itemOf(read, row)
    if (item === null) continue
    const number = numberOf(row, marks.owner)
    const owner = reading.numbers.get(number)
    if (owner === undefined) {
      say(reading.problems, read, row, marks.owner, number === '' ? '这一行没有项目序号，请填“绩效自评”表中的序号。' : `“绩效自评”表中没有序号 ${number} 的项目，请核对。`)
      continue
    }
    const list = `${block.of}/${owner}/${block.list}`
    const held = byOwner.get(owner) ?? { ids: [], used: new Set(read.rows.flatMap((each) => (numberOf(each, marks.owner) === number ? [each.mark.split(' ')[0] ?? ''] : []))) }
    byOwner.set(owner, held)
    const id = item.id !== null && !held.ids.includes(item.id) ? item.id : newId(list, held.used, reading.known)
    held.used.add(id)
    held.ids.push(id)
    for (const { address } of factColumns(block)) readFact(reading, read, row, address, keyAt(address, owner, id))
  }
  for (const [owner, { ids }] of byOwner) {
    const list = `${block.of}/${owner}/${block.list}`
    reading.facts.set(list, { kind: 'list', ids })
    limit(reading, read, list, ids.length)
  }
}
