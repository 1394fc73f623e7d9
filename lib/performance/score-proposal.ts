import { compare, figureOf, isPositive, isSame, ratio, rounded, times, type Figure } from '@/lib/money/amount'
import { formatTrimmed } from '@/lib/money/format'
import type { Indicator } from '@/lib/facts/facts'
import { indicatorValue, meets, type IndicatorValue } from './indicator-value'

/** A score that follows from target and actual value, with the sentence that says how. Offered, never entered by itself. */
export type ScoreProposal = { readonly score: Figure; readonly why: string }

const HUNDRED = figureOf('100')
const ONE = figureOf('1')

/** The target an indicator is measured by: the adjusted one where there is one. */
export const targetOf = ({ adjustedTarget, initialTarget }: Indicator): string => (adjustedTarget.trim() === '' ? initialTarget : adjustedTarget)

/** A number without a sign is to be met as it stands; 12月 is a date and no quantity. */
const asTarget = (value: IndicatorValue): IndicatorValue => (value.comparator === null && value.number !== null && !/^[年月日季]/u.test(value.unit) ? { ...value, comparator: '=' } : value)

/** How much of the target was reached, below one; null where a share says nothing. */
const shareOf = (actual: Figure, target: Figure, comparator: IndicatorValue['comparator']): Figure | null => {
  if (!isPositive(target) || actual.isNegative()) return null
  const share = comparator === '≤' || comparator === '<' || (comparator === '=' && compare(actual, target) > 0) ? ratio(target, actual) : ratio(actual, target)
  return share === null || compare(share, ONE) >= 0 ? null : share
}

const DONE = /^(已?(完成|达成|达标|实现|达到)(预期(指标|目标|效果)?|目标|指标)?|达成预期指标|100[%％])[。.]?$/u
const bare = (text: string): string => text.replace(/[\s。.，,]/gu, '')

/** 按指标值计分: met gives the whole weight, missed the share that was reached; null where words have to be judged by a person. */
export const proposedScore = (indicator: Indicator): ScoreProposal | null => {
  const { weight } = indicator
  const [typed, done] = [targetOf(indicator).trim(), indicator.actual.trim()]
  if (weight === null || !isPositive(weight) || done === '') return null
  const full = formatTrimmed(weight, 2)
  const [target, actual] = [asTarget(indicatorValue(typed)), indicatorValue(done)]
  if (target.number === null || actual.number === null) {
    const reached = DONE.test(done) || (typed !== '' && bare(done) === bare(typed))
    return reached ? { score: weight, why: `实际“${done}”，满分 ${full}` } : null
  }
  const met = meets(actual, target)
  if (met === null) return null
  if (met) return { score: weight, why: `${done} 达到 ${typed}，满分 ${full}` }
  const share = shareOf(actual.number, target.number, target.comparator)
  if (share === null) return null
  const score = rounded(times(weight, share), 2)
  return { score, why: `${done} 没有达到 ${typed}，按 ${formatTrimmed(times(share, HUNDRED), 2)}% 计 ${formatTrimmed(score, 2)}（分值 ${full}）` }
}

/** What is wrong with the units of an indicator's values, in one sentence; null where they can be compared or are no numbers. */
export const unitTrouble = (indicator: Indicator): string | null => {
  const [target, actual] = [indicatorValue(targetOf(indicator)), indicatorValue(indicator.actual)]
  if (target.number === null || actual.number === null || target.unit === actual.unit) return null
  const words = (unit: string) => (unit === '' ? '没有写单位' : `单位是“${unit}”`)
  return `指标值${words(target.unit)}，实际完成值${words(actual.unit)}，没法比较`
}

export const isProposalTaken = ({ score }: Indicator, proposal: ScoreProposal): boolean => score !== null && isSame(score, proposal.score)
