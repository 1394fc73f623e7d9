import { absolute, compare, figureOf, isZero, times, type Amount, type Figure } from '@/lib/money/amount'
import type { AmountUnit } from '@/lib/money/format'
import { parseTypedAmount } from '@/lib/money/parse'

/** In which unit a block was written, and how one knows; null where nothing tells and the person is asked. */
export type UnitEvidence = { readonly unit: AmountUnit | null; readonly why: string }

/** An amount of the block as it was written, and the amount that stands where it would go. */
export type WrittenAmount = { readonly text: string; readonly standing: Amount | null }

const DECLARED = /单位\s*[:：]?\s*(?:人民币)?\s*(万元|元)|[（(]\s*(?:单位[:：]\s*)?(万元|元)\s*[)）]/g

const declaredIn = (texts: readonly string[]): ReadonlySet<AmountUnit> =>
  new Set(texts.flatMap((text) => [...text.matchAll(DECLARED)].map((found): AmountUnit => ((found[1] ?? found[2]) === '元' ? '元' : '万元'))))

const SUFFIX = /(万元|万|元)$/
const [TEN_THOUSAND, TEN_THOUSANDTH, HUNDRED, HUNDREDTH] = [figureOf('10000'), figureOf('0.0001'), figureOf('100'), figureOf('0.01')]
/** A county office's accounts stay far below this; an empty form has nothing better to be compared with. */
const GREATEST_LIKELY = figureOf('100000000000')

/** The bare number, whatever unit it is in: 万元 take six decimals, so nothing is cut off. */
const numberOf = (text: string): Figure | null => {
  if (SUFFIX.test(text.trim())) return null
  const parsed = parseTypedAmount(text, '万元')
  return parsed.ok && parsed.value !== null && !isZero(parsed.value) ? absolute(times(parsed.value, TEN_THOUSANDTH)) : null
}

const isNear = (value: Figure, standing: Figure): boolean => compare(value, times(standing, HUNDREDTH)) >= 0 && compare(value, times(standing, HUNDRED)) <= 0

const decimalsOf = (value: Figure): number => value.decimalPlaces()

/**
 * The unit of a block of amounts: what its heads say, else the size of what stands in the same cells, else what the
 * figures themselves allow. `largest` is the largest amount of the disclosure so far, in 元.
 */
export const unitEvidence = (texts: readonly string[], amounts: readonly WrittenAmount[], largest: Amount | null): UnitEvidence => {
  const declared = [...declaredIn(texts)]
  if (declared.length === 1 && declared[0] !== undefined) return { unit: declared[0], why: `复制的内容里写着“${declared[0]}”` }
  if (declared.length > 1) return { unit: null, why: '复制的内容里既写着“元”也写着“万元”' }
  const bare = amounts.flatMap(({ text, standing }) => {
    const value = numberOf(text)
    return value === null ? [] : [{ value, standing: standing === null || isZero(standing) ? null : absolute(standing) }]
  })
  if (bare.length === 0) return { unit: '元', why: amounts.some(({ text }) => SUFFIX.test(text.trim())) ? '每个数后面都写着单位' : '没有要换算的金额' }
  if (bare.some(({ value }) => decimalsOf(value) > 2)) return { unit: '万元', why: '有的数带三位以上小数，按元读不了' }
  const votes = bare.flatMap(({ value, standing }): readonly AmountUnit[] => {
    if (standing === null) return []
    const [yuan, tenThousands] = [isNear(value, standing), isNear(times(value, TEN_THOUSAND), standing)]
    return yuan === tenThousands ? [] : [yuan ? '元' : '万元']
  })
  const inYuan = votes.filter((vote) => vote === '元').length
  if (votes.length > 0 && (inYuan === 0 || inYuan === votes.length)) return { unit: inYuan === 0 ? '万元' : '元', why: `与表中现有的数比较，${String(votes.length)} 处合得上` }
  if (votes.length > 0) return { unit: null, why: '与表中现有的数比较，有的像元，有的像万元' }
  const most = bare.reduce((greatest, { value }) => (compare(value, greatest) > 0 ? value : greatest), figureOf('0'))
  const limit = largest === null || isZero(largest) ? GREATEST_LIKELY : times(absolute(largest), HUNDRED)
  if (compare(times(most, TEN_THOUSAND), limit) > 0 && compare(most, limit) <= 0) return { unit: '元', why: '按万元读会大得不合情理' }
  return { unit: null, why: '表中还没有可以比较的数' }
}
