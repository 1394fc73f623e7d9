import { isBlankTable } from '../blank-table'
import { documentRef } from '../read-document'
import type { Rule } from '../rule'

export const c03EmptyTableSaid: Rule = {
  id: 'C03',
  title: '空表应加说明',
  relation: '没有数的表印“说明：本表无数据”，表头和合计行照列。',
  severity: 'error',
  tolerance: 'none',
  appliesTo: 'document',
  basis: '空表也须公开',
  check: function* (subject) {
    const { document, report } = subject
    for (const { id, notes, rows } of document?.tables ?? []) {
      const template = report.template.tables.find((table) => table.id === id)
      if (template === undefined || !isBlankTable(report, id)) continue
      const name = `${template.number}表`
      if (!notes.some((note) => /无数据|无此项|空表/u.test(note))) yield { what: `${name}没有数，也没有写“${report.template.wording.emptyTable}”`, left: [documentRef(name)], advice: `请在表下写明“${report.template.wording.emptyTable}”。` }
      if (template.body.kind === 'codes' && !rows.some((row) => row.name.includes(template.body.kind === 'codes' ? template.body.totalLabel : ''))) yield { what: `${name}没有数，也没有列合计行`, left: [documentRef(name)], clause: 'total', advice: '空表也要列出合计行。' }
    }
  },
}
