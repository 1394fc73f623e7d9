import { headOf, TEMPLATE_2024 } from '../place'
import type { PriorPlan, UnitPlan } from '../plan'
import { civilAffairsProjects } from './civil-affairs-projects'

/** 213 is new this year (a village team sent for the first time), 224 was last year's alone. */
export const civilAffairs2024: UnitPlan = {
  templateId: TEMPLATE_2024,
  fiscalYear: 2024,
  unit: headOf('118001', '青禾县民政局', 'administrative'),
  duties: [
    '拟订全县民政事业发展规划，组织实施社会救助政策，统筹低保、特困和临时救助。',
    '推进养老服务体系建设，管理养老机构和老年人福利补贴。',
    '承担孤儿、事实无人抚养儿童和农村留守儿童保障工作。',
    '负责残疾人两项补贴的审核发放。',
    '管理行政区划、地名和界线，开展地名信息服务。',
    '登记和监督社会组织，管理婚姻登记和殡葬事务。',
    '管理使用福利彩票公益金，促进慈善事业发展。',
  ],
  organisation: [
    ['办公室', '承担文电、财务、人事、信访和资产管理，统筹资金监管。'],
    ['社会救助股', '审核城乡低保、特困供养和临时救助，组织信息比对与抽查。'],
    ['养老服务股', '管理日间照料中心、敬老院建设和高龄津贴发放。'],
    ['儿童福利与慈善股', '承担儿童保障、慈善组织管理和福利彩票公益金项目。'],
    ['区划地名与社会事务股', '办理区划地名、婚姻登记、殡葬管理和社会组织登记。'],
  ],
  bodies: [{
    operating: '2080201', retired: '2080501', medical: '2101101', medicalSubsidy: '2101103',
    payroll: { onPost: 31, basicPay: '42964.20', allowance: '28640.40', bonus: '18180.00', civilServants: true, retirees: 24, perRetiree: '8380.00', survivors: { people: 2, each: '8940.00' } },
    publicUse: { '30201': '46280.00', '30202': '16940.00', '30205': '3960.00', '30206': '24180.00', '30207': '13620.00', '30208': '37800.00', '30211': '33640.00', '30213': '11260.00', '30216': '6900.00', '30217': '5280.00', '30226': '14400.00', '30229': '52700.00', '30231': '19870.00', '30299': '16430.00' },
    transportAllowance: '7800.00',
  }],
  projects: civilAffairsProjects,
  carryOver: [{ code: '2296002', closing: '2.4' }],
  threePublic: { vehicleOperation: { budget: '2.4' }, reception: { budget: '0.8' } },
  counts: { vehiclesHeld: 1, domesticReceptionBatches: 8, domesticReceptionPersonVisits: 57 },
  procurement: { goods: '46.8', works: '22.4', services: '12.6', toSmallAndMedium: '76.3', toSmallAndMicro: '51.9' },
  vehicles: { other: 1 },
  basicBudgetRate: '0.98',
  words: {
    grandTotal: '城乡低保和特困供养标准提高，省级安排敬老院护理型床位改造',
    fiscal: '中央困难群众救助补助资金规模扩大，福利彩票公益金当年安排床位改造',
    generalPublicBudget: '城乡低保、特困供养保障标准提高',
    byCategory: {
      '208': ['机关人员工资和日常运转，以及城乡低保、特困供养、临时救助、高龄津贴、残疾人补贴和养老服务', '农村低保月均保障人数增多，补差标准提高'],
      '210': ['医疗保险单位缴费和公务员医疗补助', '医保缴费基数按新核定工资执行'],
      '213': ['驻村帮扶工作队生活和交通补助', '当年首次派出驻村工作队'],
      '221': ['住房公积金单位缴存', '公积金缴存基数按新核定工资执行'],
      '224': ['救灾物资储备', '救灾物资储备职能划转到县应急管理局'],
    },
    threePublic: '救助对象核查改为委托乡镇就近开展，下乡用车里程下降',
    threePublicByItem: { vehicleOperation: '入户核查委托乡镇开展，燃油费下降', reception: '上级督导改为视频抽查，来访批次下降' },
    threePublicUsedFor: { vehicleOperation: '救助核查、养老机构安全检查用车的燃油、保险与维修', domesticReception: '接待省、市民政系统检查和社会救助核查人员' },
    agencyOperating: '救助档案电子化增加了印刷和劳务开支',
    otherMatters: '困难群众救助补助资金另行接受了省级绩效抽评。',
  },
}

export const civilAffairsPrior: PriorPlan = {
  generalPublicBudget: { '208': '2982.47', '210': '28.16', '221': '31.74', '224': '14.6' },
  otherAppropriations: '36',
  threePublic: { vehicleOperation: '2.31', reception: '0.76' },
  agencyOperating: '54.48',
}
