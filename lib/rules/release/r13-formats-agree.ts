import { documentRef } from '../read-document'
import type { Rule } from '../rule'
import { plainDigits } from '../told-shape'

const MOST_NAMED = 6

const countsOf = (figures: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const figure of figures) counts.set(plainDigits(figure), (counts.get(plainDigits(figure)) ?? 0) + 1)
  return counts
}

/** What one list has more often than the other. */
const surplus = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): readonly string[] => [...one].filter(([figure, times]) => times > (other.get(figure) ?? 0)).map(([figure]) => figure)

export const r13FormatsAgree: Rule = {
  id: 'R13',
  title: '各格式文件数据应一致',
  relation: 'PDF、Word、Excel、网页中的数，作为可重复的集合相等。',
  severity: 'error',
  tolerance: 'same-fact',
  appliesTo: 'document',
  basis: '同一份公开',
  check: function* ({ document }) {
    const [first, ...others] = document?.formats ?? []
    if (first === undefined) return
    const figures = countsOf(first.figures)
    for (const other of others) {
      const theirs = countsOf(other.figures)
      const [here, there] = [surplus(figures, theirs), surplus(theirs, figures)]
      const named = (list: readonly string[]): string => `${list.slice(0, MOST_NAMED).join('、')}${list.length > MOST_NAMED ? ' 等' : ''}`
      if (here.length + there.length > 0)
        yield { what: `${first.name}与${other.name}的数不一致：${[...(here.length > 0 ? [`${first.name}多出 ${named(here)}`] : []), ...(there.length > 0 ? [`${other.name}多出 ${named(there)}`] : [])].join('，')}`, left: [documentRef(first.name)], right: [documentRef(other.name)], told: '', advice: '请用同一份数据重新导出各格式。' }
    }
  },
}
