import { holdsNothing, isBlankTable } from '../blank-table'
import type { Rule } from '../rule'
import { tableHere } from '../there'
import { mustTellCells, saidAt, sectionOf } from '../told-checks'

/** The form's own sentence, and how other places say it. */
const NOTHING = /本年度?无此项(?:收支|支出|收入支出)|(?:没有|无|未|不涉及|不存在)[^，。]{0,12}(?:政府性基金|国有资本经营)|(?:政府性基金|国有资本经营)[^。]{0,30}(?:为零|无收支|无数据)/u
const AMOUNT = /(\d[\d,]*(?:\.\d+)?)\s*(?:万元|元)/gu
const tellsAmounts = (text: string): boolean => [...text.matchAll(AMOUNT)].some(([, digits = '']) => /[1-9]/u.test(digits))
const pairs = [['七', 'T07'], ['八', 'T08']] as const

export const n16NothingTold: Rule = {
  id: 'N16',
  title: '无收支表述应与公开07、08表一致',
  relation: '说明七、八写“本年度无此项收支（支出）”，当且仅当公开07、08没有数；有数的，各数一致。',
  severity: 'error',
  tolerance: 'same-fact',
  appliesTo: 'document',
  basis: '沿用了旧句',
  check: function* (subject) {
    const { report } = subject
    for (const [number, id] of pairs) {
      const [section, table] = [sectionOf(subject, number), tableHere(report, id)]
      if (section === undefined || table === undefined) continue
      const [isEmpty, isNothing] = [isBlankTable(report, id), holdsNothing(report, id)]
      const text = section.paragraphs.join('')
      const tells = tellsAmounts(text)
      // Printed zeros are nothing, and may be told as figures too.
      if ((!isNothing && !tells && NOTHING.test(text)) || (isEmpty && tells)) {
        yield { what: isEmpty ? `${table.template.number}表没有数，说明${number}却写有金额` : `${table.template.number}表有数，说明${number}却写本年度无此项收支`, left: [`${id}!total:c1`], right: [saidAt(number)], told: '', advice: '请按表改写这一节。' }
        continue
      }
      yield* mustTellCells(subject, [number])
    }
  },
}
