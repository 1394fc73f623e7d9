import { amount, plus, toText } from '@/lib/money/amount'
import { headOf, TEMPLATE_2024 } from '../place'
import type { PriorPlan, UnitPlan } from '../plan'
import type { Statement } from '../statement'
import { animalProjects } from './agriculture-animals'
import { cropProjects } from './agriculture-crops'
import { villageProjects } from './agriculture-villages'

/** The unit with the most sheets: thirty projects, a dozen indicators each. */
export const agriculture2024: UnitPlan = {
  templateId: TEMPLATE_2024,
  fiscalYear: 2024,
  unit: headOf('131001', '青禾县农业农村局', 'administrative'),
  duties: [
    '统筹推进全县乡村振兴，编制农业农村发展规划并组织实施。',
    '指导种植业、畜牧业、渔业和农机化发展，保障粮食和重要农产品供给。',
    '管理耕地质量、高标准农田建设和农业防灾减灾。',
    '监管农产品质量安全、农资市场和动植物防疫检疫。',
    '推进农村人居环境整治、乡村建设和社会事业。',
    '指导农村集体经济、土地承包和新型经营主体发展。',
    '承担防止返贫监测和衔接资金项目管理。',
    '组织农业科技推广、农民培训和农业对外交流。',
  ],
  organisation: [
    ['办公室', '承担文电、财务、资产、人事和信访，汇总部门预决算。'],
    ['种植业与农田建设股', '管理粮食生产、高标准农田、农技推广和农业防灾。'],
    ['畜牧渔业与动物防疫股', '指导养殖业发展，组织强制免疫、屠宰和渔政管理。'],
    ['质量安全与执法股', '承担农产品检测、农资监管和综合行政执法。'],
    ['乡村建设与社会事业股', '推进改厕、供水、道路和人居环境项目。'],
    ['帮扶监测与项目管理股', '承担防返贫监测、衔接资金和集体经济项目。'],
  ],
  bodies: [{
    operating: '2130101', retired: '2080501', medical: '2101101', medicalSubsidy: '2101103',
    payroll: { onPost: 46, basicPay: '43108.60', allowance: '29240.80', bonus: '18420.00', civilServants: true, retirees: 52, perRetiree: '8480.00', survivors: { people: 6, each: '9120.00' } },
    publicUse: { '30201': '68420.00', '30202': '21360.00', '30205': '5840.00', '30206': '33620.00', '30207': '17980.00', '30208': '54600.00', '30211': '62480.00', '30213': '17250.00', '30216': '12400.00', '30217': '9860.00', '30226': '32600.00', '30229': '78200.00', '30231': '62380.00', '30299': '24160.00' },
    transportAllowance: '8400.00',
  }, {
    operating: '2130104', retired: '2080502', medical: '2101102',
    payroll: { onPost: 63, basicPay: '41260.40', meritPay: '27480.60', civilServants: false, retirees: 38, perRetiree: '7920.00' },
    publicUse: { '30201': '31240.00', '30211': '42680.00', '30218': '18600.00', '30229': '53500.00' },
  }],
  projects: [...cropProjects, ...animalProjects, ...villageProjects],
  carryOver: [{ code: '2130153', opening: '24.6', closing: '18.4' }, { code: '2130504', closing: '6.2' }],
  // A bureau has no 事业收入 (A16): the training fees belong to its service centre's own accounts.
  ownMoney: [{ code: '2130104', institutional: '86400.00', spentBasic: '86400.00' }],
  threePublic: { vehicleOperation: { budget: '6.5' }, reception: { budget: '1.2' } },
  counts: { vehiclesHeld: 3, domesticReceptionBatches: 16, domesticReceptionPersonVisits: 118 },
  procurement: { goods: '286.4', works: '1842.6', services: '248.7', toSmallAndMedium: '2041.8', toSmallAndMicro: '1386.5' },
  vehicles: { lawEnforcement: 2, specialTechnical: 1 },
  equipmentOverOneMillion: 1,
  basicBudgetRate: '0.98',
  words: {
    grandTotal: '高标准农田、衔接推进乡村振兴和粮食单产提升资金集中下达',
    fiscal: '中央和省级农业专项资金规模扩大',
    generalPublicBudget: '高标准农田建设亩均标准提高，衔接资金产业奖补扩面',
    byCategory: {
      '208': ['养老保险单位缴费和离退休补贴', '当年四人退休，缴费基数上调'],
      '210': ['医疗保险单位缴费和公务员医疗补助', '医保缴费基数按新核定工资执行'],
      '211': ['畜禽粪污资源化利用设施补助', '补助对象由二十八家扩大到四十三家'],
      '213': ['人员工资、日常运转，以及农田建设、种养业发展、动物防疫、乡村建设和帮扶', '高标准农田新建面积和亩均投入均高于上年'],
      '221': ['住房公积金单位缴存', '公积金缴存基数按新核定工资执行'],
    },
    threePublic: '执法和项目核查用车集中调派，里程下降',
    threePublicByItem: { vehicleOperation: '实行用车拼单，单程空驶下降', reception: '项目检查合并开展，接待批次下降' },
    threePublicUsedFor: { vehicleOperation: '农业执法、防疫核查用车的燃油、保险与维修', domesticReception: '接待省、市农业农村部门检查验收和技术交流人员' },
    agencyOperating: '高标准农田项目核查增多，差旅和劳务费上升',
    otherMatters: '高标准农田和衔接资金项目同时开展了县级绩效评价。',
  },
}

export const agriculturePrior: PriorPlan = {
  generalPublicBudget: { '208': '196.8', '210': '68.4', '211': '58', '213': '6312.4', '221': '95.3' },
  otherAppropriations: '24.6',
  threePublic: { vehicleOperation: '6.58', reception: '1.24' },
  agencyOperating: '108.2',
}

/**
 * The draft as its accountant left it: basic pay typed 100.00 元 too high (A08), one reason not written (C06), one
 * count not filled in (C09).
 */
export const agricultureDraft = (statement: Statement): Statement => {
  const economic = statement.basicExpenditureByEconomic ?? {}
  const reasons = statement.reasons?.generalPublicBudgetByCategory ?? {}
  return {
    ...statement,
    basicExpenditureByEconomic: { ...economic, '30101': toText(plus(amount(economic['30101'] ?? '0'), amount('100'))) },
    reasons: { ...statement.reasons, generalPublicBudgetByCategory: { ...reasons, '211': { ...reasons['211'], change: '' } } },
    stateAssetsHeld: { ...statement.stateAssetsHeld, equipmentOverOneMillion: null },
  }
}
