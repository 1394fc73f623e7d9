import { mustNotExceed } from '../equality'
import type { Rule } from '../rule'
import { threePublicItems } from '../three-public-cells'

export const t60WithinBudget: Rule = {
  id: 'T60',
  title: '“三公”经费决算数不得大于全年预算数',
  relation: '公开09 栏7—栏12 ≤ 栏1—栏6，逐项；预算为 0 而有决算的也在内。',
  severity: 'warning',
  tolerance: 'exact',
  appliesTo: 'both',
  basis: '无预算不支出',
  check: function* (subject) {
    const words = (name: string) => ({ what: `${name}决算数大于全年预算数`, advice: '请核对“三公”经费页的全年预算数和决算数；确有超出的，请写明批准情况。' })
    const items = threePublicItems.flatMap(({ name, budget, final }) => [...mustNotExceed(subject, [final], [budget], words(name))])
    yield* items
    // A total that is over its budget because an item is says nothing new.
    if (items.length === 0) yield* mustNotExceed(subject, ['T09!row:c7'], ['T09!row:c1'], words('“三公”经费'))
  },
}
