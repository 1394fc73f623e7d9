import { mustGoTogether } from '../together'
import type { Rule } from '../rule'

export const t52VehiclePurchase: Rule = {
  id: 'T52',
  title: '公务用车购置费与购置数应同有同无',
  relation: '公开09 栏10 > 0 ⇔ 公务用车购置数 > 0。',
  severity: 'error',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '有购置费就有车',
  check: (subject) => mustGoTogether(subject, { money: '公务用车购置费', at: 'T09!row:c10', counts: ['carsBought'], advice: '请核对“三公”经费页的公务用车购置费和购置数。' }),
}
