import { compare } from '@/lib/money/amount'
import { mustNotExceed } from '../equality'
import { itemCodes, itemFigure } from '../grid'
import { sumFigures } from '../printed'
import type { Rule } from '../rule'
import { listedOf } from '../there'

/** Columns of 公开03 and of 公开05, 07, 08, by number. */
const kinds = [
  { name: '基本支出', all: 2, general: 2, funds: 4, capital: 2 },
  { name: '项目支出', all: 3, general: 3, funds: 5, capital: 3 },
] as const

export const a09AppropriationWithinAll: Rule = {
  id: 'A09',
  title: '财政拨款各科目支出不得大于该科目全部支出',
  relation: '逐项，基本支出与项目支出：公开05 + 公开07 + 公开08 ≤ 公开03。',
  severity: 'error',
  tolerance: 'exact｜interval',
  appliesTo: 'both',
  basis: '部分不得大于全部',
  check: function* (subject) {
    const { report } = subject
    const figure = (table: string, code: string, column: number) => itemFigure(report, table, code, column - 1)
    for (const code of itemCodes(report, 'T05', 'T07', 'T08'))
      for (const { name, all, general, funds, capital } of kinds) {
        // Nearly every code passes here: names of cells are made only for those that do not.
        if (compare(sumFigures([figure('T05', code, general), figure('T07', code, funds), figure('T08', code, capital)]), figure('T03', code, all)) <= 0) continue
        yield* mustNotExceed(subject, listedOf(report, [`T05!${code}:c${general}`, `T07!${code}:c${funds}`, `T08!${code}:c${capital}`]), [`T03!${code}:c${all}`], {
          what: `${code} 财政拨款${name}大于该科目全部${name}`,
          advice: `请核对“支出”页与财政拨款各页 ${code} 的${name}，改正录错的一项。`,
        })
      }
  },
}
