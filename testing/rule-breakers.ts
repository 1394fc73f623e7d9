import type { Report } from '@/lib/report/report'
import type { Subject } from '@/lib/rules/rule'
import { changed, consistentFacts, reportOf, type Changes } from './judged'

/** One mistake in correct facts that makes a rule speak. */
export type FactBreaker = {
  /** Facts as typed (元), '' for blank, upon `consistentFacts`. */
  readonly changes: Changes
  /** What the rule compares with besides this disclosure; without it the rule is not checked. */
  readonly held?: () => Pick<Subject, 'units' | 'lastYear' | 'release'>
}

const general = 'fiscalAppropriation/generalPublicBudget'
const funds = 'fiscalAppropriation/governmentFunds/byFunction'
const capital = 'fiscalAppropriation/stateCapitalOperations'
const three = 'threePublicExpenses'
const counts = `${three}/counts`
const p1 = 'performance/projects/p1'
const p2 = 'performance/projects/p2'

const lastYear = (changes: Changes = {}): Report => reportOf(changed(consistentFacts, changes))
const odd: Changes = { 'basicExpenditureByEconomic/30101': '900123.45', 'basicExpenditureByEconomic/30102': '599876.55', 'governmentProcurement/goods': '200001' }

/** For every rule that applies to facts, one change of `consistentFacts` that makes it speak; others may speak with it. */
export const factBreakers: Readonly<Record<string, FactBreaker>> = {
  A01: { changes: { [`${general}/income`]: '5450000', [`${general}/closingBalance`]: '10000', 'balances/closingBalance': '10000' } },
  A08: { changes: { 'basicExpenditureByEconomic/30101': '909000' } },
  A09: { changes: { [`${general}/expenditureByFunction/2010302/project`]: '3000000.01' } },
  A11: { changes: { 'expenditureByFunction/2010302/project': '3100000' } },
  A12: { changes: { [`${general}/openingBalance`]: '50000', [`${general}/closingBalance`]: '50000' } },
  A13: { changes: { 'budgetUnit/scope': 'department', 'governmentProcurement/goods': '200100' }, held: () => ({ units: [lastYear()] }) },
  A14: { changes: { 'incomeByFunction/2010302/fiscalAppropriation': '', 'incomeByFunction/2010303/fiscalAppropriation': '3000000' } },
  A15: { changes: { 'incomeByFunction/2010302/fiscalAppropriation': '2900000', 'incomeByFunction/2010302/other': '100000', 'incomeByFunction/2010301/fiscalAppropriation': '2100000' } },
  A16: { changes: { 'incomeByFunction/2010301/institutional': '100' } },
  A17: { changes: { 'basicExpenditureByEconomic/30231': '50000', 'basicExpenditureByEconomic/30201': '70000' } },
  A18: { changes: { [`${three}/final/vehicleOperation`]: '400000000' } },
  I01: { changes: { 'incomeByFunction/2010302/fiscalAppropriation': '3010000', [`${general}/income`]: '5450000' } },
  I11: { changes: { [`${general}/income`]: '5430000', [`${capital}/income`]: '10000' } },
  I12: { changes: { [`${funds}/2120803/income`]: '400000', [`${funds}/2120804/income`]: '100000' } },
  I16: { changes: { 'basicExpenditureByEconomic/30101': '900030', 'basicExpenditureByEconomic/30102': '600030', 'basicExpenditureByEconomic/30103': '199940' } },
  I17: { changes: { 'expenditureByFunction/2010303/basic': '-100' } },
  Y01: { changes: { 'priorYear/agencyOperatingExpenses': '290000' }, held: () => ({ lastYear: lastYear() }) },
  Y02: { changes: { 'balances/openingBalance': '100000' }, held: () => ({ lastYear: lastYear() }) },
  Y03: { changes: { 'priorYear/expenditureGrandTotal': '5700100' } },
  Y04: { changes: { 'priorYear/incomeGrandTotal': '5702000', 'priorYear/expenditureGrandTotal': '5702000' } },
  Y05: { changes: { 'priorYear/generalPublicBudgetByCategory/210': '' } },
  Y06: { changes: { 'priorYear/generalPublicBudgetExpenditure': '4184000' } },
  Y07: { changes: { 'priorYear/generalPublicBudgetByCategory/208': '123000' } },
  Y08: { changes: { 'initialBudget/generalPublicBudgetByCategory/208': '123000' } },
  Y09: { changes: { 'priorYear/threePublicExpenses/vehicleOperation': '30000' } },
  Y10: { changes: { 'priorYear/agencyOperatingExpenses': '230000' } },
  Y11: { changes: { 'initialBudget/generalPublicBudgetByCategory/208': '16' } },
  Y12: { changes: odd, held: () => ({ lastYear: lastYear(odd) }) },
  N19: { changes: { 'reasons/publicUseExpensesInclude': '办公费、差旅费、其他交通费用、水费' } },
  N20: { changes: { 'reasons/publicUseExpensesInclude': '办公费、差旅费' } },
  N21: { changes: { 'reasons/grandTotalChange': '新增排水管道疏浚任务55万元' } },
  N22: { changes: { 'reasons/grandTotalChange': '压减一般性项目' } },
  C06: { changes: { 'reasons/threePublicChange': '' } },
  C07: { changes: { 'reasons/generalPublicBudgetByCategory/201/change': '本年度相关项目支出增加' } },
  C08: { changes: { 'reasons/threePublicUsedFor/vehicleOperation': '' } },
  C09: { changes: { [`${counts}/overseasGroups`]: '' } },
  C10: { changes: { 'balances/openingBalance': '' } },
  C13: { changes: { 'incomeByFunction/2010301/superiorSubsidy': '100' } },
  C14: { changes: { 'overview/duties': '' } },
  T51: { changes: { [`${three}/final/overseasTravel`]: '50000', [`${three}/adjustedBudget/overseasTravel`]: '60000' } },
  T52: { changes: { [`${three}/final/vehiclePurchase`]: '150000', [`${three}/adjustedBudget/vehiclePurchase`]: '180000' } },
  T53: { changes: { [`${counts}/vehiclesHeld`]: '0' } },
  T54: { changes: { [`${counts}/domesticReceptionBatches`]: '0', [`${counts}/domesticReceptionPersonVisits`]: '0' } },
  T55: { changes: { [`${three}/domesticReception`]: '9000' } },
  T56: { changes: { [`${three}/foreignGuestReception`]: '10001', [`${counts}/foreignGuestReceptionBatches`]: '11', [`${counts}/foreignGuestReceptionPersonVisits`]: '81' } },
  T57: { changes: { [`${counts}/domesticReceptionBatches`]: '96', [`${counts}/domesticReceptionPersonVisits`]: '12' } },
  T58: { changes: { [`${counts}/vehiclesHeld`]: '3' } },
  T59: { changes: { [`${counts}/vehiclesPurchased`]: '2' } },
  T60: { changes: { [`${three}/adjustedBudget/vehicleOperation`]: '20000' } },
  T61: { changes: { [`${three}/final/vehicleOperation`]: '50001' } },
  T62: { changes: { [`${three}/final/reception`]: '24001' } },
  T63: { changes: { 'basicExpenditureByEconomic/30231': '', 'basicExpenditureByEconomic/30201': '120000' } },
  P01: { changes: { 'agencyOperatingExpenses/administrative': '299999.99' } },
  P02: { changes: { 'agencyOperatingExpenses/administrative': '', 'agencyOperatingExpenses/civilServiceManaged': '300000' } },
  P03: { changes: { [`${p2}/name`]: '补充公用经费' } },
  P05: { changes: { 'governmentProcurement/toSmallAndMicro': '350001' } },
  P06: { changes: { 'governmentProcurement/goods': '3650001' } },
  P07: { changes: { [`${p2}/name`]: '排水设备购置' } },
  P08: { changes: { [`${p2}/name`]: '排水监测网络运维', 'governmentProcurement/services': '0' } },
  P10: { changes: { 'stateAssetsHeld/vehicles/ministerial': '1', 'stateAssetsHeld/vehicles/emergency': '0' } },
  E01: { changes: { 'performance/declaredProjectCount': '5' } },
  E02: { changes: { 'performance/declaredFunds': '4000000' } },
  E03: { changes: { 'performance/declaredFunds': '3499999.99' } },
  E05: { changes: { 'performance/declaredProjectCount': '3' } },
  E10: { changes: { [`${p2}/funds/f1/executed`]: '500000.01' } },
  E11: { changes: { [`${p1}/funds/f1/initialBudget`]: '2000000' } },
  E12: { changes: { [`${p1}/funds/f1/executed`]: '2999999' } },
  E13: { changes: { [`${p1}/funds/f1/executed`]: '1799999', [`${p1}/funds/f1/deviation`]: '雨季停工' } },
  E14: { changes: { [`${p1}/indicators/i1/weight`]: '30', [`${p1}/indicators/i1/score`]: '30' } },
  E15: { changes: { [`${p1}/indicators/i2/score`]: '10.01' } },
  E17: { changes: { [`${p1}/indicators/i1/actual`]: '39公里' } },
  E18: { changes: { [`${p1}/indicators/i4/actual`]: '290万元' } },
  E19: { changes: { [`${p1}/indicators/i1/actual`]: '≥40公里' } },
  E20: { changes: { [`${p1}/indicators/i1/initialTarget`]: '≥个' } },
  E21: { changes: { [`${p1}/analysis/implementationAndBudget`]: '年初预算数为280万元，全年支出300万元。' } },
  E22: { changes: { [`${p1}/analysis/outputs`]: '1、数量指标：维护41公里，自评值10分。2、质量指标：合格，自评值10分。' } },
  E23: { changes: { [`${p1}/analysis/outputs`]: '数量指标：维护护栏4100公里，自评值20分。' } },
  E24: { changes: { [`${p1}/analysis/experience`]: '强化资金支出管理使用，对绩效目标管理' } },
  E25: { changes: { [`${p1}/annualGoal`]: '保障单位正常运转，', [`${p2}/annualGoal`]: '保障单位正常运转。' } },
  E26: { changes: { [`${p2}/functionCode`]: '2010302' } },
  K01: { changes: { 'incomeByFunction/2010377/fiscalAppropriation': '100', 'expenditureByFunction/2010377/basic': '100' } },
  K04: { changes: { 'expenditureByFunction/2010300/basic': '100' } },
  K05: { changes: { [`${general}/expenditureByFunction/2120801/project`]: '100' } },
  K06: { changes: { [`${general}/expenditureByFunction/2230105/project`]: '100' } },
  K07: { changes: { 'basicExpenditureByEconomic/30902': '5000' } },
  K08: { changes: { 'basicExpenditureByEconomic/30104': '100' } },
  K09: { changes: { 'expenditureByFunction/2130104/basic': '100' } },
  K10: { changes: { 'expenditureByFunction/2010301/project': '100' } },
  K11: { changes: { 'basicExpenditureByEconomic/30108': '159000', 'basicExpenditureByEconomic/30101': '901000' } },
  K12: { changes: { 'basicExpenditureByEconomic/30302': '1000' } },
  K13: { changes: { [`${p1}/supervisingDepartment`]: '012-青禾县林业局' } },
  R04: { changes: { [`${p1}/name`]: '23年道路安全设施维护' } },
  R05: { changes: { 'reasons/grandTotalChange': '新增×项目' } },
  R06: { changes: { [`${p1}/analysis/experience`]: '联系人电话13800138000，验收与付款挂钩。' } },
  R07: { changes: { 'overview/duties/d1/text': '秘密★10年' } },
  R14: { changes: {}, held: () => ({ release: { approvedOn: '2025-08-20', publishedOn: '2025-09-30' } }) },
}
