import { FACTS_FORMAT } from './facts'

/** A facts file in which nothing has been stated yet: every section there, every blank blank. */
export const emptyContract = (template: string, fiscalYear: number): Record<string, unknown> => ({
  format: FACTS_FORMAT,
  template,
  fiscalYear,
  amountUnit: '元',
  budgetUnit: {
    code: '001001', name: '未命名单位', departmentCode: '001', departmentName: '未命名部门', divisionCode: '140000', divisionName: '未命名区划', scope: 'unit', kind: 'administrative',
  },
  overview: {},
  incomeByFunction: {},
  expenditureByFunction: {},
  balances: {},
  fiscalAppropriation: {},
  basicExpenditureByEconomic: {},
  threePublicExpenses: {},
  agencyOperatingExpenses: {},
  governmentProcurement: {},
  stateAssetsHeld: {},
  initialBudget: {},
  priorYear: {},
  reasons: {},
  performance: {},
})
