import { amountOf, byCode, choiceOf, countOf, group, listOf, longTextOf, requiredTextOf, scoreOf, textListOf, textOf, type ValueOf } from './shape'

const income = group('各项收入', {
  fiscalAppropriation: amountOf('财政拨款收入'),
  superiorSubsidy: amountOf('上级补助收入'),
  institutional: amountOf('事业收入'),
  operating: amountOf('经营收入'),
  affiliateRemittance: amountOf('附属单位上缴收入'),
  other: amountOf('其他收入'),
})

const expenditure = group('各项支出', {
  basic: amountOf('基本支出'),
  project: amountOf('项目支出'),
  superiorRemittance: amountOf('上缴上级支出'),
  operating: amountOf('经营支出'),
  affiliateSubsidy: amountOf('对附属单位补助支出'),
})

const basicAndProject = group('支出', { basic: amountOf('基本支出'), project: amountOf('项目支出') })

const budgetWithBalances = (label: string) =>
  group(label, {
    income: amountOf('本年收入'),
    openingBalance: amountOf('年初结转和结余'),
    closingBalance: amountOf('年末结转和结余'),
    expenditureByFunction: byCode('分科目支出', 'functionalItem', basicAndProject),
  })

const threePublicItems = (label: string) =>
  group(label, {
    overseasTravel: amountOf('因公出国（境）费'),
    vehiclePurchase: amountOf('公务用车购置费'),
    vehicleOperation: amountOf('公务用车运行维护费'),
    reception: amountOf('公务接待费'),
  })

const threePublicReasons = (label: string) =>
  group(label, {
    overseasTravel: longTextOf('因公出国（境）费'),
    vehiclePurchase: longTextOf('公务用车购置费'),
    vehicleOperation: longTextOf('公务用车运行维护费'),
    reception: longTextOf('公务接待费'),
  })

const project = {
  name: textOf('项目名称'),
  functionCode: textOf('功能科目'),
  supervisingDepartment: textOf('主管部门及代码'),
  budgetUnit: textOf('预算单位'),
  funds: listOf('资金来源', '项资金', 20, {
    source: textOf('资金来源名称'),
    declaredTarget: amountOf('目标申报数'),
    initialBudget: amountOf('预算编制数'),
    annualBudget: amountOf('全年预算数'),
    executed: amountOf('全年执行数'),
    deviation: longTextOf('偏差原因'),
  }),
  executionWeight: scoreOf('预算执行率分值'),
  annualGoal: longTextOf('年度目标'),
  actualCompletion: longTextOf('实际完成情况'),
  indicators: listOf('绩效指标', '条指标', 100, {
    level1: textOf('一级指标'),
    level2: textOf('二级指标'),
    level3: textOf('三级指标'),
    initialTarget: textOf('年初指标值'),
    adjustedTarget: textOf('调整后指标值'),
    actual: textOf('实际完成值'),
    qualitativeNote: textOf('定性指标情况说明'),
    weight: scoreOf('分值'),
    score: scoreOf('得分'),
    deviation: longTextOf('偏差原因分析及改进措施'),
  }),
  analysis: group('项目绩效分析', {
    implementationAndBudget: longTextOf('项目实施和预算执行情况'),
    outputs: longTextOf('产出情况'),
    benefits: longTextOf('效益情况'),
    satisfaction: longTextOf('满意度情况'),
    experience: longTextOf('主要经验做法'),
    problems: longTextOf('项目管理中存在的问题及原因分析'),
    improvements: longTextOf('下一步改进措施及管理建议'),
  }),
} as const

