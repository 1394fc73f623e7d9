import { isNegative } from '@/lib/money/amount'
import { placeOf, type Cell } from '@/lib/report/cell'
import { inWords } from '../message'
import { placeOfCell } from '../place'
import type { Rule } from '../rule'

/** Balances at the year's end: money that is left cannot be less than nothing. */
const isClosing = ({ ref }: Cell): boolean => {
  const { table, row, column } = placeOf(ref)
  return (table === 'T01' && row === 'R60') || (table === 'T04' && row === 'R60') || (table === 'T07' && column === 'c6')
}

export const i17Negative: Rule = {
  id: 'I17',
  title: '金额为负数',
  relation: '收入、支出为负的须说明（红字冲销）；年末结转、实物量不为负（错误）。',
  severity: 'warning',
  tolerance: 'exact',
  appliesTo: 'both',
  basis: '红字冲销会有负数，数量和年末结转不会',
  check: function* ({ report }) {
    for (const cell of report.cells.values()) {
      // Sums and carried figures only repeat what was stated.
      if (cell.value === null || cell.from.kind !== 'fact' || !isNegative(cell.value)) continue
      const isImpossible = cell.measure === 'count' || isClosing(cell)
      yield {
        what: cell.measure === 'count' ? '数量为负数' : isImpossible ? '年末结转和结余为负数' : '金额为负数',
        left: [cell.ref],
        told: `${placeOfCell(report, cell.ref)} 为 ${cell.measure === 'count' ? inWords(cell.value, '', 0) : inWords(cell.value, '元', 2)}`,
        advice: isImpossible ? '请核对录入的数字和正负号。' : '请核对正负号；确属红字冲销的，请写明冲销的事项。',
        ...(isImpossible ? { severity: 'error' as const } : {}),
      }
    }
  },
}
