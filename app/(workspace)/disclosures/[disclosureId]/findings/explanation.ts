import type { Finding } from '@/lib/rules/finding'
import { answerTo, fingerprintOf } from '@/lib/workflow/answered'

/** What a page knows of an explanation. */
export type GivenExplanation = {
  readonly id: string
  readonly fingerprint: string
  readonly ruleId: string
  readonly cells: readonly string[]
  /** The figures it was given for, as the finding compared them; null where it compared none. */
  readonly left: string | null
  readonly right: string | null
  readonly words: string
  readonly public: boolean
  readonly byName: string
  readonly at: string
  readonly acceptedAt: string | null
  /** Why the reviewer did not accept it; null where they did not refuse it. */
  readonly refused: { readonly because: string; readonly byName: string; readonly at: string } | null
}

/** What the unit said last year of a rule and its cells. */
export type PriorExplanation = { readonly ruleId: string; readonly cells: readonly string[]; readonly words: string; readonly public: boolean; readonly fiscalYear: number }

export type Answered = {
  readonly fingerprint: string
  /** The words in force for these figures. */
  readonly current: GivenExplanation | null
  /** Words given for the same cells when they held other figures: no longer in force. */
  readonly lapsed: GivenExplanation | null
  /** Words for these figures that the reviewer refused: others must be found. */
  readonly refused: GivenExplanation | null
  /** Last year's words for the same rule and cells, while nothing was said this year. */
  readonly suggested: PriorExplanation | null
}

/** What the unit said to a finding, now, before its figures changed, and last year. */
export const answeredOf = (finding: Finding, explanations: readonly GivenExplanation[], prior: readonly PriorExplanation[] = []): Answered => {
  const isSame = (each: { readonly ruleId: string; readonly cells: readonly string[] }): boolean => each.ruleId === finding.rule && each.cells.join() === finding.refs.join()
  const fingerprint = fingerprintOf(finding)
  const current = answerTo(finding, explanations) ?? null
  const refused = explanations.find((each) => each.fingerprint === fingerprint && each.refused !== null) ?? null
  const before = explanations.findLast((each) => each.fingerprint !== fingerprint && isSame(each)) ?? null
  const lapsed = current === null && refused === null ? before : null
  return { fingerprint, current, refused, lapsed, suggested: current === null && refused === null && lapsed === null ? (prior.findLast(isSame) ?? null) : null }
}

/** Beginnings that fit the kind of rule; the facts of the case are for the unit to add. */
const phrases: Readonly<Record<string, readonly string[]>> = {
  A: ['两处口径不同：', '与会计账簿核对一致，差额系'],
  I: ['红字冲销以前年度支出，凭证号'],
  Y: ['上级专项资金年中下达，年初未列预算，文号', '上年科目与本年不同，同口径比较后', '本年新增一次性项目：', '上年跨年度支付的尾款在本年列支，金额'],
  N: ['该文字所指为本单位内部管理数据，来源'],
  T: ['车辆产权在机关事务中心，本单位只承担运行维护费。', '车辆由平台统一调配，本单位无保有量。', '超出部分经批准追加，批准文号'],
  P: ['跨年度合同本年付款，采购实施在', '未达到采购限额标准，按内控制度采购。'],
  E: ['涉密项目自评表不公开，共', '项目跨年实施，余款按规定结转，手续文号', '因气候、征地等客观原因推迟，计划完成时间'],
}
const anyRule: readonly string[] = ['已与账簿、凭证核对，数字属实。原因：']

export const phrasesFor = (rule: string): readonly string[] => [...(phrases[rule.slice(0, 1)] ?? []), ...anyRule]
