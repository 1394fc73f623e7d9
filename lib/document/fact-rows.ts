import { FACTS_FORMAT, factText, flatten, type Facts } from '@/lib/facts/facts'
import { factLabelAmong } from '@/lib/facts/item-label'

/** Every stated fact as a row of texts under a head that says what they are of: what a workbook keeps of a disclosure's facts. */
export const factRows = (facts: Facts): readonly { readonly key: string; readonly label: string; readonly text: string }[] => {
  const entries = flatten(facts)
  return [
    { key: '@format', label: '格式', text: FACTS_FORMAT },
    { key: '@template', label: '报表模板', text: facts.templateId },
    { key: '@fiscalYear', label: '年度', text: String(facts.fiscalYear) },
    ...[...entries].map(([key, value]) => ({ key, label: `${factLabelAmong(entries, key, facts.fiscalYear)}${value.kind === 'list' ? '（次序）' : ''}`, text: factText(value) })),
  ]
}
