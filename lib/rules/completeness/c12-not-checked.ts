import { cellRef, placeOf, type CellRef } from '@/lib/report/cell'
import { quotedWords } from '../each-text'
import { dueFigures, otherOperands, sectionOperands, tableOperands } from '../operands'
import { lineRuns } from '../line-runs'
import { placeOfCell } from '../place'
import { documentRef, sectionPlace, type ReadDocument } from '../read-document'
import type { Rule, RuleFinding, Subject } from '../rule'
import { tableHere } from '../there'
import { saidAt } from '../told-checks'
import { toldIn } from '../told-figures'

const LINES = /^(T\d+) ([LR])(\d+)-(\d+)$/u
const COLUMNS = ['c1', 'c2']

type Missing = { readonly rules: Set<string>; /** Lines of a table that is there. */ readonly lines: Set<number> }

/** The lines of a table that a rule needs and nobody found, by number; null where the table itself was not found. */
const missingLines = ({ report }: Subject, operand: string): readonly number[] | null => {
  const [, table, side = '', from = '', to = ''] = LINES.exec(operand) ?? []
  if (tableHere(report, table ?? operand) === undefined) return null
  if (table === undefined) return []
  const first = Number.parseInt(from, 10)
  const needed = Array.from({ length: Number.parseInt(to, 10) - first + 1 }, (_, index) => first + index)
  return needed.filter((line) => !COLUMNS.some((column) => report.cells.has(cellRef(table, `${side}${line}`, column))))
}

/** Each table once, with every line of it that was not found and every rule that waits for one of them. */
const missingTables = (subject: Subject): ReadonlyMap<string, Missing> => {
  const missing = new Map<string, Missing>()
  for (const [rule, operands] of Object.entries(tableOperands))
    for (const operand of operands ?? []) {
      const lines = missingLines(subject, operand)
      if (lines?.length === 0) continue
      const [id = ''] = operand.split(' ')
      const known = missing.get(id) ?? { rules: new Set(), lines: new Set() }
      missing.set(id, known)
      known.rules.add(rule)
      for (const line of lines ?? []) known.lines.add(line)
    }
  return missing
}

function* tablesNotFound(subject: Subject, document: ReadDocument): Iterable<RuleFinding> {
  const { report } = subject
  for (const [id, { rules, lines }] of missingTables(subject)) {
    const name = `${report.template.tables.find((each) => each.id === id)?.number ?? id}表`
    const isBodyless = lines.size === 0 && document.tables.some((table) => table.id === id)
    const what = lines.size > 0 ? `${name}${lineRuns([...lines])}` : isBodyless ? `${name}的表体` : name
    // What only a sentence tells of a lost table is compared all the same.
    const isTold = lines.size === 0 && [...report.cells.keys()].some((ref) => placeOf(ref).table === id)
    yield { what: `文中没有找到${what}，规则 ${[...rules].join('、')} 未能${isTold ? '与该表核对，只按说明中的数核对' : '核对'}`, left: [documentRef(what)], advice: '请补入后重新查验。' }
  }
}

/** Sections and other parts that were looked for and not found, each with the rules that wait for it. */
const missingParts = (document: ReadDocument): ReadonlyMap<string, readonly string[]> => {
  const missing = new Map<string, string[]>()
  const miss = (what: string, rule: string): void => {
    missing.set(what, [...(missing.get(what) ?? []), rule])
  }
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
    yield* tablesNotFound(subject, document)
    for (const [what, rules] of missingParts(document))
      yield { what: `文中没有找到${what}，规则 ${rules.join('、')} 未能核对`, left: [documentRef(what)], advice: '请补入后重新查验。' }
    yield* unread(subject, document)
    const lost = document.lost ?? []
    if (lost.length > 0) yield { what: `目录列有${quotedWords(lost)}，正文中没有读到这些标题，是否缺页未能核对`, left: [documentRef('目录')], clause: 'lost', advice: '请对照原件查看这些页。' }
  },
}
