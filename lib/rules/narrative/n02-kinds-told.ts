import { isSame } from '@/lib/money/amount'
import type { CellRef } from '@/lib/report/cell'
import { printedAt, ZERO } from '../printed'
import type { Rule, RuleFinding, Subject } from '../rule'
import { tableHere } from '../there'
import { isPrintedIn, mustTellCells, saidAt, sectionOf } from '../told-checks'
import { toldIn } from '../told-figures'
import { moneyWords } from '../words'
import { amountAt } from '@/lib/report/report'

const lists = [
  { section: '二', table: 'T02', columns: [2, 3, 4, 5, 6, 7] },
  { section: '三', table: 'T03', columns: [2, 3, 4, 5, 6] },
] as const

function* eachKindOnce(subject: Subject, { section, table, columns }: (typeof lists)[number]): Iterable<RuleFinding> {
  const here = tableHere(subject.report, table)
  if (here === undefined || sectionOf(subject, section) === undefined) return
  const told = toldIn(subject).figures.filter((each) => each.section === section)
  const refs = columns.map((column): CellRef => `${table}!total:c${column}`)
  // A text of which no kind was read lists none wrongly.
  if (!refs.some((ref) => told.some((each) => each.ref === ref)) && told.length > 0 && !isSame(printedAt(subject.report, `${table}!total:c1`), ZERO)) return
  // Some places list every kind, with 0 where there is nothing.
  const listsAll = refs.every((ref) => told.some((each) => each.ref === ref))
  for (const column of columns) {
    const ref: CellRef = `${table}!total:c${column}`
    const name = here.template.columns[column + 1]?.label ?? ''
    // Told by budget, appropriations are not left out.
    if (ref === 'T02!total:c2' && told.some((each) => each.ref.startsWith('T04!'))) continue
    const times = told.filter((each) => each.ref === ref).length
    const isNothing = isSame(printedAt(subject.report, ref), ZERO)
    if (times === 0 && !isNothing && isPrintedIn(subject, section, printedAt(subject.report, ref))) continue
    if (times === 0 && !isNothing) yield { what: `说明${section}漏写了“${name}”${moneyWords(amountAt(subject.report, ref), subject.report.template)}`, left: [ref], right: [saidAt(section)], told: '', clause: name, advice: '请补写这一项。' }
    else if (times > 1 || (times === 1 && isNothing && !listsAll)) yield { what: `说明${section}${isNothing ? `写了没有发生额的“${name}”` : `把“${name}”写了 ${times} 次`}`, left: [ref], right: [saidAt(section)], told: '', clause: name, advice: '请删去多写的一项。' }
  }
}

export const n02KindsTold: Rule = {
  id: 'N02',
  title: '说明二、三各项收支应与公开02、03一致，不漏不多',
  relation: '说明二 = 公开02 合计各栏，说明三 = 公开03 合计各栏；非零的各写一次，零的不写。',
  severity: 'error',
  tolerance: 'same-fact',
  appliesTo: 'document',
  basis: '同一数据',
  check: function* (subject) {
    yield* mustTellCells(subject, ['二', '三'])
    for (const list of lists) yield* eachKindOnce(subject, list)
    for (const { section, name } of toldIn(subject).unknown)
      if (section === '二' || section === '三') yield { what: `说明${section}的“${name}”不是公开${section === '二' ? '02' : '03'}表的栏目`, left: [saidAt(section)], clause: name, advice: '请按表的栏目名称改写。' }
  },
}
