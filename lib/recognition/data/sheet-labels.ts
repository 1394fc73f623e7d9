/** Labels of the evaluation sheets, as one system or another prints them. Plain letters. */
export const sheetLabels = {
  name: /^项目名称$/u,
  department: /^主管部门(?:及代码|\(单位\)|单位)?$/u,
  unit: /^(?:预算|实施|项目实施)单位$/u,
  total: /^(?:年度)?资金总额[:]?$/u,
  goal: /^年度?(?:总体)?(?:绩效)?目标$|^预期目标$/u,
  completion: /^(?:全年)?实际完成情况$/u,
  indicators: /^三级指标$/u,
  sum: /^总分$|^合计$|^总得分$/u,
} as const

/** Columns of the funds. */
export const fundColumns: readonly { readonly column: 'declaredTarget' | 'initialBudget' | 'annualBudget' | 'executed' | 'balance' | 'rate' | 'score' | 'deviation' | 'weight'; readonly words: RegExp }[] = [
  { column: 'declaredTarget', words: /^目标申报数/u },
  { column: 'initialBudget', words: /^预算编制数|^年初预算数?/u },
  { column: 'annualBudget', words: /^全年预算数?/u },
  { column: 'executed', words: /^全年执行数?|^执行数/u },
  { column: 'balance', words: /^资金结\(?转\)?|^结余/u },
  { column: 'rate', words: /^执行率/u },
  { column: 'weight', words: /^分值/u },
  { column: 'score', words: /^得分/u },
  { column: 'deviation', words: /^偏差原因/u },
]

/** Columns of the indicators. */
export const indicatorColumns: readonly { readonly column: 'level1' | 'level2' | 'level3' | 'initialTarget' | 'adjustedTarget' | 'actual' | 'qualitativeNote' | 'weight' | 'score' | 'deviation'; readonly words: RegExp }[] = [
  { column: 'level1', words: /^一级指标/u },
  { column: 'level2', words: /^二级指标/u },
  { column: 'level3', words: /^三级指标/u },
  { column: 'initialTarget', words: /^年初指标值/u },
  { column: 'adjustedTarget', words: /^调整后指标值|^年度指标值|^指标值/u },
  { column: 'actual', words: /^(?:全年)?实际完成/u },
  { column: 'qualitativeNote', words: /^定性指标/u },
  { column: 'weight', words: /^分值|^权重/u },
  { column: 'score', words: /^得分/u },
  { column: 'deviation', words: /^偏差原因/u },
]

export const levels = {
  first: /^(?:产出|效益|满意度|成本)指标|^效益指标\(满意度指标\)$/u,
  second: /^(?:数量|质量|时效|成本)指标?$|^(?:经济|社会|生态)效益(?:指标)?$|^可持续(?:性)?(?:影响|发展)?(?:指标)?$|^服务对象满意度(?:指标)?$/u,
} as const

/** The texts at the end of a sheet. */
export const analysisLabels: readonly { readonly field: 'implementationAndBudget' | 'outputs' | 'benefits' | 'satisfaction' | 'experience' | 'problems' | 'improvements'; readonly words: RegExp }[] = [
  { field: 'implementationAndBudget', words: /^项目实施(?:和|的|及)?预算执行情况/u },
  { field: 'outputs', words: /^产出情况/u },
  { field: 'benefits', words: /^效益情况/u },
  { field: 'satisfaction', words: /^满意度情况/u },
  { field: 'experience', words: /^主要(?:经验做法|经验及做法|accomplishments)/u },
  { field: 'problems', words: /^项目.{0,8}存在的.{0,4}问题|^存在的?问题/u },
  { field: 'improvements', words: /^下一步.{0,8}(?:措施|建议)/u },
]

/** What stands where a result is due and shows that cells moved: it is never a target. */
export const outcome = /(?:达成|完成|生成|达到)预期(?:指标|目标)?$/u
