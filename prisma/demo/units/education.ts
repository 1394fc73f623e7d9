import { toText } from '@/lib/money/amount'
import { heads } from '../money'
import type { Body } from '../payroll'
import { headOf, TEMPLATE_2024 } from '../place'
import type { PriorPlan, Unevaluated, UnitPlan } from '../plan'
import { educationProjects } from './education-projects'

/** A department with its schools rolled up: many bodies under many codes. */
const bureau: Body = {
  operating: '2050101', retired: '2080501', medical: '2101101', medicalSubsidy: '2101103',
  payroll: { onPost: 42, basicPay: '43180.60', allowance: '29012.40', bonus: '18540.00', civilServants: true, retirees: 33, perRetiree: '8520.00', survivors: { people: 5, each: '9060.00' }, veteransOnLeave: { people: 2, each: '97860.00' } },
  publicUse: { '30201': '71640.00', '30202': '28460.00', '30205': '6980.00', '30206': '37420.00', '30207': '21360.00', '30208': '58200.00', '30211': '42870.00', '30213': '18950.00', '30215': '9400.00', '30216': '12600.00', '30217': '8640.00', '30226': '24600.00', '30229': '71400.00', '30231': '43260.00', '30299': '26180.00', '31002': '28400.00' },
  transportAllowance: '7800.00',
}

/** Running costs of a school follow its pupils. */
const PER_PUPIL: Readonly<Record<string, string>> = { '30201': '86.40', '30205': '22.10', '30206': '64.75', '30207': '8.30', '30208': '138.60', '30213': '71.25', '30216': '33.80', '30218': '42.15', '30226': '27.40' }
const school = (operating: string, onPost: number, pupils: number, basicPay: string, meritPay: string, retirees: number): Body => ({
  operating, retired: '2080502', medical: '2101102',
  payroll: { onPost, basicPay, meritPay, civilServants: false, annuity: true, retirees, perRetiree: '7860.00' },
  publicUse: Object.fromEntries(Object.entries(PER_PUPIL).map(([code, each]) => [code, toText(heads(pupils, each))])),
})

const schools: readonly Body[] = [
  school('2050199', 38, 0, '42460.80', '27380.40', 21),
  school('2050201', 64, 1180, '38240.60', '24860.20', 12),
  school('2050202', 612, 11460, '42870.40', '28640.80', 386),
  school('2050203', 438, 7215, '43120.30', '28960.40', 247),
  school('2050204', 316, 4380, '44650.80', '30240.60', 142),
  school('2050302', 118, 1263, '42980.50', '28140.20', 63),
  school('2050404', 9, 0, '41260.40', '26480.60', 8),
  school('2050701', 22, 96, '43460.20', '29870.40', 6),
  school('2050801', 31, 0, '43780.60', '28420.80', 27),
]

/** Small appropriations that schools and offices of the bureau spent; their sheets are kept by the schools themselves. */
const small: readonly Unevaluated[] = ([
  ['2013299', '4.6', '4.6'], ['2019999', '8.24', '8'], ['2050399', '12.8', '12'], ['2050499', '6.35', '6'], ['2050599', '-0.86', '0'], ['2050799', '7.42', '7'],
  ['2050802', '9.86', '10'], ['2050899', '15.73', '16'], ['2050901', '62.4', '60'], ['2050903', '48.65', '50'], ['2050904', '38.2', '40'], ['2050905', '21.6', '22'], ['2050999', '17.94', '18'],
  ['2060702', '5.8', '6'], ['2069999', '3.25', '3'], ['2070305', '6.7', '7'], ['2070308', '11.45', '12'], ['2079999', '4.18', '4'],
  ['2080599', '12.36', '12'], ['2080705', '27.9', '28'], ['2080711', '8.64', '8'], ['2080801', '46.82', '40'], ['2089999', '13.57', '14'],
  ['2100409', '6.2', '6'], ['2100410', '2.85', '3'], ['2101199', '9.4', '9'], ['2110307', '4.75', '5'],
  ['2130504', '36.2', '30'], ['2130506', '18.6', '18'], ['2130599', '6', '6'],
  ['2240106', '7.3', '7'], ['2240601', '24.5', '20'], ['2299999', '5.65', '6'], ['2296003', '14.8'],
] as const).map(([code, spent, initial]) => (initial === undefined ? { code, spent } : { code, spent, initial }))

