import type { CellRef } from '@/lib/report/cell'
import { sectionPlace } from './read-document'
import type { RuleId } from './rule'

/**
 * What rules of documents need, so that a lost page is said: a rule whose operand is missing is not checked, never
 * passed. Tables by their id; `T01 R32-57` are lines of a fixed form.
 */
export const tableOperands: Readonly<Partial<Record<RuleId, readonly string[]>>> = {
  A01: ['T01 L1-3', 'T02'], A02: ['T01 L4-8', 'T01 L27-27', 'T02'], A03: ['T01 R32-58', 'T03'], A04: ['T01 L1-3', 'T04 L1-3'], A05: ['T02', 'T04 L27-27'],
  A06: ['T04 R33-59', 'T05'], A07: ['T04 L2-2', 'T04 L30-30', 'T04 R33-60', 'T07', 'T08'], A08: ['T05', 'T06'], A09: ['T03', 'T05', 'T07', 'T08'], A10: ['T01 R32-58', 'T04 R33-59'],
  A11: ['T01 L4-8', 'T01 L28-29', 'T01 R60-60', 'T03', 'T04 L28-28', 'T04 R60-60', 'T05', 'T07', 'T08'], A12: ['T01 L29-29', 'T01 R60-60', 'T04 L28-28', 'T04 R60-60'],
  A14: ['T01 L28-29', 'T01 R59-60', 'T02', 'T03'], A15: ['T02', 'T04 L28-28', 'T04 R60-60', 'T05', 'T07', 'T08'], A17: ['T06', 'T09'], A18: ['T04 R59-59', 'T09'],
  I01: ['T01 L31-31', 'T01 R62-62'], I02: ['T01 L1-8', 'T01 L27-27', 'T01 R32-58'], I03: ['T01 L27-29', 'T01 L31-31', 'T01 R58-60', 'T01 R62-62'],
  I04: ['T02', 'T03', 'T05', 'T07', 'T08'], I05: ['T02', 'T03', 'T05', 'T07', 'T08'], I06: ['T02', 'T03', 'T05', 'T07', 'T08'],
  I07: ['T04 L1-3', 'T04 L27-27', 'T04 R33-59'], I08: ['T04 R33-60', 'T04 R64-64'], I09: ['T04 L27-28', 'T04 L32-32', 'T04 R59-60', 'T04 R64-64'], I10: ['T04 L28-31'],
  I11: ['T04 L1-3', 'T04 L29-31', 'T04 R59-60'], I12: ['T07'], I13: ['T06'], I14: ['T06'], I15: ['T09'], I16: ['T02', 'T03', 'T05', 'T06', 'T07', 'T08', 'T09'],
  Y06: ['T01 L31-31', 'T01 R62-62', 'T04 L32-32', 'T04 R64-64', 'T05'], Y07: ['T05'], Y08: ['T05', 'T09'], Y09: ['T09'], Y10: ['T10'],
  N01: ['T01 L31-31', 'T01 R62-62', 'T04 L32-32', 'T04 R64-64'], N02: ['T02', 'T03'], N03: ['T04 R59-59'], N04: ['T05'], N06: ['T05', 'T06'], N16: ['T07', 'T08'], N17: ['T09'], N18: ['T10'], N19: ['T06'], N20: ['T06'],
  T51: ['T09', 'T10'], T52: ['T09', 'T10'], T53: ['T09', 'T10'], T54: ['T10'], T55: ['T09'], T57: ['T10'], T58: ['T10'], T59: ['T10'], T60: ['T09'], T61: ['T09', 'T10'], T62: ['T09', 'T10'], T63: ['T06', 'T09'],
  P01: ['T06', 'T10'], P02: ['T10'], P04: ['T10'], P05: ['T10'], P06: ['T03', 'T06', 'T10'], P07: ['T10'], P08: ['T10'], P09: ['T10'], P10: ['T10'],
  E03: ['T03'], E04: ['T05', 'T07', 'T08'], E26: ['T03'],
  K05: ['T05', 'T07'], K06: ['T08'], K07: ['T06'], K11: ['T05', 'T06'], K12: ['T05', 'T06'],
}

/** Sections of 第三部分, by number. */
export const sectionOperands: Readonly<Partial<Record<RuleId, readonly string[]>>> = {
  N01: ['一', '四'], N02: ['二', '三'], N03: ['五（一）', '五（二）', '五（三）'], N04: ['五（二）', '五（三）'], N05: ['五（三）'], N06: ['六'],
  N07: ['一', '二', '三', '四', '五（一）', '五（二）', '五（三）', '六', '九（一）', '九（二）', '十（一）', '十（二）', '十（三）', '十（四）'],
  N08: ['二', '三', '五（一）', '五（二）', '五（三）', '九（一）', '十（二）'], N09: ['一', '四', '五（一）', '五（三）', '九（一）', '十（一）'], N10: ['一', '四', '五（一）', '五（三）', '九（一）', '十（一）'],
  N11: ['一', '四', '五（一）', '五（三）', '九（一）', '十（一）'], N12: ['一', '四', '五（一）', '五（三）', '九（一）', '十（一）', '十（二）'], N13: ['五（一）', '五（三）'], N14: ['四', '五（一）'], N16: ['七', '八'],
  N17: ['九（一）', '九（二）'], N18: ['九（二）', '十（一）', '十（二）', '十（三）'], P04: ['十（二）'], P09: ['十（三）'], E01: ['十（四）'], E02: ['十（四）'], E04: ['十（四）'], E05: ['十（四）'],
}

/** What stands outside of tables and sections. */
export const otherOperands = {
  目录: ['R09'],
  封面: ['R08'],
  名词解释: ['C13'],
} as const satisfies Readonly<Record<string, readonly RuleId[]>>

/** Figures that a section always tells; where one was not read, the rules that compare it were not checked. */
export const dueFigures: Readonly<Record<string, readonly CellRef[]>> = {
  一: ['T01!L31:c1', 'T01!R62:c2'],
  二: ['T02!total:c1'],
  三: ['T03!total:c1'],
  四: ['T04!L32:c1', 'T04!R64:c2'],
  '五（一）': ['T05!total:c1'],
  '五（二）': ['T05!total:c1'],
  '五（三）': ['N5!initial-budget:total', 'T05!total:c1'],
  六: ['T05!total:c2', 'T06!personnel:amount', 'T06!publicUse:amount'],
  '九（一）': ['T09!row:c1', 'T09!row:c7', 'T09!row:c8', 'T09!row:c10', 'T09!row:c11', 'T09!row:c12'],
  '九（二）': ['T09!row:c8', 'T09!row:c10', 'T09!row:c11', 'T09!row:c12', 'T10!sg_car_kept:value'],
  '十（二）': ['T10!gp_total:value'],
  '十（三）': ['T10!car_total:value'],
}

/** Everything a rule needs, by name: tables, lines, and sections as `说明六`. */
export const operandsOf = (rule: RuleId): readonly string[] => [...(tableOperands[rule] ?? []), ...(sectionOperands[rule] ?? []).map(sectionPlace)]
