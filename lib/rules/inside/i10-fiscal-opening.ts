import { mustAddUp } from '../adding-up'
import type { Rule } from '../rule'

export const i10FiscalOpening: Rule = {
  id: 'I10',
  title: '年初财政拨款结转应等于三本预算之和',
  relation: '公开04 行28 = 行29+行30+行31。',
  severity: 'error',
  tolerance: 'interval',
  appliesTo: 'document',
  basis: '其中数',
  check: mustAddUp('I10', { what: '年初财政拨款结转和结余不等于三本预算之和', advice: '请核对公开04表行28至行31。' }),
}
