import { factRef, figureAt } from '@/lib/report/report'
import { includeTexts, itemsNamed } from '../economic-items'
import type { Rule } from '../rule'
import { isThere } from '../there'
import { isSome } from '../words'

export const n19IncludedButNothing: Rule = {
  id: 'N19',
  title: '“主要包括”列举的内容应有发生额',
  relation: '“主要包括”点名的款（或近似名称）在公开06有发生额。',
  severity: 'warning',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '文字沿用上年',
  check: function* (subject) {
    const { report } = subject
    for (const { key, name, group, text } of includeTexts(report))
      for (const item of itemsNamed(subject, group, text)) {
        const refs = item.cells.filter((ref) => isThere(report, ref))
        if (refs.length === 0 || refs.some((ref) => isSome(figureAt(report, ref)))) continue
        yield { what: `${name}主要包括写有“${item.name}”，公开06表 ${item.codes.join('、')} 没有发生额`, left: [factRef(key), ...refs], told: '', advice: '请在“原因说明”页改成本年实际发生的内容。' }
      }
  },
}
