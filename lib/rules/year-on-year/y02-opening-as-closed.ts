import { minus } from '@/lib/money/amount'
import type { CellRef } from '@/lib/report/cell'
import { figureAt } from '@/lib/report/report'
import { itemCodes } from '../grid'
import { halfOf, isWithin, ZERO } from '../printed'
import { yuanOf } from '../sheet-interval'
import type { Rule } from '../rule'

const balances: readonly { readonly name: string; readonly opening: CellRef; readonly closed: CellRef }[] = [
  { name: '全部资金', opening: 'T01!L29:c1', closed: 'T01!R60:c2' },
  { name: '一般公共预算', opening: 'T04!L29:c1', closed: 'T04!R60:c3' },
  { name: '国有资本经营预算', opening: 'T04!L31:c1', closed: 'T04!R60:c5' },
]

export const y02OpeningAsClosed: Rule = {
  id: 'Y02',
  title: '年初结转和结余应等于上年年末结转和结余',
  relation: '全部资金、三本预算、政府性基金各科目：年初结转和结余 = 上年的年末结转和结余。',
  severity: 'warning',
  tolerance: 'interval',
  appliesTo: 'both',
  basis: '调整期初须说明',
  check: function* ({ report, lastYear }) {
    if (lastYear === undefined) return
    const { unit } = report.template
    const allowed = yuanOf(halfOf(unit), unit)
    const codes = new Set([...itemCodes(report, 'T07'), ...itemCodes(lastYear, 'T07')])
    const funds = [...codes].map((code) => ({ name: `政府性基金 ${code}`, opening: `T07!${code}:c1` as const, closed: `T07!${code}:c6` as const }))
    for (const { name, opening, closed } of [...balances, ...funds]) {
      const [now, before] = [figureAt(report, opening) ?? ZERO, figureAt(lastYear, closed) ?? ZERO]
      if (isWithin(minus(now, before), allowed)) continue
      yield { what: `${name}的年初结转和结余与上年年末数不一致`, left: [opening], right: [], figures: { left: now, right: before, unit: '元', decimals: 2 }, slipped: 'anything', advice: '请核对年初数；经批准调整期初的，请写明原因。' }
    }
  },
}