export const education2024: UnitPlan = {
  templateId: TEMPLATE_2024,
  fiscalYear: 2024,
  unit: { ...headOf('112', '青禾县教育局', 'administrative'), scope: 'department' },
  duties: [
    '贯彻教育法律法规和方针政策，编制全县教育事业发展规划并组织实施。',
    '统筹学前教育、义务教育、普通高中、职业教育、特殊教育和继续教育，推进城乡一体化。',
    '管理教育经费，编制部门预决算，监督学校收费、资助和资产管理。',
    '负责教师资格、招聘、职称、培训和师德师风建设。',
    '组织中考、高考、学业水平考试和自学考试。',
    '实施教育督导和质量监测，指导学校安全、卫生和体育艺术工作。',
    '推进教育信息化和课程教学改革，规范校外培训。',
  ],
  organisation: [
    ['青禾县教育局机关', '内设办公室、人事股、计划财务股、基础教育股、职成教股、督导室、安全股，承担行政管理职责。'],
    ['青禾县教育教学研究室', '承担课程教学研究、质量分析和教研活动组织。'],
    ['青禾县招生考试服务中心', '组织各类教育考试报名、考务和录取服务。'],
    ['青禾县第一中学', '全日制普通高中，承担高中阶段教育教学。'],
    ['青禾县职业中学', '开设机电、护理、学前教育等专业，承担中等职业教育。'],
    ['青禾县初级中学（12所）', '承担初中阶段义务教育，含城区3所、乡镇9所。'],
    ['青禾县小学（43所）', '承担小学阶段义务教育，含寄宿制小学8所。'],
    ['青禾县公办幼儿园（4所）', '承担学前教育，提供普惠性保育服务。'],
    ['青禾县特殊教育学校', '承担听力、智力等残疾儿童少年的教育和送教上门。'],
    ['青禾县教师进修学校', '承担教师培训和继续教育，兼办开放教育教学点。'],
  ],
  bodies: [bureau, ...schools],
  agencyBodies: [bureau],
  projects: educationProjects,
  unevaluated: small,
  carryOver: [{ code: '2050202', closing: '11.8' }, { code: '2050302', opening: '6.5' }, { code: '2296004', closing: '1.8' }],
  ownMoney: [
    { code: '2050204', institutional: '14268400.00', spentBasic: '12146380.45', spentProject: '1632400.00' },
    { code: '2050201', institutional: '3864200.00', spentBasic: '3587415.60' },
    { code: '2050302', institutional: '1246800.00', other: '184260.35', spentBasic: '1105420.70' },
    { code: '2050199', other: '326450.28', spentBasic: '268140.15' },
  ],
  ownBalances: { opening: '2146320.55' },
  threePublic: { overseasTravel: { budget: '4', inProjects: '3.62' }, vehiclePurchase: { budget: '18', inProjects: '17.64' }, vehicleOperation: { budget: '4.8' }, reception: { budget: '1' } },
  counts: { overseasGroups: 1, overseasPersonVisits: 2, vehiclesPurchased: 1, vehiclesHeld: 2, domesticReceptionBatches: 12, domesticReceptionPersonVisits: 94 },
  procurement: { goods: '684.2', works: '812.6', services: '236.8', toSmallAndMedium: '1486.4', toSmallAndMicro: '963.7' },
  vehicles: { confidentialCommunication: 1, emergency: 1, other: 3 },
  equipmentOverOneMillion: 2,
  basicBudgetRate: '0.97',
  words: {
    grandTotal: '教师工资标准调整、学前和职业教育项目扩大，高中招生增加带动事业收入上升',
    fiscal: '义务教育薄弱环节改善、清洁取暖和职业教育实训资金当年集中下达',
    generalPublicBudget: '教师工资调标和校舍设备改善项目集中实施',
    byCategory: {
      '201': ['教育系统党建与人才工作', '选派优秀教师进修名额增多'],
      '205': ['机关和学校教职工工资、公用经费，以及校舍改造、设备更新、学生资助', '教师工资调标，并集中改造二十八所乡村小学'],
      '206': ['青少年科普活动和科技竞赛', '新办两期青少年科技节'],
      '207': ['学生体育竞赛和艺术展演', '增办全县学生运动会'],
      '208': ['养老保险、职业年金单位缴费，离退休补贴和抚恤', '退休教师增多，遗属抚恤据实结算'],
      '210': ['医疗保险单位缴费和学校卫生防疫', '医保缴费基数按新工资标准核定'],
      '211': ['学校清洁取暖改造', '十七所学校燃煤锅炉改为热泵'],
      '213': ['驻村帮扶和乡村学校道路、饮水改善', '校园周边道路改善由三处增至五处'],
      '221': ['教职工住房公积金单位缴存', '公积金缴存基数按新工资标准核定'],
      '224': ['校园安全整治和地质灾害防治', '两所山区学校实施护坡治理'],
      '229': ['教育系统其他专项', '校园文化建设项目跨年结算'],
    },
    threePublic: '更新一辆达到报废年限的公务用车，并派员参加境外职业教育交流',
    threePublicByItem: { overseasTravel: '上年无出国任务，本年按计划派两人参加职业教育交流', vehiclePurchase: '原机要通信用车行驶超过三十万公里报废更新', vehicleOperation: '新车处于保修期，维修费用下降', reception: '上级检查批次下降' },
    threePublicUsedFor: { overseasTravel: '两名职业学校管理人员赴境外参加双元制教学交流', vehiclePurchase: '更新一辆机要通信用车', vehicleOperation: '督导检查、考试押运用车的燃油、保险与维修', domesticReception: '接待省、市教育督导检查和结对帮扶学校人员' },
    agencyOperating: '机关搬入新办公楼，取暖和电费上升，并配置了会议室设备',
    otherMatters: '各学校自评表随单位决算在学校网站公开，本汇总仅附局机关统一组织的项目。',
  },
}

export const educationPrior: PriorPlan = {
  generalPublicBudget: { '201': '11.2', '205': '14682.4', '206': '7.6', '207': '18.4', '208': '3512.8', '210': '786.5', '211': '128', '213': '48.5', '221': '1392.4', '224': '24.6', '229': '5.2' },
  otherAppropriations: '46.4',
  ownMoney: '1798.6',
  threePublic: { vehicleOperation: '5.06', reception: '1.02' },
  agencyOperating: '84.3',
}
