import type { Body } from '../payroll'
import { headOf, TEMPLATE_2023, TEMPLATE_2024 } from '../place'
import type { PriorPlan, UnitPlan } from '../plan'
import { townProjects2023, townProjects2024 } from './town-projects'

const unit = headOf('301001', '青禾县柳湾镇人民政府', 'administrative')

const duties = [
  '执行县委、县政府决定，编制并实施全镇经济社会发展计划和财政预算。',
  '推进乡村振兴，管理农田水利、村庄道路和农业产业项目。',
  '负责民政、社会救助、退役军人和劳动就业服务。',
  '维护社会治安和信访稳定，组织矛盾纠纷排查调处。',
  '承担村镇规划、人居环境、河湖长制和生态环境保护任务。',
  '做好防汛抗旱、森林防火、安全生产和突发事件应对。',
  '指导村民委员会依法自治，监督村级财务和集体资产。',
]

const organisation = [
  ['党政综合办公室', '承担文秘、机要、人事、档案和机关后勤，协调会务与督办。'],
  ['经济发展办公室', '管理农业产业、项目建设、统计和招商，组织乡村振兴项目申报。'],
  ['社会事务办公室', '办理民政救助、卫生健康、教育文化和残疾人工作。'],
  ['综合治理办公室', '负责信访接待、矛盾调处、网格管理和应急值守。'],
  ['财政所', '编制镇级预决算，管理专项资金，代理村级财务。'],
  ['便民服务中心', '受理社保、低保、户籍证明等群众事项，组织流动服务。'],
] as const

const officials2023: Body = {
  operating: '2010301', retired: '2080501', medical: '2101101', medicalSubsidy: '2101103',
  payroll: { onPost: 31, basicPay: '41560.80', allowance: '31240.60', bonus: '17640.00', civilServants: true, retirees: 27, perRetiree: '8020.00', survivors: { people: 4, each: '8640.00' } },
  publicUse: { '30201': '64280.00', '30202': '18640.00', '30205': '7320.00', '30206': '33160.00', '30207': '12480.00', '30208': '52600.00', '30211': '28470.00', '30213': '24600.00', '30216': '5400.00', '30217': '12340.00', '30226': '26400.00', '30229': '52700.00', '30231': '49850.00', '30299': '31620.00' },
  transportAllowance: '7200.00',
}
const stations2023: Body = {
  operating: '2010350', retired: '2080502', medical: '2101102',
  payroll: { onPost: 40, basicPay: '39480.50', meritPay: '27360.00', civilServants: false, retirees: 12, perRetiree: '7340.00' },
  publicUse: { '30201': '22480.00', '30211': '14260.00', '30229': '34000.00' },
}
const officials2024: Body = {
  ...officials2023,
  payroll: { onPost: 32, basicPay: '42318.40', allowance: '31986.20', bonus: '18420.00', civilServants: true, retirees: 28, perRetiree: '8260.00', survivors: { people: 4, each: '8880.00' } },
  publicUse: { '30201': '61930.00', '30202': '17820.00', '30205': '7640.00', '30206': '34520.00', '30207': '12860.00', '30208': '53900.00', '30211': '30260.00', '30213': '21750.00', '30216': '6100.00', '30217': '11480.00', '30226': '28800.00', '30229': '54400.00', '30231': '53640.00', '30299': '29870.00', '31002': '18400.00' },
}
const stations2024: Body = {
  ...stations2023,
  payroll: { onPost: 41, basicPay: '40212.30', meritPay: '28140.00', civilServants: false, retirees: 13, perRetiree: '7520.00' },
  publicUse: { '30201': '23160.00', '30211': '15390.00', '30229': '34850.00' },
}

