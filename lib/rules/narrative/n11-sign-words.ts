import { compare, isNegative, isSame, minus, plus, type Figure } from '@/lib/money/amount'
import { figureAt } from '@/lib/report/report'
import { printedAt, ZERO } from '../printed'
import type { Rule, Subject } from '../rule'
import { besideOf, formWords, saidAt } from '../told-checks'
import { toldIn } from '../told-figures'
import { valueOf, type ToldChange } from '../told-shape'

/** What is wrong with the words of a change; null where they fit. */
const faultOf = (subject: Subject, { now, nowRef, lastRef, verb, by, trend }: ToldChange): string | null => {
  const spent = besideOf(subject, now, nowRef)
  const last = figureAt(subject.report, lastRef) === null ? null : printedAt(subject.report, lastRef)
  const moved: Figure | null = by === null ? null : valueOf(by)
  if (moved !== null && isNegative(moved)) return `“${verb}${by ?? ''}”正负颠倒`
  if (trend !== null && (trend === '增长') !== (verb === '增加')) return `“${verb}”与“${trend}”方向相反`
  if (moved?.isZero() === true) return `没有增减，应写“与上年相同”`
  if (spent === null) return null
  if (last !== null && verb !== '与上年相同' && (compare(spent, last) > 0) !== (verb === '增加')) return `本年 ${spent.toFixed(2)}，上年 ${last.toFixed(2)}，却写“${verb}”`
  if (last !== null && verb === '与上年相同' && !isSame(spent, last)) return `本年 ${spent.toFixed(2)}，上年 ${last.toFixed(2)}，却写“与上年相同”`
  if (moved !== null && verb === '增加' && !isNegative(spent) && compare(moved, spent) > 0 && (last === null || compare(last, ZERO) >= 0)) return `增加 ${by ?? ''}，比本年数 ${spent.toFixed(2)} 还大`
  return null
}

/** `决算数大于预算数` */
const AGAINST_BUDGET = /(?:支出)?决算数?(大于|高于|小于|低于|等于)(?:年初|全年)?预算/u

export const n11SignWords: Rule = {
  id: 'N11',
  title: '增减、大小用语应与方向一致',
  relation: '增加配增长、减少配下降，与本年数减上年数同号；相等写“与上年相同”；大于、小于预算与数一致。',
  severity: 'error',
  tolerance: 'none',
  appliesTo: 'document',
  basis: '方向写反',
  check: function* (subject) {
    const told = toldIn(subject)
    for (const change of told.changes) {
      const fault = faultOf(subject, change)
      if (fault !== null) yield { what: `说明${change.section}的${change.words}${fault}`, left: [saidAt(change.section)], right: [change.nowRef, change.lastRef], told: '', clause: change.words, advice: '请按两年的数改正用语。' }
    }
    for (const { number, paragraphs } of subject.document?.sections ?? [])
      for (const [index, paragraph] of paragraphs.entries()) {
        const said = AGAINST_BUDGET.exec(formWords(paragraph))?.[1]
        const [budget, final] = ['预算', '决算'].map((word) => told.figures.find(({ section, words, text }) => section === number && words.includes(word) && paragraph.includes(text)))
        if (said === undefined || budget === undefined || final === undefined) continue
        const order = compare(minus(valueOf(final.text), valueOf(budget.text)), plus(ZERO, ZERO))
        const due = order > 0 ? /大于|高于/u : order < 0 ? /小于|低于/u : /等于/u
        if (!due.test(said)) yield { what: `说明${number}写决算数${said}预算数，决算 ${final.text}，预算 ${budget.text}`, left: [saidAt(number)], clause: String(index), advice: '请按两个数改正用语。' }
      }
  },
}
