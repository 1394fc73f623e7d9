import type { FactKey } from '@/lib/facts/facts'

const group = (prefix: string, values: Readonly<Record<string, string>>): Record<FactKey, string> => Object.fromEntries(Object.entries(values).map(([key, value]) => [`${prefix}/${key}`, value]))

const indicator = (id: string, level1: string, level2: string, level3: string, target: string, actual: string, weight: string, more: Readonly<Record<string, string>> = {}): Record<FactKey, string> =>
  group(`indicators/${id}`, { level1, level2, level3, initialTarget: target, adjustedTarget: target, actual, weight, score: weight, ...more })

const sheet = (id: string, words: Readonly<Record<string, string>>, amount: string, indicators: Record<FactKey, string>): Record<FactKey, string> =>
  group(`performance/projects/${id}`, {
    supervisingDepartment: '001-青禾县示例局', budgetUnit: '001001-青禾县示例局', executionWeight: '10', funds: 'f1',
    ...group('funds/f1', { source: '市县区财政资金', declaredTarget: amount, initialBudget: amount, annualBudget: amount, executed: amount, deviation: '无偏差' }),
    ...words,
    indicators: 'i1,i2,i3,i4,i5,i6',
    ...indicators,
  })

const road = sheet(
  'p1',
  {
    name: '道路安全设施维护', functionCode: '2010302', annualGoal: '全年维护道路护栏四十公里，降低事故发生数。', actualCompletion: '维护护栏四十一公里，事故数较上年下降。',
    'analysis/implementationAndBudget': '按季组织施工并逐段验收。年初预算数为300万元，全年支出300万元，预算执行率100%。',
    'analysis/outputs': '数量指标：维护护栏41公里，自评值20分。质量指标：抽检合格，自评值10分。时效指标：十一月完工，自评值10分。成本指标：控制在预算内，自评值10分。',
    'analysis/benefits': '社会效益指标：事故发生数下降，自评值29分。', 'analysis/satisfaction': '对沿线群众问卷调查，自评值10分。',
    'analysis/experience': '验收与付款挂钩，返工率逐季下降。', 'analysis/problems': '雨季施工受阻十二天。', 'analysis/improvements': '下年避开汛期安排工期。',
  },
  '3000000',
  {
    ...indicator('i1', '产出指标', '数量指标', '维护护栏长度', '≥40公里', '41公里', '20'),
    ...indicator('i2', '产出指标', '质量指标', '抽检合格率', '≥95%', '98%', '10'),
    ...indicator('i3', '产出指标', '时效指标', '完工时间', '11月底前', '11月12日', '10'),
    ...indicator('i4', '产出指标', '成本指标', '维护总成本', '≤300万元', '300万元', '10'),
    ...indicator('i5', '效益指标', '社会效益', '事故发生数', '≤30起', '28起', '30', { score: '29', deviation: '一季度冰雪天气事故多于预计，已加设警示灯。' }),
    ...indicator('i6', '满意度指标', '服务对象满意度', '沿线群众满意度', '≥90%', '94%', '10'),
  },
)

const drain = sheet(
  'p2',
  {
    name: '城区排水管道疏浚', functionCode: '2120803', annualGoal: '汛前疏浚主管道十二公里，消除积水点。', actualCompletion: '疏浚主管道十二公里，消除积水点九处。',
    'analysis/implementationAndBudget': '汛前完成疏浚并复测过水断面。年初预算数为50万元，全年支出50万元，预算执行率100%。',
    'analysis/outputs': '数量指标：疏浚12公里，自评值20分。质量指标：复测达标，自评值10分。时效指标：五月完工，自评值10分。成本指标：控制在预算内，自评值10分。',
    'analysis/benefits': '生态效益指标：积水点减少，自评值30分。', 'analysis/satisfaction': '对沿街商户走访，自评值10分。',
    'analysis/experience': '先检测后疏浚，减少重复开挖。', 'analysis/problems': '两处管道被地基占压。', 'analysis/improvements': '会同住建部门迁改占压管道。',
  },
  '500000',
  {
    ...indicator('i1', '产出指标', '数量指标', '疏浚管道长度', '=12公里', '12公里', '20'),
    ...indicator('i2', '产出指标', '质量指标', '断面复测达标率', '≥95%', '97%', '10'),
    ...indicator('i3', '产出指标', '时效指标', '完工时间', '汛前', '5月20日', '10'),
    ...indicator('i4', '产出指标', '成本指标', '疏浚总成本', '≤50万元', '50万元', '10'),
    ...indicator('i5', '效益指标', '生态效益', '消除积水点', '≥8处', '9处', '30'),
    ...indicator('i6', '满意度指标', '服务对象满意度', '商户满意度', '≥90%', '93%', '10'),
  },
)

const counts = { overseasGroups: '0', overseasPersonVisits: '0', vehiclesPurchased: '0', vehiclesHeld: '1', domesticReceptionBatches: '10', domesticReceptionPersonVisits: '80', foreignGuestReceptionBatches: '0', foreignGuestReceptionPersonVisits: '0', overseasReceptionBatches: '0', overseasReceptionPersonVisits: '0' }
const vehicles = { ministerial: '0', principalLeaders: '0', confidentialCommunication: '1', emergency: '1', lawEnforcement: '0', specialTechnical: '0', retiredCadres: '0', other: '0' }
const nothing = '本年度无此项支出'

