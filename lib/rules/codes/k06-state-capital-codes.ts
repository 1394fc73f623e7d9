import { categoryOf } from '@/lib/classification/classification'
import { placeOf } from '@/lib/report/cell'
import { figureAt } from '@/lib/report/report'
import { carriedBetween } from '../carried'
import { entryOf } from '../codes-of'
import { itemCodes } from '../grid'
import type { Rule } from '../rule'
import { isSome } from '../words'

const CAPITAL = '223'
/** Columns of 公开04 in which the row of a 类 must stay empty. */
const emptyColumns = [
  { category: CAPITAL, columns: ['c3', 'c4'] },
  { category: '234', columns: ['c3', 'c5'] },
] as const

export const k06StateCapitalCodes: Rule = {
  id: 'K06',
  title: '国有资本经营预算科目只列08表',
  relation: '223 类 ⇔ 公开08；公开04的 223 行只在栏5、234 行只在栏4 有数。',
  severity: 'error',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '选错了预算体系的科目',
  check: function* (subject) {
    const { report } = subject
    const isCapital = (code: string): boolean => categoryOf(code) === CAPITAL || entryOf(subject, code)?.fund === 'stateCapitalOperations'
    for (const [table, column, name] of [['T05', 'c1', '一般公共预算'], ['T07', 'c3', '政府性基金预算']] as const)
      for (const code of itemCodes(report, table)) if (isCapital(code)) yield { what: `国有资本经营预算科目 ${code} 填在${name}中`, left: [`${table}!${code}:${column}`], advice: '请改填到“国有资本经营”页，或改正科目。' }
    for (const code of itemCodes(report, 'T08')) if (!isCapital(code)) yield { what: `${code} 不是国有资本经营预算科目，却填在国有资本经营预算中`, left: [`T08!${code}:c1`], advice: '请改填到所属预算的页，或改正科目。' }
    // On facts 公开04 only repeats what was found above.
    if (subject.basis === 'facts') return
    for (const { category, columns } of emptyColumns) {
      const row = carriedBetween(report.template, 'T04', 'T05').map(({ summary, detail }) => [placeOf(detail).row, placeOf(summary).row] as const).find(([code]) => code === category)?.[1]
      for (const column of columns) {
        const ref = `T04!${row ?? ''}:${column}` as const
        if (row !== undefined && isSome(figureAt(report, ref))) yield { what: `财政拨款总表“${category}”类的这一栏不应有数`, left: [ref], advice: '请核对该数应列的栏。' }
      }
    }
  },
}
