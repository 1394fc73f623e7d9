import type { RuleUse } from '../template'

const asWritten: RuleUse = { use: 'as-written' }

/** 每条规则在本模板中怎么用：照用、降级或停用（须写明理由）。 */
export const ruleUses: Readonly<Record<string, RuleUse>> = {
  // 表间勾稽
  A01: asWritten, A02: asWritten, A03: asWritten, A04: asWritten, A05: asWritten, A06: asWritten, A07: asWritten, A08: asWritten, A09: asWritten,
  A10: asWritten, A11: asWritten, A12: asWritten, A13: asWritten, A14: asWritten, A15: asWritten, A16: asWritten, A17: asWritten, A18: asWritten,
  // 表内勾稽
  I01: asWritten, I02: asWritten, I03: asWritten, I04: asWritten, I05: asWritten, I06: asWritten, I07: asWritten, I08: asWritten, I09: asWritten,
  I10: asWritten, I11: asWritten, I12: asWritten, I13: asWritten, I14: asWritten, I15: asWritten, I16: asWritten, I17: asWritten, I18: asWritten,
  // 上下年与合理性
  Y01: asWritten, Y02: asWritten, Y03: asWritten, Y04: asWritten, Y05: asWritten, Y06: asWritten, Y07: asWritten, Y08: asWritten, Y09: asWritten,
  Y10: asWritten, Y11: asWritten, Y12: asWritten,
  // 情况说明
  N01: asWritten, N02: asWritten, N03: asWritten, N04: asWritten, N05: asWritten, N06: asWritten, N07: asWritten, N08: asWritten, N09: asWritten,
  N10: asWritten, N11: asWritten, N12: asWritten, N13: asWritten, N14: asWritten, N15: asWritten, N16: asWritten, N17: asWritten, N18: asWritten,
  N19: asWritten, N20: asWritten, N21: asWritten, N22: asWritten,
  // 完整性与公开形式
  C01: asWritten, C02: asWritten, C03: asWritten, C04: asWritten, C05: asWritten, C06: asWritten, C07: asWritten, C08: asWritten, C09: asWritten,
  C10: asWritten, C11: asWritten, C12: asWritten, C13: asWritten, C14: asWritten,
  // “三公”经费与实物量
  T51: asWritten, T52: asWritten, T53: asWritten, T54: asWritten, T55: asWritten, T56: asWritten, T57: asWritten, T58: asWritten, T59: asWritten,
  T60: asWritten, T61: asWritten, T62: asWritten, T63: asWritten,
  // 机关运行、政府采购、国有资产
  P01: asWritten, P02: asWritten, P03: asWritten, P04: asWritten, P05: asWritten, P06: asWritten, P07: asWritten, P08: asWritten, P09: asWritten,
  P10: asWritten,
  // 项目支出绩效自评
  E01: asWritten, E02: asWritten, E03: asWritten, E04: asWritten, E05: asWritten, E06: asWritten, E07: asWritten, E08: asWritten, E09: asWritten,
  E10: asWritten, E11: asWritten, E12: asWritten, E13: asWritten, E14: asWritten, E15: asWritten, E16: asWritten, E17: asWritten, E18: asWritten,
  E19: asWritten, E20: asWritten, E21: asWritten, E22: asWritten, E23: asWritten, E24: asWritten, E25: asWritten, E26: asWritten,
  // 科目与代码
  K01: asWritten, K02: asWritten, K03: asWritten, K04: asWritten, K05: asWritten, K06: asWritten, K07: asWritten, K08: asWritten, K09: asWritten,
  K10: asWritten, K11: asWritten, K12: asWritten, K13: asWritten,
  // 残留内容与发布
  R01: asWritten, R02: asWritten, R03: asWritten, R04: asWritten, R05: asWritten, R06: asWritten, R07: asWritten, R08: asWritten, R09: asWritten,
  R10: asWritten, R11: asWritten, R12: asWritten, R13: asWritten, R14: asWritten,
}

/** 不得降级、停用的规则：同一笔钱按分相等、部分不大于全部，以及国家秘密和个人信息。 */
export const firmRules: readonly string[] = ['A01', 'A08', 'A09', 'A11', 'A12', 'A13', 'A17', 'A18', 'I01', 'I11', 'I12', 'R06', 'R07']
