import { mustNotExceed } from '../equality'
import { itemsOf } from '../grid'
import type { Rule } from '../rule'

const kinds = [
  { name: '基本支出', whole: 'c2', parts: [['T05', 'c2'], ['T07', 'c4'], ['T08', 'c2']] },
  { name: '项目支出', whole: 'c3', parts: [['T05', 'c3'], ['T07', 'c5'], ['T08', 'c3']] },
] as const

/** 逐项，基本支出与项目支出：公开05[项]+公开07[项]+公开08[项] ≤ 公开03[项]。 */
export const a09AppropriationWithinAll: Rule = {
  id: 'A09',
  title: '财政拨款各科目支出不得大于该科目全部支出',
  severity: 'error',
  tolerance: 'exact｜interval',
  appliesTo: 'both',
  basis: '部分不得大于全部',
  check: function* (subject) {
    const tables = ['T05', 'T07', 'T08'].map((table) => [table, new Set(itemsOf(subject.report, table).map((row) => row.code))] as const)
    const listed = (table: string, code: string): boolean => tables.some(([id, codes]) => id === table && codes.has(code))
    for (const code of new Set(tables.flatMap(([, codes]) => [...codes])))
      for (const { name, whole, parts } of kinds)
        yield* mustNotExceed(subject, parts.flatMap(([table, column]) => (listed(table, code) ? [`${table}!${code}:${column}` as const] : [])), [`T03!${code}:${whole}`], {
          what: `${code} 财政拨款${name}大于该科目全部${name}`,
          advice: `请核对“支出”页与财政拨款各页 ${code} 的${name}，改正录错的一项。`,
        })
  },
}
