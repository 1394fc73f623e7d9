import { compare, figureOf } from '@/lib/money/amount'
import type { Rule } from '../rule'
import { columnRefs, eachSheet } from '../sheet'
import { percentWords } from '../words'

export const e13LowExecution: Rule = {
  id: 'E13',
  title: '预算执行率偏低',
  relation: '执行率 ≥ 阈值。',
  severity: 'warning',
  tolerance: 'none',
  appliesTo: 'both',
  reads: ['executionLow'],
  basis: '应当说明',
  check: eachSheet(function* (sheet) {
    const { rate } = sheet.evaluated.funds
    const low = figureOf(sheet.template.thresholds.executionLow)
    if (rate === null || compare(rate, low) >= 0) return
    yield { what: `${sheet.name}预算执行率 ${percentWords(rate)}，低于 ${percentWords(low)}`, left: columnRefs(sheet, 'executed'), advice: '请写明执行缓慢的原因和下一步措施。' }
  }),
}
