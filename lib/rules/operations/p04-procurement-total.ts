import { minus } from '@/lib/money/amount'
import { mustAddUp } from '../adding-up'
import { allowedWords } from '../equality'
import { intervalOf, isWithin, sumFigures } from '../printed'
import type { Rule } from '../rule'
import { saidAt } from '../told-checks'
import { toldIn, toldOf } from '../told-figures'
import { valueOf } from '../told-shape'

const SECTION = '十（二）'
const words = { what: '政府采购支出合计不等于货物、工程、服务之和', advice: '请核对“政府采购”页的三项支出。' }
const parts = ['T10!gp_goods:value', 'T10!gp_works:value', 'T10!gp_services:value'] as const
const inTable = mustAddUp('P04', words)

export const p04ProcurementTotal: Rule = {
  id: 'P04',
  title: '政府采购总额应等于货物、工程、服务之和',
  relation: '公开10 政府采购支出合计 = 货物＋工程＋服务；说明十（二）同。',
  severity: 'error',
  tolerance: 'interval',
  appliesTo: 'document',
  basis: '表样',
  check: function* (subject) {
    yield* inTable(subject)
    const told = toldIn(subject)
    const total = toldOf(told, SECTION, 'T10!gp_total:value')
    const items = parts.flatMap((ref) => toldOf(told, SECTION, ref) ?? [])
    if (total === undefined || items.length < parts.length) return
    const { unit } = subject.report.template
    const figures = { left: valueOf(total.text), right: sumFigures(items.map(({ text }) => valueOf(text))), unit: unit.label, decimals: unit.decimals }
    const allowed = intervalOf(items.filter(({ text }) => !valueOf(text).isZero()).length + 1, unit)
    if (!isWithin(minus(figures.left, figures.right), allowed))
      yield { ...words, what: `说明${SECTION}的${words.what}`, left: [saidAt(SECTION)], right: parts, figures, told: `${total.text} ${unit.label}，三项相加 ${figures.right.toFixed(unit.decimals)} ${unit.label}`, slipped: 'anything', ...allowedWords(allowed, unit) }
  },
}
