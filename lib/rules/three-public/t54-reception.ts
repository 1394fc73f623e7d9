import { factRef } from '@/lib/report/report'
import { mustGoTogether } from '../together'
import type { Rule } from '../rule'

const kinds = [
  { money: '国内接待费', at: factRef('threePublicExpenses/domesticReception'), counts: ['domesticBatches', 'domesticPeople'] },
  { money: '外事接待费', at: factRef('threePublicExpenses/foreignGuestReception'), counts: ['foreignBatches', 'foreignPeople'] },
  { money: '国（境）外接待费', at: factRef('threePublicExpenses/overseasReception'), counts: ['abroadBatches', 'abroadPeople'] },
] as const

export const t54Reception: Rule = {
  id: 'T54',
  title: '国内、外事、国（境）外接待费与批次、人次应同有同无',
  relation: '三种接待：金额 > 0 ⇔ 批次 > 0 ⇔ 人次 > 0。',
  severity: 'error',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '有接待费就有来客',
  check: function* (subject) {
    for (const kind of kinds) yield* mustGoTogether(subject, { ...kind, advice: `请核对“三公”经费页的${kind.money}、批次和人次。` })
  },
}
