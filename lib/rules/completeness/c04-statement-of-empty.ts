import { holdsNothing } from '../blank-table'
import { documentRef } from '../read-document'
import type { Rule } from '../rule'
import { tableHere } from '../there'

export const c04StatementOfEmpty: Rule = {
  id: 'C04',
  title: '有数据的表不应印空表说明',
  relation: '有数的表不印“本表无数据”。',
  severity: 'error',
  tolerance: 'none',
  appliesTo: 'document',
  basis: '沿用了旧说明',
  check: function* ({ document, report }) {
    for (const { id, notes } of document?.tables ?? []) {
      const name = `${report.template.tables.find((table) => table.id === id)?.number ?? id}表`
      if (notes.some((note) => /本表无数据/u.test(note)) && tableHere(report, id) !== undefined && !holdsNothing(report, id)) yield { what: `${name}有数，却印“本表无数据”`, left: [documentRef(name)], advice: '请删去空表说明。' }
    }
  },
}
