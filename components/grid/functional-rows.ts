import { categoryOf, sectionOf } from '@/lib/classification/classification'
import type { GridRow } from './grid-model'

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)]

/** 合计, then 类, 款 and 项 of the codes, in code order. */
export const functionalRows = (codes: readonly string[], nameOf: (code: string) => string): readonly GridRow[] => {
  const items = [...codes].sort()
  const total: GridRow = { key: 'total', code: '', name: '合计', level: 0, weight: 'total' }
  const categories = distinct(items.map(categoryOf)).flatMap((category): readonly GridRow[] => {
    const below = items.filter((code) => categoryOf(code) === category)
    return [
      { key: category, code: category, name: nameOf(category), level: 0, weight: 'parent', leadsTo: '合计' },
      ...distinct(below.map(sectionOf)).flatMap((section): readonly GridRow[] => [
        { key: section, code: section, name: nameOf(section), level: 1, weight: 'parent', leadsTo: `${category} → 合计` },
        ...below
          .filter((code) => sectionOf(code) === section)
          .map((code): GridRow => ({ key: code, code, name: nameOf(code), level: 2, weight: 'item', removable: true, leadsTo: `${section} → ${category} → 合计` })),
      ]),
    ]
  })
  return [total, ...categories]
}
