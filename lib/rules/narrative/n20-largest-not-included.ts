import { compare, figureOf, ratio, type Amount } from '@/lib/money/amount'
import type { CellRef } from '@/lib/report/cell'
import { factRef, figureAt } from '@/lib/report/report'
import { includeTexts, itemsNamed, itemsOfGroup } from '../economic-items'
import { totalOf } from '../equality'
import type { Rule } from '../rule'
import { asPrinted, isSome, moneyWords, percentWords } from '../words'

/** Everyday words that stand for several 款 at once. */
const collective: readonly { readonly word: RegExp; readonly codes: RegExp }[] = [
  { word: /工资/u, codes: /^301(01|02|03|06|07)$/ },
  { word: /社会保险|社会保障|社保|五险/u, codes: /^301(08|09|10|11|12)$/ },
  { word: /离退休|退休/u, codes: /^303(01|02)$/ },
]
const totals: Readonly<Record<'personnel' | 'publicUse', CellRef>> = { personnel: 'T06!personnel:amount', publicUse: 'T06!publicUse:amount' }

export const n20LargestNotIncluded: Rule = {
  id: 'N20',
  title: '“主要包括”应列出金额最大的内容',
  relation: '占该组比例达到阈值的款都应点名。',
  severity: 'notice',
  tolerance: 'none',
  appliesTo: 'both',
  reads: ['includeShare'],
  basis: '“主要”要名副其实',
  check: function* (subject) {
    const { report } = subject
    const least = figureOf(report.template.thresholds.includeShare)
    for (const { key, name, group, text } of includeTexts(report)) {
      const whole = figureAt(report, totals[group])
      if (text.trim() === '' || whole === null || !isSome(whole)) continue
      const named = new Set(itemsNamed(subject, group, text).map((item) => item.name))
      for (const item of itemsOfGroup(subject, group)) {
        const refs = item.cells
        // Cells of 公开06 are 元.
        const amount = totalOf(report, refs) as Amount
        if (!isSome(amount)) continue
        const share = ratio(asPrinted(amount, report.template), asPrinted(whole as Amount, report.template))
        if (named.has(item.name) || share === null || compare(share, least) < 0) continue
        if (collective.some(({ word, codes }) => word.test(text) && item.codes.some((code) => codes.test(code)))) continue
        yield { what: `${name}主要包括没有写“${item.name}” ${moneyWords(amount, report.template)}，它占${name}的 ${percentWords(share)}`, left: [factRef(key), ...refs.filter((ref) => isSome(figureAt(report, ref)))], told: '', advice: '请在“原因说明”页补写金额最大的内容。' }
      }
    }
  },
}
