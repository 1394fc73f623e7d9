import { mustGoTogether } from '../together'
import type { Rule } from '../rule'

export const t51OverseasTravel: Rule = {
  id: 'T51',
  title: '因公出国（境）费与团组数、人次数应同有同无',
  relation: '公开09 栏8 > 0 ⇔ 团组数 > 0 ⇔ 人次数 > 0。',
  severity: 'error',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '有费用就有行程',
  check: (subject) =>
    mustGoTogether(subject, { money: '因公出国（境）费', at: 'T09!row:c8', counts: ['trips', 'tripPeople'], advice: '请核对“三公”经费页的因公出国（境）费、团组数和人次数。' }),
}
