import type { Template } from '../template'
import { categories } from './categories'
import { t02, t03, t05, t07, t08 } from './code-tables'
import { definitions, sheetNotes } from './definitions'
import { economicCategoryCodes, t06, t09, t10 } from './detail-tables'
import { narrativeOutline } from './narrative-outline'
import { firmRules, ruleUses } from './rule-uses'
import { t01, t04 } from './summary-tables'
import { thresholds } from './thresholds'
import { unprintedFigures } from './unprinted-figures'

/** 全国 2024 年度部门决算公开表样（公开01—10）与情况说明。 */
export const cn2024: Template = {
  id: 'CN-2024',
  name: '2024年度部门决算公开',
  fiscalYear: 2024,
  province: null,
  chosenBy: null,
  unit: { label: '万元', decimals: 2 },
  sheetUnit: { label: '万元', decimals: 3 },
  tails: 'plain',
  tables: [t01, t02, t03, t04, t05, t06, t07, t08, t09, t10],
  categories,
  economicCategories: economicCategoryCodes,
  narrative: narrativeOutline,
  unprinted: unprintedFigures,
  wording: {
    bookletTitle: { unit: '年度单位决算公开', department: '年度部门决算公开' },
    contentsTitle: '目  录',
    parts: ['第一部分 概况', '第二部分 {year}年部门决算表', '第三部分 情况说明', '第四部分 名词解释', '第五部分 附件'],
    dutiesHeading: '一、本部门（单位）职责',
    organisationHeading: '二、机构设置情况',
    nameLine: '部门名称：',
    emptyTable: '说明：本表无数据',
    zeroItemReason: '本年度无此项支出',
    noGovernmentFunds: '本年度无此项收支。',
    noStateCapital: '本年度无此项支出。',
    noAgencyOperating: '本单位不属于行政单位或参照公务员法管理的事业单位，无机关运行经费。',
    gradeNames: ['优', '良', '中', '差'],
    sheetTitleSuffix: '项目支出绩效自评表',
    sheetNotes,
    definitions,
    stateSecret: {
      part: '根据《中华人民共和国预算法》第十四条，本部分内容涉及国家秘密，依法不公开。',
      whole: '根据《中华人民共和国预算法》第十四条，本单位决算涉及国家秘密，依法不公开。',
    },
  },
  fundSources: ['本级财政资金', '省级财政资金', '中央财政资金', '其他资金'],
  thresholds,
  rules: ruleUses,
  firmRules,
}
