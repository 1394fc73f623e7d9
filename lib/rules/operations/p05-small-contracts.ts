import { mustNotExceed } from '../equality'
import type { Rule } from '../rule'

export const p05SmallContracts: Rule = {
  id: 'P05',
  title: '授予中小企业金额不得大于采购总额，小微不得大于中小',
  relation: '小微 ≤ 中小（否则错误）≤ 采购总额（否则警告）。',
  severity: 'warning',
  tolerance: 'exact',
  appliesTo: 'both',
  basis: '跨年合同须说明',
  check: function* (subject) {
    yield* mustNotExceed(subject, ['T10!gp_micro:value'], ['T10!gp_sme:value'], { what: '授予小微企业合同金额大于授予中小企业合同金额', advice: '请核对“政府采购”页的两个数。', severity: 'error' })
    yield* mustNotExceed(subject, ['T10!gp_sme:value'], ['T10!gp_goods:value', 'T10!gp_works:value', 'T10!gp_services:value'], { what: '授予中小企业合同金额大于政府采购支出总额', advice: '请核对“政府采购”页；含跨年合同的，请写明原因。' })
  },
}
