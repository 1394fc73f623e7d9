import { isSame } from '@/lib/money/amount'
import { mustAgree, totalOf } from '../equality'
import { itemCodes, itemFigure } from '../grid'
import { onlyAppropriations } from '../only-appropriations'
import { sumFigures } from '../printed'
import type { Rule } from '../rule'
import { listedOf, tablesHere } from '../there'
import { isSome } from '../words'

/** Columns of 公开03 and of 公开05, 07, 08, by number. */
const kinds = [
  { name: '基本支出', all: 2, general: 2, funds: 4, capital: 2 },
  { name: '项目支出', all: 3, general: 3, funds: 5, capital: 3 },
] as const
const others = [['c4', '上缴上级支出'], ['c5', '经营支出'], ['c6', '对附属单位补助支出']] as const

export const a11OnlyAppropriations: Rule = {
  id: 'A11',
  title: '仅有财政拨款收支时，03表应与05、07、08表逐项相等',
  relation: '没有财政拨款以外的收入和结转时：逐项 公开03 = 公开05 + 公开07 + 公开08，公开03 栏4—栏6 空。',
  severity: 'error',
  tolerance: 'exact｜interval',
  appliesTo: 'both',
  basis: '没有别的资金可以支付',
  check: function* (subject) {
    const { report } = subject
    if (!tablesHere(report, 'T03', 'T05', 'T07', 'T08') || !onlyAppropriations(subject)) return
    const figure = (table: string, code: string, column: number) => itemFigure(report, table, code, column - 1)
    for (const code of itemCodes(report, 'T03', 'T05', 'T07', 'T08'))
      for (const { name, all, general, funds, capital } of kinds) {
        // Nearly every code passes here: names of cells are made only for those that do not.
        if (isSame(figure('T03', code, all), sumFigures([figure('T05', code, general), figure('T07', code, funds), figure('T08', code, capital)]))) continue
        yield* mustAgree(subject, [`T03!${code}:c${all}`], listedOf(report, [`T05!${code}:c${general}`, `T07!${code}:c${funds}`, `T08!${code}:c${capital}`]), {
          what: `本单位只有财政拨款，${code} 的${name}却与财政拨款${name}不相等`,
          advice: `请核对“支出”页与财政拨款各页 ${code} 的${name}；另有资金来源的，请在“收入”或“结转和结余”页补填。`,
        })
      }
    for (const [column, name] of others)
      if (isSome(totalOf(report, [`T03!total:${column}`]))) yield { what: `本单位只有财政拨款，却有${name}`, left: [`T03!total:${column}`], advice: `请核对“支出”页的${name}，或在“收入”页补填支付它的收入。` }
  },
}
