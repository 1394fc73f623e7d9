import type { RuleUse } from '@/lib/template/templates'

const off = (because: string): RuleUse => ({ use: 'off', because })
const softened = (because: string): RuleUse => ({ use: 'softened', to: 'notice', because })
const warned = (because: string): RuleUse => ({ use: 'softened', to: 'warning', because })
const FORM = '文件用的不是本模板的表样'
const TABLES = '文件只有表，没有说明'
const YEAR = '没有这一年度的科目表，名称按相近年度'

/** Rules about the template's own form say little of a text that follows another one: what is left out there may be right. */
export const ofOtherForm: Readonly<Record<string, RuleUse>> = {
  C01: off(FORM), C02: softened(FORM), C03: softened(FORM), C05: off(FORM), C11: off(FORM), C13: off(FORM), C14: off(FORM),
  E06: warned(FORM), E07: warned(FORM), E09: warned(FORM), E10: warned(FORM), E15: warned(FORM), E16: warned(FORM), E11: softened(FORM), E13: softened(FORM), E14: off(FORM), E19: softened(FORM), E24: softened(FORM), I18: off(FORM), K03: warned(FORM), K13: off(FORM),
  N15: off(FORM), N19: softened(FORM), N20: off(FORM), R08: softened(FORM), R09: softened(FORM), R10: off(FORM), R11: off(FORM),
}

/** The same form under other numbers, or in another unit. */
export const ofOtherPrint: Readonly<Record<string, RuleUse>> = { C11: off(FORM), I18: off(FORM) }

/** Tables alone: a workbook of the ten tables has neither headings nor an overview. */
export const ofTablesOnly: Readonly<Record<string, RuleUse>> = { C01: softened(TABLES), C05: off(TABLES), C13: off(TABLES), C14: off(TABLES), R09: off(TABLES) }

/** Codes are compared with the nearest year's list. */
export const ofOtherYear: Readonly<Record<string, RuleUse>> = { K01: off(YEAR), K02: softened(YEAR), K08: off(YEAR) }

/** Before the first list there is, 类 had other names. */
export const ofOlderYear: Readonly<Record<string, RuleUse>> = { N04: warned(YEAR) }

const UNREAD = '文件中的表大多没有读成格'

/** Where most tables were not read into cells, a missing body is the reader's fault. */
export const ofUnreadTables: Readonly<Record<string, RuleUse>> = { C01: off(UNREAD), C02: off(UNREAD), C03: off(UNREAD), C11: off(UNREAD) }

/** No sentence tells how many projects have which grade: there is nothing to compare the sheets with. */
export const ofUngraded: Readonly<Record<string, RuleUse>> = { E05: off('文中没有各等级的项目数') }
