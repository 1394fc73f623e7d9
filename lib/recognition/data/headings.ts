import type { TellKey } from '@/lib/template/templates'

export type PartKind = 'overview' | 'tables' | 'narrative' | 'definitions' | 'annex' | 'other'

/** What a part is called, without its number; the first that fits. */
export const parts: readonly { readonly kind: PartKind; readonly words: RegExp }[] = [
  { kind: 'narrative', words: /情况(?:的)?说明|决算说明|决算分析/u },
  { kind: 'definitions', words: /名词解释|术语/u },
  { kind: 'annex', words: /附件|自评表|评价报告/u },
  { kind: 'tables', words: /决算(?:公开)?(?:报)?表|附表/u },
  { kind: 'overview', words: /概况|基本情况|简介/u },
]

/** What a section of the narrative is about, by the words of its heading; the first that fits. Blanks, quotation marks and the number are gone. */
export const sections: readonly { readonly tell: TellKey; readonly words: RegExp }[] = [
  { tell: 'threePublicDetail', words: /三公.*(?:具体情况|实物量)/u },
  { tell: 'threePublicOverall', words: /三公.*总体情况/u },
  { tell: 'agencyOperating', words: /机关运行经费/u },
  { tell: 'procurement', words: /政府采购/u },
  { tell: 'stateAssets', words: /国有资产(?:占用|占有|情况)|车辆.*占用/u },
  { tell: 'performance', words: /预算绩效|绩效(?:管理|评价|自评)/u },
  { tell: 'governmentFunds', words: /政府性基金/u },
  { tell: 'stateCapitalOperations', words: /国有资本经营/u },
  { tell: 'basicExpenditure', words: /基本支出决算/u },
  { tell: 'generalPublicByCategory', words: /(?:一般公共预算|财政拨款)(?:财政拨款)?支出决算具体情况/u },
  { tell: 'generalPublicStructure', words: /(?:一般公共预算|财政拨款)(?:财政拨款)?支出决算结构情况/u },
  { tell: 'generalPublicOverall', words: /(?:一般公共预算(?:财政拨款)?|财政拨款)支出决算总体情况/u },
  { tell: 'fiscalTotals', words: /财政拨款(?:收入支出|收支|收、支)(?:决算)?总(?:体)?/u },
  { tell: 'grandTotals', words: /^(?:20\d{2}年度?)?(?:部门|单位)?(?:收入支出|收支|收、支)(?:决算)?总(?:体)?/u },
  { tell: 'incomeKinds', words: /^(?:20\d{2}年度?)?(?:部门|单位)?收入决算/u },
  { tell: 'expenditureKinds', words: /^(?:20\d{2}年度?)?(?:部门|单位)?支出决算(?:情况)?/u },
]

/** Headings over sections that have none of their own: what follows them is read under the headings below. */
export const groups: readonly { readonly number: string; readonly words: RegExp }[] = [
  { number: '五', words: /^(?:20\d{2}年度?)?一般公共预算(?:财政拨款)?支出决算情况/u },
  { number: '九', words: /三公经费.*情况/u },
  { number: '十', words: /其他重要事项/u },
]

export const duties = /职责|职能/u
export const organisation = /机构设置|机构(?:情况|构成)|单位构成/u
