import { isPositive, minus } from '@/lib/money/amount'
import type { CellRef } from '@/lib/report/cell'
import { allowedWords, mustAgree, mustNotExceed } from '../equality'
import { onlyAppropriations } from '../only-appropriations'
import { intervalOf, isWithin, sumFigures } from '../printed'
import type { Rule, RuleFinding, Subject } from '../rule'
import { DECLARED_FUNDS } from '../sheet'
import { isThere } from '../there'
import { mustTellCells, saidAt, sectionOf } from '../told-checks'
import { toldIn, toldOf } from '../told-figures'
import { valueOf } from '../told-shape'
import { isStated } from '../words'

const SECTION = '十（四）'

function* withinTheSentence(subject: Subject, four: readonly CellRef[], words: Pick<RuleFinding, 'what' | 'advice'>): Iterable<RuleFinding> {
  const told = toldIn(subject)
  const total = toldOf(told, SECTION, DECLARED_FUNDS)
  const parts = four.flatMap((ref) => toldOf(told, SECTION, ref) ?? [])
  if (total === undefined || parts.length < four.length) return
  const { unit } = subject.report.template
  const figures = { left: valueOf(total.text), right: sumFigures(parts.map(({ text }) => valueOf(text))), unit: unit.label, decimals: unit.decimals }
  const allowed = intervalOf(parts.filter(({ text }) => !valueOf(text).isZero()).length + 1, unit)
  const difference = minus(figures.left, figures.right)
  // Own money may be in the total.
  if (isWithin(difference, allowed) || (isPositive(difference) && !onlyAppropriations(subject))) return
  yield { ...words, left: [DECLARED_FUNDS], right: [saidAt(SECTION)], figures, told: `${total.text} ${unit.label}，四项相加 ${figures.right.toFixed(unit.decimals)} ${unit.label}`, ...allowedWords(allowed, unit) }
}

export const e04FundsOfFourBudgets: Rule = {
  id: 'E04',
  title: '自评资金应等于四本预算之和',
  relation: '说明十（四）：资金 = 一般公共预算 + 政府性基金 + 国有资本经营 + 社会保险基金的项目支出；另有其他资金的，不少于四项之和。写明所有项目的，四项 = 公开05、07、08的项目支出。',
  severity: 'error',
  tolerance: 'interval',
  appliesTo: 'document',
  basis: '其中数',
  check: function* (subject) {
    // On facts the four are computed from the tables and the total is stated: E03 compares them, and own money may be in it.
    if (subject.basis === 'facts' || !isStated(subject.report.facts.performance.declaredFunds)) return
    // 十（四） speaks of all projects: what it tells of each budget is that budget's total.
    if (sectionOf(subject, SECTION)?.paragraphs.some((text) => /(?:所有|全部)项目/u.test(text)) === true) yield* mustTellCells(subject, [SECTION], (ref) => /^T0[578]!total:c[35]$/u.test(ref))
    const four = ['T05!total:c3', 'T07!total:c5', 'T08!total:c3', 'N10!social-insurance:total'] as const
    const words = { what: '说明十（四）的自评资金不等于四本预算项目支出之和', advice: '请核对说明十（四）的资金总额和其中各项。' }
    // Without the tables the sentence still has to agree with itself.
    if (!four.every((ref) => isThere(subject.report, ref))) yield* withinTheSentence(subject, four, words)
    else if (onlyAppropriations(subject)) yield* mustAgree(subject, [DECLARED_FUNDS], four, words)
    else yield* mustNotExceed(subject, four, [DECLARED_FUNDS], { ...words, what: '说明十（四）的自评资金少于四本预算项目支出之和' })
  },
}
