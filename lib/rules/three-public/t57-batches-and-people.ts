import { compare } from '@/lib/money/amount'
import type { Rule } from '../rule'
import { countAt, threePublicCounts, type CountName } from '../three-public-cells'

const pairs: readonly (readonly [CountName, CountName])[] = [
  ['domesticBatches', 'domesticPeople'],
  ['foreignBatches', 'foreignPeople'],
  ['abroadBatches', 'abroadPeople'],
  ['trips', 'tripPeople'],
]

export const t57BatchesAndPeople: Rule = {
  id: 'T57',
  title: '批次不得大于人次，团组不得大于人次',
  relation: '批次 ≤ 人次（三种接待）；团组数 ≤ 人次数。',
  severity: 'error',
  tolerance: 'exact',
  appliesTo: 'both',
  basis: '每批至少一人；多为两栏填反',
  check: function* ({ report }) {
    for (const [batches, people] of pairs) {
      const [few, many] = [countAt(report, batches), countAt(report, people)]
      if (few === null || many === null || compare(few, many) <= 0) continue
      const [left, right] = [threePublicCounts[batches], threePublicCounts[people]]
      yield { what: `${left.name}大于${right.name}，疑似两栏填反`, left: [left.ref], right: [right.ref], unit: '', advice: '请核对“三公”经费页的两个数。' }
    }
  },
}
