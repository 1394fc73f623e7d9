import { a01AppropriationIncome } from './articulation/a01-appropriation-income'
import { a02SummaryIncome } from './articulation/a02-summary-income'
import { a03SummaryExpenditure } from './articulation/a03-summary-expenditure'
import { a04TwoSummaries } from './articulation/a04-two-summaries'
import { a05FiscalIncome } from './articulation/a05-fiscal-income'
import { a06GeneralBudget } from './articulation/a06-general-budget'
import { a07FundsAndCapital } from './articulation/a07-funds-and-capital'
import { a08BasicTwoWays } from './articulation/a08-basic-two-ways'
import { a09AppropriationWithinAll } from './articulation/a09-appropriation-within-all'
import { a10FiscalWithinSummary } from './articulation/a10-fiscal-within-summary'
import { a11OnlyAppropriations } from './articulation/a11-only-appropriations'
import { a12FiscalBalances } from './articulation/a12-fiscal-balances'
import { a13DepartmentRollUp } from './articulation/a13-department-roll-up'
import { a14IncomeByCode } from './articulation/a14-income-by-code'
import { a15AppropriationByCode } from './articulation/a15-appropriation-by-code'
import { a16KindsByNature } from './articulation/a16-kinds-by-nature'
import { a17BasicWithinThreePublic } from './articulation/a17-basic-within-three-public'
import { a18ThreePublicWithinFiscal } from './articulation/a18-three-public-within-fiscal'
import { i01GrandTotals } from './inside/i01-grand-totals'
import { i02SummaryColumns } from './inside/i02-summary-columns'
import { i03SummaryGrandTotals } from './inside/i03-summary-grand-totals'
import { i04Rows } from './inside/i04-rows'
import { i05Parents } from './inside/i05-parents'
import { i06Totals } from './inside/i06-totals'
import { i07FiscalColumns } from './inside/i07-fiscal-columns'
import { i08FiscalRows } from './inside/i08-fiscal-rows'
import { i09FiscalGrandTotals } from './inside/i09-fiscal-grand-totals'
import { i10FiscalOpening } from './inside/i10-fiscal-opening'
import { i11BudgetsBalance } from './inside/i11-budgets-balance'
import { i12FundsBalance } from './inside/i12-funds-balance'
import { i13EconomicCategories } from './inside/i13-economic-categories'
import { i14PersonnelAndPublicUse } from './inside/i14-personnel-and-public-use'
import { i15ThreePublic } from './inside/i15-three-public'
import { i16RoundingDifference } from './inside/i16-rounding-difference'
import { i17Negative } from './inside/i17-negative'
import { i18Format } from './inside/i18-format'
import type { Rule } from './rule'

/** Every rule there is, by family. Which ones a year and place use is said by its template. */
export const rules: readonly Rule[] = [
  a01AppropriationIncome, a02SummaryIncome, a03SummaryExpenditure, a04TwoSummaries, a05FiscalIncome, a06GeneralBudget, a07FundsAndCapital,
  a08BasicTwoWays, a09AppropriationWithinAll, a10FiscalWithinSummary, a11OnlyAppropriations, a12FiscalBalances, a13DepartmentRollUp, a14IncomeByCode,
  a15AppropriationByCode, a16KindsByNature, a17BasicWithinThreePublic, a18ThreePublicWithinFiscal,
  i01GrandTotals, i02SummaryColumns, i03SummaryGrandTotals, i04Rows, i05Parents, i06Totals, i07FiscalColumns, i08FiscalRows, i09FiscalGrandTotals,
  i10FiscalOpening, i11BudgetsBalance, i12FundsBalance, i13EconomicCategories, i14PersonnelAndPublicUse, i15ThreePublic, i16RoundingDifference,
  i17Negative, i18Format,
]
