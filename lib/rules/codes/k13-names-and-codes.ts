import { factRef } from '@/lib/report/report'
import type { Project } from '@/lib/facts/facts'
import { annexOf } from '../place'
import type { Rule, RuleFinding } from '../rule'

type Wrong = { readonly project: Project; readonly annex: string; readonly path: string; readonly text: string }

/** `034-岚县人民政府办公室`: the name must be in it, and a code in front must be the right one. */
const agrees = (text: string, code: string, name: string): boolean => text.trim() === '' || (text.includes(name) && (/^\d+/.exec(text.trim())?.[0] ?? code) === code)

export const k13NamesAndCodes: Rule = {
  id: 'K13',
  title: '单位、部门、区划代码及资金来源名称应一致',
  relation: '单位代码以部门代码开头；区划属于模板的省份；各自评表的主管部门、预算单位、资金来源名称与表样一致。',
  severity: 'warning',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '照抄了别的单位的表',
  check: function* ({ report }): Iterable<RuleFinding> {
    const { template, facts } = report
    const { code, name, departmentCode, departmentName, divisionCode, scope } = facts.budgetUnit
    const form = '请在“单位概况”页核对。'
    if (!code.startsWith(departmentCode)) yield { what: `单位代码 ${code} 不以部门代码 ${departmentCode} 开头`, left: ['code', 'departmentCode'].map((key) => factRef(`budgetUnit/${key}`)), advice: form }
    // The nation's form is for every province.
    if (!divisionCode.startsWith(template.province ?? '')) yield { what: `区划代码 ${divisionCode} 不属于模板“${template.name}”所在的省份`, left: [factRef('budgetUnit/divisionCode')], advice: form }

    const sheets = facts.performance.projects.map((project, index) => ({ project, annex: annexOf(index) }))
    const wrong = (name_: string, found: readonly Wrong[], due: string): RuleFinding[] =>
      [...new Set(found.map(({ text }) => text))].map((text) => {
        const same = found.filter((each) => each.text === text)
        return { what: `${same.map(({ annex }) => annex).join('、')}的${name_}为“${text}”，${due}`, left: same.map(({ project, path }) => factRef(`performance/projects/${project.id}/${path}`)), advice: '请在“项目绩效自评”页改成一致的名称。' }
      })
    yield* wrong('主管部门', sheets.flatMap(({ project, annex }) => (agrees(project.supervisingDepartment, departmentCode, departmentName) ? [] : [{ project, annex, path: 'supervisingDepartment', text: project.supervisingDepartment }])), `本部门为“${departmentCode}-${departmentName}”`)
    // A department adds up sheets of its units.
    if (scope === 'unit') yield* wrong('预算单位', sheets.flatMap(({ project, annex }) => (agrees(project.budgetUnit, code, name) ? [] : [{ project, annex, path: 'budgetUnit', text: project.budgetUnit }])), `本单位为“${code}-${name}”`)
    const sources = sheets.flatMap(({ project, annex }) => project.funds.filter(({ source }) => source.trim() !== '' && !template.fundSources.includes(source.trim())).map(({ id, source }) => ({ project, annex, path: `funds/${id}/source`, text: source })))
    yield* wrong('资金来源名称', sources, `表样为${template.fundSources.map((source) => `“${source}”`).join('、')}`)
  },
}
