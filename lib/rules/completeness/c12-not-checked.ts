import { cellRef, type CellRef } from '@/lib/report/cell'
import { quotedWords } from '../each-text'
import { dueFigures, otherOperands, sectionOperands, tableOperands } from '../operands'
import { placeOfCell } from '../place'
import { documentRef, sectionPlace, type ReadDocument } from '../read-document'
import type { Rule, RuleFinding, Subject } from '../rule'
import { tableHere } from '../there'
import { saidAt } from '../told-checks'
import { toldIn } from '../told-figures'

const LINES = /^(T\d+) ([LR])(\d+)-(\d+)$/u
const COLUMNS = ['c1', 'c2']

const isLineHere = ({ report }: Subject, table: string, line: string): boolean => COLUMNS.some((column) => report.cells.has(cellRef(table, line, column)))

/** Whether a table, or every one of its lines that a rule needs, was found. */
const isOperandHere = (subject: Subject, operand: string): boolean => {
  const [, table, side = '', from = '', to = ''] = LINES.exec(operand) ?? []
  if (table === undefined) return tableHere(subject.report, operand) !== undefined
  const first = Number.parseInt(from, 10)
  return Array.from({ length: Number.parseInt(to, 10) - first + 1 }, (_, index) => `${side}${first + index}`).every((line) => isLineHere(subject, table, line))
}

const named = (operand: string, { report }: Subject): string => {
  const [id = '', lines] = operand.split(' ')
  const table = `${report.template.tables.find((each) => each.id === id)?.number ?? id}表`
  return lines === undefined || tableHere(report, id) === undefined ? table : `${table}行${lines.slice(1).split('-').filter((line, index, all) => all.indexOf(line) === index).join('—')}`
}

/** What was looked for and not found, each with the rules that wait for it. */
const missingOf = (subject: Subject, document: ReadDocument): ReadonlyMap<string, readonly string[]> => {
  const missing = new Map<string, string[]>()
  const miss = (what: string, rule: string): void => {
    const waiting = missing.get(what) ?? []
    if (!waiting.includes(rule)) missing.set(what, [...waiting, rule])
  }
  for (const [rule, operands] of Object.entries(tableOperands)) for (const operand of operands ?? []) if (!isOperandHere(subject, operand)) miss(named(operand, subject), rule)
  const sections = new Set(document.sections.map(({ number }) => number))
  for (const [rule, operands] of Object.entries(sectionOperands)) for (const number of operands ?? []) if (!sections.has(number)) miss(sectionPlace(number), rule)
  const others = { 目录: document.contents.length, 封面: document.cover === null ? 0 : 1, 名词解释: document.definitions.length }
  for (const [what, rules] of Object.entries(otherOperands)) if (others[what as keyof typeof others] === 0) for (const rule of rules) miss(what, rule)
  return missing
}

/** A section that is there, and figures that could not be read out of it. */
function* unread(subject: Subject, document: ReadDocument): Iterable<RuleFinding> {
  const { figures } = toldIn(subject)
  for (const { number } of document.sections) {
    const lost = (dueFigures[number] ?? []).filter((ref: CellRef) => !figures.some((told) => told.section === number && told.ref === ref))
    if (lost.length > 0)
      yield { what: `说明${number}没有读出${lost.map((ref) => placeOfCell(subject.report, ref)).join('、')}的数，不能与表核对`, left: [saidAt(number)], clause: 'unread', advice: '请对照表样的固定文字改写后重新查验。' }
  }
}

export const c12NotChecked: Rule = {
  id: 'C12',
  title: '因缺少数据未能核对的规则',
  relation: '表、行、节没有找到或读不出的，列出因此未能核对的规则：未核对不等于通过。',
  severity: 'notice',
  tolerance: 'none',
  appliesTo: 'document',
  basis: '未核对不等于通过',
  check: function* (subject) {
    const { document } = subject
    if (document === undefined) return
    for (const [what, rules] of missingOf(subject, document))
      yield { what: `文中没有找到${what}，规则 ${rules.join('、')} 未能核对`, left: [documentRef(what)], advice: '请补入后重新查验。' }
    yield* unread(subject, document)
    const lost = document.lost ?? []
    if (lost.length > 0) yield { what: `目录列有${quotedWords(lost)}，正文中没有读到这些标题，是否缺页未能核对`, left: [documentRef('目录')], clause: 'lost', advice: '请对照原件查看这些页。' }
  },
}