export const town2023: UnitPlan = {
  templateId: TEMPLATE_2023,
  fiscalYear: 2023,
  unit,
  duties,
  organisation,
  bodies: [officials2023, stations2023],
  projects: townProjects2023,
  carryOver: [{ code: '2130505', closing: '30' }, { code: '2120804', opening: '4.9', closing: '12.5' }],
  threePublic: { vehicleOperation: { budget: '5.2' }, reception: { budget: '1.4' } },
  counts: { vehiclesHeld: 2, domesticReceptionBatches: 17, domesticReceptionPersonVisits: 138 },
  procurement: { goods: '4.6', works: '147.8', toSmallAndMedium: '152.4', toSmallAndMicro: '118.6' },
  vehicles: { emergency: 1, other: 1 },
  basicBudgetRate: '0.98',
  words: {
    grandTotal: '中央衔接资金安排了村内道路硬化，当年还有洪涝救灾支出',
    fiscal: '中央衔接资金和自然灾害救灾资金在年中下达',
    generalPublicBudget: '村内道路硬化和洪涝灾害救助当年形成支出',
    byCategory: {
      '201': ['机关和站所人员工资、日常运转、综合治理与便民服务', '落实乡镇工作补贴政策并调整工资标准'],
      '208': ['养老保险单位缴费和退休人员补贴', '缴费基数随工资标准上调'],
      '210': ['医疗保险单位缴费和公务员医疗补助', '医保缴费基数重新核定'],
      '211': ['农村保洁、户厕改造和垃圾清运', '户厕改造由一百二十座扩大到一百六十余座'],
      '213': ['村级组织运转、村干部报酬和村内道路硬化', '六个村道路硬化集中实施，村干部报酬提标'],
      '221': ['住房公积金单位缴存', '公积金缴存基数重新核定'],
      '224': ['洪涝灾害困难群众生活救助', '七月洪涝受灾户数多于上年'],
    },
    threePublic: '机关伙食接待标准下调，公务用车油耗定额管理',
    threePublicByItem: { vehicleOperation: '实行一车一卡定点加油，油耗下降', reception: '来客一律在机关食堂就餐，人均标准下调' },
    threePublicUsedFor: { vehicleOperation: '防汛、防火巡查和下村用车的燃油、保险与维修', domesticReception: '接待上级检查指导、项目验收和兄弟乡镇交流人员' },
    agencyOperating: '便民大厅延时服务，水电取暖费用上升',
    otherMatters: '土地出让收入安排的灌溉渠道项目未完成部分已办理结转。',
  },
}

export const townPrior2022: PriorPlan = {
  generalPublicBudget: { '201': '578.4', '208': '98.6', '210': '38.7', '211': '31.2', '213': '286.5', '221': '54.8', '224': '6' },
  otherAppropriations: '44.9',
  threePublic: { vehicleOperation: '5.43', reception: '1.58' },
  agencyOperating: '71.2',
}

export const town2024: UnitPlan = {
  templateId: TEMPLATE_2024,
  fiscalYear: 2024,
  unit,
  duties,
  organisation,
  bodies: [officials2024, stations2024],
  projects: townProjects2024,
  carryOver: [{ code: '2130505', opening: '30' }, { code: '2130504', closing: '68' }, { code: '2120804', opening: '12.5', closing: '21.1' }, { code: '2120816', closing: '1.8' }],
  // The cars cost more than their adjusted budget, and the reason below speaks of a decrease: what the return letter is about.
  threePublic: { vehicleOperation: { budget: '5' }, reception: { budget: '1.3' } },
  counts: { vehiclesHeld: 2, domesticReceptionBatches: 15, domesticReceptionPersonVisits: 121 },
  procurement: { goods: '12.9', works: '236.4', services: '8.6', toSmallAndMedium: '257.9', toSmallAndMicro: '183.7' },
  vehicles: { emergency: 1, other: 1 },
  basicBudgetRate: '0.98',
  words: {
    grandTotal: '设施蔬菜大棚、村内道路硬化和危房改造补助集中下达',
    fiscal: '衔接推进乡村振兴资金规模扩大，土地出让收入安排了河道污水收集池',
    generalPublicBudget: '设施蔬菜大棚完工结算，村干部报酬落实动态增长',
    byCategory: {
      '201': ['机关和站所人员工资、日常运转、综合治理与便民服务', '新招录公务员和站所人员各一名，工资标准上调'],
      '208': ['养老保险单位缴费和退休人员补贴', '两名职工办理退休，缴费基数上调'],
      '210': ['医疗保险单位缴费和公务员医疗补助', '医保缴费基数重新核定'],
      '211': ['农村保洁、户厕改造和垃圾中转站建设', '新建三座密闭中转站'],
      '213': ['村级组织运转、村干部报酬、道路硬化和设施蔬菜大棚', '二十二座日光温室建成并结清工程款'],
      '221': ['住房公积金缴存和农村危房改造补助', '当年安排十二户危房改造补助'],
      '224': ['冬春困难群众生活救助', '当年灾情较上年轻，受助户数下降'],
    },
    threePublic: '严格控制公务用车使用，里程减少',
    threePublicByItem: { vehicleOperation: '严格控制公务用车使用，里程减少', reception: '来访检查合并安排，接待批次下降' },
    threePublicUsedFor: { vehicleOperation: '防汛、防火巡查和下村用车的燃油、保险与维修', domesticReception: '接待上级检查指导、项目验收和兄弟乡镇交流人员' },
    agencyOperating: '便民大厅增配自助终端，办公设备购置上升',
    otherMatters: '村内道路硬化（二期）和灌溉渠道续建两个项目未完成部分已办理结转手续。',
  },
}
