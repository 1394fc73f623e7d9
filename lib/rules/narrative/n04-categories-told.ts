import { isSame } from '@/lib/money/amount'
import type { CellRef } from '@/lib/report/cell'
import { amountAt } from '@/lib/report/report'
import { printedAt, ZERO } from '../printed'
import type { Rule } from '../rule'
import { tableHere } from '../there'
import { isPrintedIn, mustTellCells, saidAt, sectionOf } from '../told-checks'
import { toldIn } from '../told-figures'
import { moneyWords } from '../words'

const SECTIONS = ['五（二）', '五（三）']

export const n04CategoriesTold: Rule = {
  id: 'N04',
  title: '说明五（二）（三）各类支出应与公开05一致，不漏不多',
  relation: '说明五（二）（三）各类 = 公开05 各类 栏1；非零的类两处都写，名称与科目表一致。',
  severity: 'error',
  tolerance: 'same-fact',
  appliesTo: 'document',
  basis: '同一数据',
  check: function* (subject) {
    const { report } = subject
    yield* mustTellCells(subject, SECTIONS, (ref) => /^T05!\d{3}(?:\d{4})?:c1$/u.test(ref))
    const told = toldIn(subject)
    for (const { section, name } of told.unknown)
      if (SECTIONS.includes(section)) yield { what: `说明${section}的“${name}”不是当年科目表中类的名称`, left: [saidAt(section)], clause: name, advice: '请按当年科目表的名称改写。' }
    if (tableHere(report, 'T05') === undefined) return
    for (const section of SECTIONS) {
      if (sectionOf(subject, section) === undefined) continue
      const listed = told.figures.filter((each) => each.section === section)
      // Some places tell each 项 here and no 类.
      if (!listed.some(({ ref }) => /^T05!\d{3}:c1$/u.test(ref))) continue
      for (const { code, name } of report.template.categories) {
        const ref: CellRef = `T05!${code}:c1`
        const times = listed.filter((each) => each.ref === ref).length
        if (times === 0 && isPrintedIn(subject, section, printedAt(report, ref))) continue
        if (times === 0 && !isSame(printedAt(report, ref), ZERO)) yield { what: `说明${section}漏写了“${name}”${moneyWords(amountAt(report, ref), report.template)}`, left: [ref], right: [saidAt(section)], told: '', clause: name, advice: '请补写这一类。' }
        if (times > 1) yield { what: `说明${section}把“${name}”写了 ${times} 次`, left: [ref], right: [saidAt(section)], told: '', clause: name, advice: '请删去多写的一段。' }
      }
    }
  },
}
