import type { FactsFile } from '../contract'
import { headOf, TEMPLATE_2023, TEMPLATE_2024 } from '../place'
import type { PriorPlan, UnitPlan } from '../plan'
import type { Statement } from '../statement'
import { centre, county, own, project, province } from '../project'

const unit = headOf('142004', '青禾县文化馆', 'institution', { code: '142', name: '青禾县文化和旅游局' })

const duties = [
  '组织公益性群众文化活动，辅导基层文艺团队和文艺骨干。',
  '开展音乐、舞蹈、戏曲、美术等艺术普及培训。',
  '搜集整理非物质文化遗产，组织申报、展示和传承。',
  '承担公共文化场馆免费开放和数字文化服务。',
]
const organisation = [
  ['办公室', '承担行政、财务、资产和场馆安全管理。'],
  ['群众活动部', '策划广场演出、送戏下乡和节庆活动，辅导乡镇文化站。'],
  ['艺术培训部', '开设公益培训班，管理培训场地和师资。'],
  ['非遗保护部', '开展非遗普查、记录和传承人管理。'],
] as const

/** A small institution whose last year is published; this year's file has barely been opened. */
export const culture2023: UnitPlan = {
  templateId: TEMPLATE_2023,
  fiscalYear: 2023,
  unit,
  duties,
  organisation,
  bodies: [{
    operating: '2070109', retired: '2080502', medical: '2101102',
    payroll: { onPost: 16, basicPay: '41860.40', meritPay: '27240.60', civilServants: false, retirees: 9, perRetiree: '7680.00' },
    publicUse: { '30201': '16420.00', '30202': '6380.00', '30205': '3140.00', '30206': '28760.00', '30207': '5240.00', '30208': '31600.00', '30209': '14800.00', '30211': '8260.00', '30213': '7950.00', '30216': '3600.00', '30226': '9800.00', '30229': '13600.00' },
  }],
  projects: [
    project('2070108', '送戏下乡与广场文化活动经费', county('32', '30', '30', '29.4'), {
      goal: '送戏下乡60场，举办广场文化周12期，覆盖全部乡镇。',
      done: '送戏下乡64场，举办广场文化周12期，到场观众约4.7万人次。',
      rows: [['数量', '送戏下乡场次', '≥60场', '64场'], ['数量', '广场文化周期数', '=12期', '12期'], ['质量', '演出评议合格率', '≥95%', '97%'], ['时效', '年度演出计划完成率', '100%', '100%'], ['成本', '单场演出成本', '≤3000元/场', '2860元/场'], ['社会', '观众人次', '≥4万人次', '4.7万人次'], ['持续', '基层文艺团队辅导支数', '≥36支', '39支'], ['满意', '观众满意度', '≥92%', '95.4%']],
      work: '演出由县道情剧团和民间班社承担，村委会和观众代表现场签字确认。',
      experience: '先由各村点单再排演出计划，传统戏和新编小戏搭配。',
      problems: '冬季室外演出观众偏少。',
      improvements: '十一月以后改在村级文化礼堂演出。',
    }),
    project('2070111', '青禾道情抢救性记录', [centre('24', '23.6', '中央非物质文化遗产保护资金于六月下达，年初未列预算')], {
      goal: '记录五位高龄传承人代表剧目，整理唱腔曲谱两册，培养青年学员20名。',
      done: '录制剧目14出，整理曲谱两册，青年学员22名登台汇报。',
      rows: [['数量', '记录传承人人数', '=5人', '5人'], ['数量', '录制剧目出数', '≥12出', '14出'], ['质量', '影像资料验收合格率', '100%', '100%'], ['时效', '记录工作完成时间', '11月底前', '11月22日'], ['成本', '抢救记录总成本'], ['社会', '培养青年学员人数', '≥20人', '22人'], ['持续', '资料入库备份率', '100%', '100%'], ['满意', '传承人满意度', '≥95%', '100%']],
      work: '聘请高校戏曲专业团队拍摄，传承人按次领取授课补贴。',
      experience: '每出戏同步录制讲解，方便后学者揣摩身段和板眼。',
      problems: '一位传承人体力有限，分四次完成录制。',
      improvements: '为高龄传承人优先安排档期并配备助手。',
    }),
    project('2070109', '公共文化场馆免费开放补助', [province('20', '20', '中央和省级免费开放资金于四月下达，年初未列预算'), county('5', '5', '5', '4.9')], {
      goal: '场馆全年免费开放不少于310天，开设公益培训班30期。',
      done: '免费开放318天，开设公益培训班33期，培训学员1980人次。',
      rows: [['数量', '免费开放天数', '≥310天', '318天'], ['数量', '公益培训班期数', '≥30期', '33期'], ['质量', '培训结业率', '≥85%', '89%'], ['时效', '开放时间公示及时率', '100%', '100%'], ['成本', '免费开放总成本'], ['社会', '服务群众人次', '≥5.5万人次', '6.1万人次'], ['持续', '志愿服务队伍人数', '≥120人', '134人'], ['满意', '学员满意度', '≥93%', '96.7%']],
      work: '补助用于水电、安保、师资和器材更新，培训报名全部在线办理。',
      experience: '开设夜间班和周末班，上班族参与率明显上升。',
      problems: '舞蹈教室名额紧张，报名常在两分钟内满额。',
      improvements: '与镇文化站共用场地，增加流动教学点。',
    }),
    project('2070109', '小剧场音响更新（自筹）', own('6', '6', '6', '5.86'), {
      goal: '更新小剧场扩声系统，减少租用外来音响。',
      done: '更新音箱、调音台一套，六月投用，当年承接演出41场。',
      rows: [['数量', '更新音响系统套数', '=1套', '1套'], ['质量', '设备验收合格率', '100%', '100%'], ['时效', '投入使用时间', '6月底前', '6月8日'], ['成本', '音响更新总成本'], ['经济', '节省租赁费用', '≥3万元', '3.4万元'], ['社会', '承接演出场次', '≥36场', '41场'], ['满意', '演出单位满意度', '≥90%', '95%']],
      work: '资金由馆内艺术培训收入承担，经馆务会研究并公示后询价采购。',
      experience: '安装后请专业人员调音并留存参数，日常由馆内人员维护。',
    }),
  ],
  ownMoney: [{ code: '2070109', institutional: '124600.00', other: '18240.36', spentBasic: '43215.80' }],
  ownBalances: { opening: '31260.45', distributed: '15000.00' },
  threePublic: {},
  counts: {},
  procurement: { goods: '8.46', services: '6.2', toSmallAndMedium: '14.66', toSmallAndMicro: '14.66' },
  vehicles: { other: 1 },
  basicBudgetRate: '0.98',
  words: {
    grandTotal: '青禾道情抢救性记录列入中央补助，艺术培训恢复线下开班',
    fiscal: '中央非物质文化遗产保护资金当年下达',
    generalPublicBudget: '非遗抢救性记录和免费开放补助当年形成支出',
    byCategory: {
      '207': ['在职人员工资、场馆运行，以及送戏下乡、非遗记录和免费开放', '新增道情抢救性记录，送戏场次多于上年'],
      '208': ['养老保险单位缴费和退休人员补贴', '缴费基数随工资标准上调'],
      '210': ['医疗保险单位缴费', '医保缴费基数随工资标准上调'],
      '221': ['住房公积金单位缴存', '公积金缴存基数重新核定'],
    },
    threePublic: '本年度无此项支出',
    otherMatters: '自筹资金安排的音响更新项目一并开展了绩效自评。',
  },
}