/** Everything a department states (`final-accounts-facts/1` without its head), in the contract's order. */
export const factsShape = group('决算事实', {
  budgetUnit: group('单位', {
    code: requiredTextOf('单位代码'),
    name: requiredTextOf('单位名称'),
    departmentCode: requiredTextOf('部门代码'),
    departmentName: requiredTextOf('部门名称'),
    divisionCode: requiredTextOf('区划代码'),
    divisionName: requiredTextOf('区划名称'),
    scope: choiceOf('公开口径', { unit: '单位', department: '部门汇总' }),
    kind: choiceOf('单位性质', { administrative: '行政单位', civilServiceManaged: '参照公务员法管理的事业单位', institution: '事业单位' }),
  }),
  overview: group('概况', {
    duties: textListOf('职责', '条职责', 200),
    organisation: listOf('机构设置', '个机构', 200, { name: textOf('机构名称'), text: longTextOf('机构职责') }),
  }),
  incomeByFunction: byCode('收入（分科目）', 'functionalItem', income),
  expenditureByFunction: byCode('支出（分科目）', 'functionalItem', expenditure),
  balances: group('结转和结余', {
    nonAppropriationSurplusUsed: amountOf('使用非财政拨款结余（含专用结余）'),
    openingBalance: amountOf('年初结转和结余'),
    surplusDistribution: amountOf('结余分配'),
    closingBalance: amountOf('年末结转和结余'),
  }),
  fiscalAppropriation: group('财政拨款', {
    generalPublicBudget: budgetWithBalances('一般公共预算'),
    governmentFunds: group('政府性基金预算', {
      byFunction: byCode('分科目收支', 'functionalItem', group('收支', {
        openingBalance: amountOf('年初结转和结余'),
        income: amountOf('本年收入'),
        basic: amountOf('基本支出'),
        project: amountOf('项目支出'),
        closingBalance: amountOf('年末结转和结余'),
      })),
    }),
    stateCapitalOperations: budgetWithBalances('国有资本经营预算'),
  }),
  basicExpenditureByEconomic: byCode('基本支出（经济分类）', 'economicItem', amountOf('决算数')),
  threePublicExpenses: group('“三公”经费', {
    adjustedBudget: threePublicItems('全年预算数'),
    final: threePublicItems('决算数'),
    domesticReception: amountOf('国内接待费'),
    foreignGuestReception: amountOf('其中：外事接待费'),
    overseasReception: amountOf('国（境）外接待费'),
    counts: group('实物量', {
      overseasGroups: countOf('因公出国（境）团组数', '个'),
      overseasPersonVisits: countOf('因公出国（境）人次数', '人次'),
      vehiclesPurchased: countOf('公务用车购置数', '辆'),
      vehiclesHeld: countOf('公务用车保有量', '辆'),
      domesticReceptionBatches: countOf('国内公务接待批次', '批次'),
      domesticReceptionPersonVisits: countOf('国内公务接待人次', '人次'),
      foreignGuestReceptionBatches: countOf('外事接待批次', '批次'),
      foreignGuestReceptionPersonVisits: countOf('外事接待人次', '人次'),
      overseasReceptionBatches: countOf('国（境）外公务接待批次', '批次'),
      overseasReceptionPersonVisits: countOf('国（境）外公务接待人次', '人次'),
    }),
  }),
  agencyOperatingExpenses: group('机关运行经费', { administrative: amountOf('行政单位'), civilServiceManaged: amountOf('参照公务员法管理的事业单位') }),
  governmentProcurement: group('政府采购', {
    goods: amountOf('政府采购货物支出'),
    works: amountOf('政府采购工程支出'),
    services: amountOf('政府采购服务支出'),
    toSmallAndMedium: amountOf('授予中小企业合同金额'),
    toSmallAndMicro: amountOf('其中：授予小微企业合同金额'),
  }),
  stateAssetsHeld: group('国有资产占用', {
    vehicles: group('车辆', {
      ministerial: countOf('副部（省）级及以上领导用车', '辆'),
      principalLeaders: countOf('主要领导干部用车', '辆'),
      confidentialCommunication: countOf('机要通信用车', '辆'),
      emergency: countOf('应急保障用车', '辆'),
      lawEnforcement: countOf('执法执勤用车', '辆'),
      specialTechnical: countOf('特种专业技术用车', '辆'),
      retiredCadres: countOf('离退休干部用车', '辆'),
      other: countOf('其他用车', '辆'),
    }),
    equipmentOverOneMillion: countOf('单价100万元（含）以上设备（不含车辆）', '台（套）'),
  }),
  initialBudget: group('年初预算', { generalPublicBudgetByCategory: byCode('一般公共预算（分类）', 'functionalCategory', amountOf('年初预算数')) }),
  priorYear: group('上年决算数', {
    incomeGrandTotal: amountOf('收入总计'),
    expenditureGrandTotal: amountOf('支出总计'),
    fiscalIncomeGrandTotal: amountOf('财政拨款收入总计'),
    fiscalExpenditureGrandTotal: amountOf('财政拨款支出总计'),
    generalPublicBudgetExpenditure: amountOf('一般公共预算财政拨款支出'),
    generalPublicBudgetByCategory: byCode('一般公共预算（分类）', 'functionalCategory', amountOf('上年决算数')),
    threePublicExpenses: threePublicItems('“三公”经费'),
    agencyOperatingExpenses: amountOf('机关运行经费'),
  }),
  reasons: group('原因说明', {
    grandTotalChange: longTextOf('收支总计变动原因'),
    fiscalGrandTotalChange: longTextOf('财政拨款收支总计变动原因'),
    generalPublicBudgetChange: longTextOf('一般公共预算支出变动原因'),
    generalPublicBudgetByCategory: byCode('分类支出', 'functionalCategory', group('说明', { usedFor: longTextOf('用于'), change: longTextOf('变动原因') })),
    personnelExpensesInclude: longTextOf('人员经费主要包括'),
    publicUseExpensesInclude: longTextOf('公用经费主要包括'),
    threePublicChange: longTextOf('“三公”经费变动原因'),
    threePublicByItem: threePublicReasons('“三公”分项变动原因'),
    threePublicUsedFor: group('“三公”分项用途', {
      overseasTravel: longTextOf('因公出国（境）费主要用于'),
      vehiclePurchase: longTextOf('公务用车购置费主要用于'),
      vehicleOperation: longTextOf('公务用车运行维护费主要用于'),
      domesticReception: longTextOf('国内接待主要是'),
      overseasReception: longTextOf('国（境）外接待主要是'),
    }),
    agencyOperatingExpensesChange: longTextOf('机关运行经费变动原因'),
  }),
  performance: group('绩效自评', {
    declaredProjectCount: countOf('自评二级项目数', '个'),
    declaredFunds: amountOf('自评涉及资金'),
    otherMatters: longTextOf('其他需要说明的事项'),
    projects: listOf('项目支出绩效自评表', '张自评表', 500, project),
  }),
  glossaryAddition: longTextOf('名词解释补充'),
})

/** What a department states for one year, read: amounts exact in 元, blanks null, list items with ids. */
export type Facts = ValueOf<typeof factsShape> & { readonly templateId: string; readonly fiscalYear: number }
export type Project = Facts['performance']['projects'][number]
export type ProjectFund = Project['funds'][number]
export type Indicator = Project['indicators'][number]
export type BudgetUnit = Facts['budgetUnit']
