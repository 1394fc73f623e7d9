import { tablePlace } from '../document-lines'
import { annexOf } from '../place'
import { documentRef, type ReadDocument } from '../read-document'
import type { Rule } from '../rule'
import type { Template } from '@/lib/template/templates'

type Named = { readonly place: string; readonly name: string }

const namesIn = (document: ReadDocument, { wording }: Template, isUnit: boolean): readonly Named[] => [
  ...(document.cover === null ? [] : [{ place: '封面', name: document.cover.unitName }]),
  ...document.tables.map((table) => ({ place: `${tablePlace(table)}表头`, name: table.department.replace(wording.nameLine, '').replace(/^[^:：]*[:：]/u, '') })),
  // The sheets of a department are its units'.
  ...(isUnit ? document.sheets.map(({ budgetUnit }, index) => ({ place: annexOf(index), name: budgetUnit.replace(/^\d+-?/u, '') })) : []),
]

export const r08OneName: Rule = {
  id: 'R08',
  title: '单位名称前后不一致',
  relation: '封面、十张表头、自评表上的单位名称写法相同。',
  severity: 'error',
  tolerance: 'none',
  appliesTo: 'document',
  basis: '混入了别的单位的页',
  check: function* ({ document, report }) {
    if (document === undefined) return
    const { name, scope } = report.facts.budgetUnit
    const other = namesIn(document, report.template, scope === 'unit').filter((named) => named.name.trim() !== '' && named.name.trim() !== name.trim())
    for (const said of new Set(other.map((named) => named.name.trim()))) {
      const places = other.filter((named) => named.name.trim() === said).map(({ place }) => place)
      yield { what: `${places.join('、')}的单位名称为“${said}”，本单位为“${name}”`, left: places.map((place) => documentRef(place)), advice: '请统一为单位全称。' }
    }
  },
}
