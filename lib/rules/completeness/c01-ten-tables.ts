import { printedTablesOf } from '@/lib/template/templates'
import { documentRef } from '../read-document'
import type { Rule } from '../rule'

export const c01TenTables: Rule = {
  id: 'C01',
  title: '十张公开表应齐全并按序编号',
  relation: '公开01—10 各一张，按序；空表也要公开。',
  severity: 'error',
  tolerance: 'none',
  appliesTo: 'document',
  basis: '表样；空表也须公开',
  check: function* ({ document, report }) {
    if (document === undefined) return
    const due = printedTablesOf(report.template).map(({ id, number }) => ({ id, name: `${number}表` }))
    const found = document.tables.map(({ id }) => id)
    const at = (name: string) => [documentRef(name)]
    for (const { id, name } of due) {
      const times = found.filter((each) => each === id).length
      if (times === 0) yield { what: `没有找到${name}`, left: at(name), clause: 'missing', advice: '请补入该表；表在文件中而没有读到的，请检查该页是否为图片。' }
      else if (times > 1) yield { what: `${name}出现 ${times} 次`, left: at(name), clause: 'twice', advice: '请删去重复的表。' }
    }
    const order = due.map(({ id }) => id).filter((id) => found.includes(id))
    const seen = [...new Set(found)].filter((id) => order.includes(id))
    const late = seen.find((id, index) => id !== order[index])
    const [name, last] = [due.find(({ id }) => id === late)?.name, due.at(-1)?.name ?? '']
    if (name !== undefined) yield { what: `${name}没有按编号顺序排列`, left: at(name), clause: 'order', advice: `请按公开01表到${last}的顺序编排。` }
  },
}
