import type { Metadata } from 'next'
import { BudgetForm } from '../tables/budget-form'

export const metadata: Metadata = { title: '国有资本经营' }

const StateCapitalPage = () => (
  <BudgetForm section="state-capital" budget="stateCapitalOperations" group="fiscalAppropriation/stateCapitalOperations/expenditureByFunction" table="T08" label="国有资本经营预算财政拨款支出，按功能科目" />
)

export default StateCapitalPage
