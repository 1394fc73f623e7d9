import type { Metadata } from 'next'
import { BudgetForm } from '../tables/budget-form'

export const metadata: Metadata = { title: '一般公共预算' }

const GeneralPublicBudgetPage = () => (
  <BudgetForm section="general-public-budget" budget="generalPublicBudget" group="fiscalAppropriation/generalPublicBudget/expenditureByFunction" table="T05" label="一般公共预算财政拨款支出，按功能科目" />
)

export default GeneralPublicBudgetPage
