import { figureAt } from '@/lib/report/report'
import type { Rule } from '../rule'
import { tableHere } from '../there'
import { mustTellCells, saidAt, sectionOf } from '../told-checks'

const NOTHING = /本年度?无此项(?:收支|支出|收入支出)|(?:没有|无)(?:政府性基金|国有资本经营)预算/u
const pairs = [['七', 'T07'], ['八', 'T08']] as const

export const n16NothingTold: Rule = {
  id: 'N16',
  title: '无收支表述应与公开07、08表一致',
  relation: '说明七、八写“本年度无此项收支（支出）”，当且仅当公开07、08没有数；有数的，各数一致。',
  severity: 'error',
  tolerance: 'same-fact',
  appliesTo: 'document',
  basis: '沿用了旧句',
  check: function* (subject) {
    const { report } = subject
    for (const [number, id] of pairs) {
      const [section, table] = [sectionOf(subject, number), tableHere(report, id)]
      if (section === undefined || table === undefined) continue
      const isEmpty = table.rows.every(({ cells }) => cells.every((cell) => cell.kind !== 'figure' || figureAt(report, cell.ref) === null))
      const saysNothing = NOTHING.test(section.paragraphs.join(''))
      if (saysNothing !== isEmpty) {
        yield { what: isEmpty ? `${table.template.number}表没有数，说明${number}没有写“本年度无此项收支”` : `${table.template.number}表有数，说明${number}却写本年度无此项收支`, left: [`${id}!total:c1`], right: [saidAt(number)], told: '', advice: '请按表改写这一节。' }
        continue
      }
      yield* mustTellCells(subject, [number])
    }
  },
}
