import { headOf, TEMPLATE_2024 } from '../place'
import type { Statement } from '../statement'
import { governmentOfficeSheets } from './government-office-sheets'

/** Figures of a real published case; everything a person would have written is ours. 23 projects declared, 18 sheets; one vehicle held, none among the assets. */
const basic = { '2010301': '2013980.00', '2080505': '179280.00', '2210201': '181200.00' } as const
const projects = { '2010302': '4393880.00', '2130599': '60000.00' } as const
const spending = {
  ...Object.fromEntries(Object.entries(basic).map(([code, value]) => [code, { basic: value }])),
  ...Object.fromEntries(Object.entries(projects).map(([code, value]) => [code, { project: value }])),
}
const NOTHING = '本年度无此项支出'

export const governmentOffice2024: Statement = {
  format: 'final-accounts-facts/1',
  template: TEMPLATE_2024,
  fiscalYear: 2024,
  amountUnit: '元',
  budgetUnit: headOf('034001', '青禾县人民政府办公室', 'administrative'),
  overview: {
    duties: [
      '筹备县政府全体会议、常务会议和专题会议，起草会议纪要并跟踪议定事项。',
      '起草、审核和制发县政府及办公室公文，指导全县政府系统公文处理。',
      '受理乡镇、部门报送县政府的请示，协调相关部门提出办理意见。',
      '督查县政府重点工作和领导批示的落实，定期通报进度。',
      '承担全县政府系统值班和突发事件信息报送。',
      '办理人大代表建议和政协提案，负责答复质量的把关。',
      '负责政务信息、政府网站和政务公开工作。',
      '承办县政府交办的其他事项。',
    ],
    organisation: [
      { name: '文秘信息股', text: '起草县政府综合性文稿和会议材料，编发政务信息，管理文件收发、印制和归档。' },
      { name: '综合保障股', text: '承担会务、财务、资产、车辆调度和机关安全保卫工作。' },
      { name: '政务督查股', text: '对重点工作、重要批示和民生实事开展督查，编发督查通报，参与年度目标考核。' },
      { name: '外事联络股', text: '办理涉外、涉港澳台事务和友好往来联络。' },
    ],
  },
  incomeByFunction: Object.fromEntries(Object.entries({ ...basic, ...projects }).map(([code, value]) => [code, { fiscalAppropriation: value }])),
  expenditureByFunction: spending,
  balances: { nonAppropriationSurplusUsed: null, openingBalance: null, surplusDistribution: null, closingBalance: null },
  fiscalAppropriation: {
    generalPublicBudget: { income: '6828340.00', openingBalance: null, closingBalance: null, expenditureByFunction: spending },
    governmentFunds: { byFunction: {} },
    stateCapitalOperations: { income: null, openingBalance: null, closingBalance: null, expenditureByFunction: {} },
  },
  basicExpenditureByEconomic: {
    '30101': '681620.00', '30102': '496820.00', '30103': '189620.00', '30108': '179280.00', '30110': '78910.00', '30111': '36410.00', '30112': '2800.00', '30113': '181200.00',
    '30201': '19910.00', '30202': '2000.00', '30211': '19910.00', '30229': '42510.00', '30239': '135910.00', '30301': '250770.00', '30302': '50490.00', '30305': '6300.00',
  },
  threePublicExpenses: {
    adjustedBudget: { overseasTravel: null, vehiclePurchase: null, vehicleOperation: '24900.00', reception: null },
    final: { overseasTravel: null, vehiclePurchase: null, vehicleOperation: '24900.00', reception: null },
    domesticReception: null,
    foreignGuestReception: null,
    overseasReception: null,
    counts: {
      overseasGroups: 0, overseasPersonVisits: 0, vehiclesPurchased: 0, vehiclesHeld: 1, domesticReceptionBatches: 0, domesticReceptionPersonVisits: 0,
      foreignGuestReceptionBatches: 0, foreignGuestReceptionPersonVisits: 0, overseasReceptionBatches: 0, overseasReceptionPersonVisits: 0,
    },
  },
  agencyOperatingExpenses: { administrative: '220240.00', civilServiceManaged: null },
  governmentProcurement: { goods: '53500.00', works: null, services: null, toSmallAndMedium: '53500.00', toSmallAndMicro: '53500.00' },
  stateAssetsHeld: {
    vehicles: { ministerial: 0, principalLeaders: 0, confidentialCommunication: 0, emergency: 0, lawEnforcement: 0, specialTechnical: 0, retiredCadres: 0, other: 0 },
    equipmentOverOneMillion: 0,
  },
  initialBudget: { generalPublicBudgetByCategory: { '201': '4397220.00', '208': '194330.00', '213': '60000.00', '221': '192540.00' } },
  priorYear: {
    incomeGrandTotal: '4702800.00',
    expenditureGrandTotal: '4702800.00',
    fiscalIncomeGrandTotal: '4700800.00',
    fiscalExpenditureGrandTotal: '4700800.00',
    generalPublicBudgetExpenditure: '4700800.00',
    generalPublicBudgetByCategory: { '201': '4628700.00', '208': '17300.00', '213': '54700.00', '221': null },
    threePublicExpenses: { overseasTravel: null, vehiclePurchase: null, vehicleOperation: '22800.00', reception: null },
    agencyOperatingExpenses: '186200.00',
  },
  reasons: {
    grandTotalChange: '电子政务外网、招商和法律顾问等项目当年新增安排，上年未付的合同款也在本年结清',
    fiscalGrandTotalChange: '财政当年追加了电子政务外网接入和节日文化活动等专项经费',
    generalPublicBudgetChange: '新接入外网的单位增多，上年末已验收的采购在本年付款',
    generalPublicBudgetByCategory: {
      '201': { usedFor: '机关人员工资、日常运转，以及电子政务外网、网站、督办系统、法律顾问等专项工作', change: '外网专线由六十余条增至九十余条，另有上年两份顾问合同在本年结清' },
      '208': { usedFor: '在职人员养老保险单位缴费', change: '上年养老保险缴费并入行政运行列支，本年改列专门科目' },
      '213': { usedFor: '三名驻村干部的生活补助', change: '补助标准由据实结算改为每人定额' },
      '221': { usedFor: '在职人员住房公积金单位缴存', change: '上年公积金并入行政运行列支，本年改列专门科目' },
    },
    personnelExpensesInclude: '基本工资、津贴补贴、离休费、奖金、社会保险缴费和住房公积金',
    publicUseExpensesInclude: '办公费、福利费、其他商品和服务支出',
    threePublicChange: '防汛和森林防火期间下乡检查次数多于往年',
    threePublicByItem: { overseasTravel: NOTHING, vehiclePurchase: NOTHING, vehicleOperation: '下乡检查里程增多，燃油和过路费随之上升', reception: NOTHING },
    threePublicUsedFor: { overseasTravel: NOTHING, vehiclePurchase: NOTHING, vehicleOperation: '公务用车燃油、保险、维修和过路过桥费', domesticReception: NOTHING, overseasReception: NOTHING },
    agencyOperatingExpensesChange: '在职人员增加，交通补贴和福利费按人数核定',
  },
  performance: { declaredProjectCount: 23, declaredFunds: '4453880.00', otherMatters: '无', projects: governmentOfficeSheets },
  glossaryAddition: '无',
}
