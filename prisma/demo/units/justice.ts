import { headOf, TEMPLATE_2023, TEMPLATE_2024 } from '../place'
import type { PriorPlan, UnitPlan } from '../plan'
import { projects2023, projects2024 } from './justice-projects'

const unit = headOf('119001', '青禾县司法局', 'administrative')

const duties = [
  '拟订全县法治建设规划和年度工作要点，督促各乡镇、各部门落实法治政府建设任务，组织开展年度考核。',
  '承担县政府行政复议、行政应诉事务，办理行政赔偿案件，对复议中发现的共性问题提出改进建议。',
  '对县政府及其部门拟制发的行政规范性文件进行合法性审核，负责备案和定期清理。',
  '组织实施全民普法规划，推动国家机关“谁执法谁普法”责任制落到实处，培养农村“法律明白人”。',
  '指导人民调解、行政调解和行业性专业性调解工作，管理基层司法所。',
  '负责社区矫正对象的监督管理和教育帮扶，指导刑满释放人员安置帮教。',
  '统筹公共法律服务体系建设，管理法律援助、公证、律师和基层法律服务工作。',
  '完成县委、县政府交办的其他事项。',
]

const organisation = [
  ['办公室', '负责文电、会务、机要、档案、财务、资产和后勤保障，承担局机关人事、党建和信访事务。'],
  ['行政复议与应诉股', '受理行政复议申请并组织听证、调查和审理，代理以县政府为被告的行政诉讼案件。'],
  ['合法性审核股', '审核县政府重大行政决策、规范性文件和合同，组织规范性文件备案与清理。'],
  ['普法与依法治理股', '编制普法计划，组织宪法宣传周等主题宣传，指导民主法治示范村创建。'],
  ['社区矫正管理股', '承担社区矫正对象接收、监管、教育和解除工作，管理远程督查与定位系统。'],
  ['公共法律服务股', '管理县、乡、村三级公共法律服务平台，指导法律援助中心和村（居）法律顾问工作。'],
] as const

export const justice2023: UnitPlan = {
  templateId: TEMPLATE_2023,
  fiscalYear: 2023,
  unit,
  duties,
  organisation,
  bodies: [{
    operating: '2040601', retired: '2080501', medical: '2101101', medicalSubsidy: '2101103',
    payroll: { onPost: 37, basicPay: '42516.20', allowance: '28340.40', bonus: '17880.00', civilServants: true, retirees: 20, perRetiree: '8240.00', survivors: { people: 3, each: '8880.00' } },
    publicUse: { '30201': '61240.00', '30202': '19860.00', '30205': '6120.00', '30206': '27480.00', '30207': '16840.00', '30208': '45900.00', '30211': '34160.00', '30213': '15300.00', '30216': '7200.00', '30217': '7460.00', '30226': '15600.00', '30229': '62900.00', '30231': '43880.00', '30299': '20760.00' },
    transportAllowance: '7800.00',
  }],
  projects: projects2023,
  threePublic: { vehicleOperation: { budget: '4.8' }, reception: { budget: '1' } },
  counts: { vehiclesHeld: 2, domesticReceptionBatches: 11, domesticReceptionPersonVisits: 82 },
  procurement: { goods: '8.62', services: '19.6', toSmallAndMedium: '28.22', toSmallAndMicro: '17.4' },
  vehicles: { lawEnforcement: 2 },
  basicBudgetRate: '0.98',
  words: {
    grandTotal: '当年落实了正常晋级晋档工资，并新增村（居）法律顾问补助',
    fiscal: '工资标准调整和村（居）法律顾问补助两项增支',
    generalPublicBudget: '在职人员晋级晋档、村（居）法律顾问补助纳入预算',
    byCategory: {
      '204': ['在职人员工资、机关日常运转以及普法、调解、社区矫正、法律援助等业务', '村（居）法律顾问按每村定额纳入预算，公共法律服务经费相应上升'],
      '208': ['养老保险单位缴费和退休人员补贴', '缴费基数随工资标准上调'],
      '210': ['医疗保险单位缴费和公务员医疗补助', '医保缴费基数随工资标准上调'],
      '213': ['驻村帮扶工作队生活和交通补助', '驻村工作队由两人增至三人'],
      '221': ['住房公积金单位缴存', '公积金缴存基数年中重新核定'],
    },
    threePublic: '社区矫正核查改用定位和远程视频，公车出行里程下降',
    threePublicByItem: { vehicleOperation: '减少了一次车辆大修', reception: '来访调研批次比上年少' },
    threePublicUsedFor: { vehicleOperation: '社区矫正实地核查和送达法律文书用车的燃油、保险与维修', domesticReception: '接待省、市司法行政系统业务检查和周边县区学习交流人员' },
    agencyOperating: '印刷和取暖费用上涨，同时在职人数增加一人',
    otherMatters: '对照年初绩效目标逐项核对，未达标的一项指标已在自评表中说明原因。',
  },
}

