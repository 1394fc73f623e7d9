import { factRef } from '@/lib/report/report'
import type { Rule } from '../rule'

const advice = '请在“单位概况”页填写。'

export const c14Overview: Rule = {
  id: 'C14',
  title: '职责、机构设置应填写；汇总公开应列出所属单位',
  relation: '职责、机构设置非空；汇总公开的，机构设置列出每个所属单位。',
  severity: 'error',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '第一部分 概况',
  check: function* ({ report, units }) {
    const { overview, budgetUnit } = report.facts
    if (!overview.duties.some(({ text }) => text.trim() !== '')) yield { what: '没有填写职责', left: [factRef('overview/duties')], advice }
    if (!overview.organisation.some(({ name, text }) => name.trim() !== '' || text.trim() !== '')) yield { what: '没有填写机构设置', left: [factRef('overview/organisation')], advice }
    if (budgetUnit.scope !== 'department' || units === undefined) return
    const listed = overview.organisation.map(({ name, text }) => name + text).join('')
    const missing = units.map((unit) => unit.facts.budgetUnit.name).filter((name) => !listed.includes(name))
    if (missing.length > 0) yield { what: `汇总 ${units.length} 个单位，机构设置中没有列出${missing.map((name) => `“${name}”`).join('、')}`, left: [factRef('overview/organisation')], advice: '请在“单位概况”页列出全部所属单位。' }
  },
}