/** What an administrative unit states when everything fits: five codes of the general budget, one of the government funds, two sheets. */
export const consistentStatements: Readonly<Record<FactKey, string>> = {
  ...group('budgetUnit', { code: '001001', name: '青禾县示例局', departmentCode: '001', departmentName: '青禾县示例局', divisionCode: '141127', divisionName: '青禾县', scope: 'unit', kind: 'administrative' }),
  'overview/duties': 'd1',
  'overview/duties/d1/text': '维护县域道路与排水设施。',
  'overview/organisation': 'o1',
  'overview/organisation/o1/name': '办公室',
  'overview/organisation/o1/text': '承担日常运转工作。',
  ...group('incomeByFunction', { '2010301/fiscalAppropriation': '2000000', '2010302/fiscalAppropriation': '3000000', '2080505/fiscalAppropriation': '160000', '2101101/fiscalAppropriation': '100000', '2120803/fiscalAppropriation': '500000', '2210201/fiscalAppropriation': '180000' }),
  ...group('expenditureByFunction', { '2010301/basic': '2000000', '2010302/project': '3000000', '2080505/basic': '160000', '2101101/basic': '100000', '2120803/project': '500000', '2210201/basic': '180000' }),
  ...group('balances', { nonAppropriationSurplusUsed: '0', openingBalance: '0', surplusDistribution: '0', closingBalance: '0' }),
  ...group('fiscalAppropriation/generalPublicBudget', { income: '5440000', openingBalance: '0', closingBalance: '0' }),
  ...group('fiscalAppropriation/generalPublicBudget/expenditureByFunction', { '2010301/basic': '2000000', '2010302/project': '3000000', '2080505/basic': '160000', '2101101/basic': '100000', '2210201/basic': '180000' }),
  ...group('fiscalAppropriation/governmentFunds/byFunction/2120803', { income: '500000', project: '500000' }),
  ...group('basicExpenditureByEconomic', { '30101': '900000', '30102': '600000', '30103': '200000', '30108': '160000', '30110': '100000', '30113': '180000', '30201': '80000', '30211': '70000', '30217': '10000', '30231': '40000', '30239': '100000' }),
  ...group('threePublicExpenses/adjustedBudget', { overseasTravel: '0', vehiclePurchase: '0', vehicleOperation: '50000', reception: '12000' }),
  ...group('threePublicExpenses/final', { overseasTravel: '0', vehiclePurchase: '0', vehicleOperation: '40000', reception: '10000' }),
  ...group('threePublicExpenses', { domesticReception: '10000', foreignGuestReception: '0', overseasReception: '0' }),
  ...group('threePublicExpenses/counts', counts),
  'agencyOperatingExpenses/administrative': '300000',
  ...group('governmentProcurement', { goods: '200000', works: '0', services: '150000', toSmallAndMedium: '350000', toSmallAndMicro: '200000' }),
  ...group('stateAssetsHeld/vehicles', vehicles),
  'stateAssetsHeld/equipmentOverOneMillion': '0',
  ...group('initialBudget/generalPublicBudgetByCategory', { '201': '4800000', '208': '160000', '210': '100000', '221': '180000' }),
  ...group('priorYear', { incomeGrandTotal: '5700000', expenditureGrandTotal: '5700000', fiscalIncomeGrandTotal: '5700000', fiscalExpenditureGrandTotal: '5700000', generalPublicBudgetExpenditure: '5240000', agencyOperatingExpenses: '290000' }),
  ...group('priorYear/generalPublicBudgetByCategory', { '201': '4820000', '208': '155000', '210': '95000', '221': '170000' }),
  ...group('priorYear/threePublicExpenses', { overseasTravel: '0', vehiclePurchase: '0', vehicleOperation: '42000', reception: '11000' }),
  ...group('reasons', {
    grandTotalChange: '新增城区排水管道疏浚任务', fiscalGrandTotalChange: '上级追加排水专项资金', generalPublicBudgetChange: '道路护栏更换里程比上年长',
    personnelExpensesInclude: '基本工资、津贴补贴、奖金、养老保险缴费', publicUseExpensesInclude: '办公费、差旅费、其他交通费用',
    threePublicChange: '公务车辆集中调度，里程缩短', agencyOperatingExpensesChange: '办公用房搬迁，水电物业费上升',
  }),
  ...group('reasons/generalPublicBudgetByCategory', {
    '201/usedFor': '机关日常运转和道路安全设施维护', '201/change': '护栏更换单价随钢材上涨', '208/usedFor': '职工养老保险单位缴费', '208/change': '两名新录用人员参保',
    '210/usedFor': '职工医疗保险单位缴费', '210/change': '医保缴费基数按年核定上调', '221/usedFor': '职工住房公积金单位缴存', '221/change': '公积金缴存基数按年核定上调',
  }),
  ...group('reasons/threePublicByItem', { overseasTravel: nothing, vehiclePurchase: nothing, vehicleOperation: '车辆集中调度，油料消耗降低', reception: '接待批次比上年少两批' }),
  ...group('reasons/threePublicUsedFor', { overseasTravel: nothing, vehiclePurchase: nothing, vehicleOperation: '车辆燃料、维修和保险', domesticReception: '接待上级检查和兄弟县市来访', overseasReception: nothing }),
  'performance/declaredProjectCount': '2',
  'performance/declaredFunds': '3500000',
  'performance/otherMatters': '无',
  'performance/projects': 'p1,p2',
  ...road,
  ...drain,
  glossaryAddition: '无',
}
