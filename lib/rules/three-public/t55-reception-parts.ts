import { factRef } from '@/lib/report/report'
import { mustAgree } from '../equality'
import type { Rule } from '../rule'

export const t55ReceptionParts: Rule = {
  id: 'T55',
  title: '公务接待费应等于国内与国（境）外接待费之和',
  relation: '公开09 栏12 = 国内接待费 + 国（境）外接待费。',
  severity: 'error',
  tolerance: 'exact｜interval',
  appliesTo: 'both',
  basis: '其中数',
  check: (subject) =>
    mustAgree(subject, ['T09!row:c12'], [factRef('threePublicExpenses/domesticReception'), factRef('threePublicExpenses/overseasReception')], {
      what: '公务接待费不等于国内与国（境）外接待费之和',
      advice: '请核对“三公”经费页的公务接待费及其分项。',
    }),
}
