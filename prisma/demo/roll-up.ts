import type { Statement } from './statement'

/** A department that adds up its only unit, begun once that unit stood by its figures: the duties are the unit's, the units are listed. */
export const rolledUp = (unit: Statement): Statement => {
  const { code, name, departmentCode } = unit.budgetUnit
  return {
    ...unit,
    budgetUnit: { ...unit.budgetUnit, code: `${departmentCode}000`, name: `${name}（部门）`, scope: 'department' },
    overview: { ...unit.overview, organisation: [...(unit.overview?.organisation ?? []), { name: '纳入汇总的单位', text: `纳入本部门${String(unit.fiscalYear)}年度决算汇总的单位1个：${name}（${code}）。` }] },
  }
}
