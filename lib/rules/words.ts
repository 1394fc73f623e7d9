import { absolute, compare, figureOf, isZero, minus, ratio, rounded, times, type Amount, type Figure } from '@/lib/money/amount'
import { formatFixed, formatTrimmed, inUnit } from '@/lib/money/format'
import type { Template } from '@/lib/template/templates'

const HUNDRED = figureOf('100')

/** `682.83 万元`: 元 in the template's unit, as the tables print it. */
export const moneyWords = (value: Amount | null, { unit }: Template): string => `${value === null ? '0' : formatFixed(inUnit(value, unit.label), unit.decimals)} ${unit.label}`.replace('-', '−')

/** `28 万元`: 元 in the unit of the evaluation sheets. */
export const sheetWords = (value: Amount | null, { sheetUnit }: Template): string => `${value === null ? '0' : formatTrimmed(inUnit(value, sheetUnit.label), sheetUnit.decimals)} ${sheetUnit.label}`.replace('-', '−')

/** `45.20%` of an exact ratio. */
export const percentWords = (share: Figure): string => `${formatFixed(times(share, HUNDRED), 2)}%`.replace('-', '−')

/** 元 as the tables print it: a reader with a calculator has only this. */
export const asPrinted = (value: Amount, { unit }: Template): Figure => rounded(inUnit(value, unit.label), unit.decimals)

/** `增加 16.20 万元，增长 936.42%`, computed from the printed figures like the sentences; no percentage where there was nothing before. */
export const changeWords = (now: Amount, before: Amount, template: Template): string => {
  const difference = minus(asPrinted(now, template), asPrinted(before, template))
  const up = compare(difference, figureOf('0')) >= 0
  const share = ratio(absolute(difference), absolute(asPrinted(before, template)))
  const { label, decimals } = template.unit
  return `${up ? '增加' : '减少'} ${formatFixed(absolute(difference), decimals)} ${label}${share === null ? '' : `，${up ? '增长' : '下降'} ${percentWords(share)}`}`
}

/** Nothing typed, or only the word for nothing: `无偏差`, `无`. */
export const saysNothing = (text: string): boolean => /^(无偏差|无|没有偏差|—*|-*|\/*)[。.]?$/u.test(text.trim())

/** A blank count is not zero: a rule that needs it is not checked. */
export const isStated = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined

/** Whether money flowed: stated and not zero. */
export const isSome = (value: Figure | null | undefined): boolean => !isZero(value)