export const culturePrior2022: PriorPlan = {
  generalPublicBudget: { '207': '172.4', '208': '22.6', '210': '6.68', '221': '12.3' },
  ownMoney: '9.85',
}

/** Opened, named, last year carried over, two rows typed, and left: nothing of it agrees yet. */
export const cultureBegun2024 = (priorYear: NonNullable<FactsFile['priorYear']>): Statement => ({
  format: 'final-accounts-facts/1',
  template: TEMPLATE_2024,
  fiscalYear: 2024,
  amountUnit: '元',
  budgetUnit: unit,
  overview: { duties, organisation: [] },
  incomeByFunction: { '2070109': { fiscalAppropriation: '1486320.00', institutional: '132400.00' }, '2080505': { fiscalAppropriation: '181460.00' } },
  expenditureByFunction: { '2070109': { basic: '1486320.00' } },
  balances: {},
  fiscalAppropriation: { generalPublicBudget: { expenditureByFunction: {} }, governmentFunds: { byFunction: {} }, stateCapitalOperations: { expenditureByFunction: {} } },
  basicExpenditureByEconomic: { '30101': '684210.40' },
  threePublicExpenses: {},
  agencyOperatingExpenses: {},
  governmentProcurement: {},
  stateAssetsHeld: {},
  initialBudget: { generalPublicBudgetByCategory: {} },
  priorYear,
  reasons: { generalPublicBudgetByCategory: {} },
  performance: { projects: [] },
  glossaryAddition: '',
})