export const justice2024: UnitPlan = {
  templateId: TEMPLATE_2024,
  fiscalYear: 2024,
  unit,
  duties,
  organisation,
  bodies: [{
    operating: '2040601', retired: '2080501', medical: '2101101', medicalSubsidy: '2101103',
    payroll: { onPost: 38, basicPay: '43268.40', allowance: '29154.60', bonus: '18720.00', civilServants: true, retirees: 21, perRetiree: '8460.00', survivors: { people: 3, each: '9120.00' } },
    publicUse: { '30201': '58620.00', '30202': '21480.00', '30205': '6340.00', '30206': '28910.00', '30207': '17260.00', '30208': '46800.00', '30211': '39750.00', '30213': '12400.00', '30216': '9600.00', '30217': '6820.00', '30226': '18000.00', '30229': '64600.00', '30231': '42360.00', '30299': '23480.00', '31002': '35800.00' },
    transportAllowance: '7800.00',
  }],
  projects: projects2024,
  // The quota of the system's upkeep bore 0.6 万元 of legal aid (A14, A15).
  moved: { from: '2040613', to: '2040607', amount: '0.6' },
  threePublic: { vehicleOperation: { budget: '4.8' }, reception: { budget: '0.9' } },
  counts: { vehiclesHeld: 2, domesticReceptionBatches: 9, domesticReceptionPersonVisits: 71 },
  procurement: { goods: '34.86', services: '20', toSmallAndMedium: '54.86', toSmallAndMicro: '41.3' },
  vehicles: { lawEnforcement: 2 },
  basicBudgetRate: '0.98',
  words: {
    grandTotal: '省级安排司法所规范化建设补助，并新招录公务员一名',
    fiscal: '年中追加司法所规范化建设省级资金和法律援助中央资金',
    generalPublicBudget: '司法所改造、法律援助两项上级补助当年形成支出',
    byCategory: {
      '204': ['在职人员工资、机关日常运转以及普法、调解、社区矫正、法律援助等业务', '三个司法所完成业务用房改造和设备配备'],
      '208': ['养老保险单位缴费和退休人员补贴', '退休人员增加一人，在职缴费基数上调'],
      '210': ['医疗保险单位缴费和公务员医疗补助', '医保缴费基数按新核定工资执行'],
      '213': ['驻村帮扶工作队生活和交通补助', '入户走访天数多于上年，补助据实结算'],
      '221': ['住房公积金单位缴存', '新招录人员当月起缴存公积金'],
    },
    threePublic: '严控接待范围和陪餐人数，车辆保险改为统一采购后费率降低',
    threePublicByItem: { vehicleOperation: '车辆保险统一采购，保费低于上年', reception: '市级业务检查合并开展，接待批次下降' },
    threePublicUsedFor: { vehicleOperation: '社区矫正实地核查和送达法律文书用车的燃油、保险与维修', domesticReception: '接待省、市司法行政系统业务检查和周边县区学习交流人员' },
    agencyOperating: '为新招录人员和三个司法所配置办公设备',
    otherMatters: '本年度对社区矫正经费开展了重点评价，评价结论为“良”，改进措施已列入下年工作计划。',
  },
}

export const justicePrior2022: PriorPlan = {
  generalPublicBudget: { '204': '488.72', '208': '63.95', '210': '32.18', '213': '3.6', '221': '36.84' },
  threePublic: { vehicleOperation: '5.12', reception: '0.93' },
  agencyOperating: '69.84',
}
