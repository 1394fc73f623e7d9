import { err, ok, type Result } from '@/lib/result'
import { type Amount, amount, figureOf, type Figure } from './amount'
import type { AmountUnit } from './format'

/** Thirteen digits before the point in 万元 or fifteen-odd in 元: far above a nation's budget, well inside numeric(20,2). */
const MAX_INTEGER_DIGITS_YUAN = 15

const CANONICAL = /^-?\d+(\.\d+)?$/

/** Scales by moving the point, so that no arithmetic can round: 万元 → 元 is four places. */
const movedPoint = (text: string, places: number): string => {
  const negative = text.startsWith('-')
  const [whole = '0', fraction = ''] = (negative ? text.slice(1) : text).split('.')
  const digits = fraction.padEnd(places, '0')
  const moved = `${whole}${digits.slice(0, places)}`.replace(/^0+(?=\d)/, '')
  const rest = digits.slice(places).replace(/0+$/, '')
  return `${negative ? '-' : ''}${moved}${rest === '' ? '' : `.${rest}`}`
}

/**
 * An amount from the text of a facts file: plain digits, an optional minus, an optional fraction. Nothing else is guessed.
 * @returns the amount in 元, or one sentence saying what is wrong with the text.
 */
export const parseExactAmount = (text: string, unit: AmountUnit): Result<Amount, string> => {
  if (!CANONICAL.test(text)) return err(`“${text}”不是金额，请写成不带逗号和文字的数字，如 1234.50`)
  const inYuan = unit === '万元' ? movedPoint(text, 4) : text
  const [whole = ''] = inYuan.replace('-', '').split('.')
  const allowed = unit === '万元' ? 6 : 2
  if ((text.split('.')[1] ?? '').length > allowed) return err(`“${text}”的小数超过 ${allowed} 位，金额最小到分`)
  if (whole.replace(/^0+/, '').length > MAX_INTEGER_DIGITS_YUAN) return err(`“${text}”的位数太多，请检查是否多打了数字`)
  return ok(amount(inYuan))
}

const FULL_WIDTH: Readonly<Record<string, string>> = { '，': ',', '．': '.', '。': '.', '－': '-', '﹣': '-', '−': '-', '＋': '+', '（': '(', '）': ')', '　': ' ', '￥': '', '¥': '' }

const toHalfWidth = (text: string): string =>
  [...text]
    .map((character) => {
      const mapped = FULL_WIDTH[character]
      if (mapped !== undefined) return mapped
      const code = character.codePointAt(0) ?? 0
      return code >= 0xff10 && code <= 0xff19 ? String.fromCodePoint(code - 0xff10 + 0x30) : character
    })
    .join('')

const DASHES = /^(-|—|——|–|\/)$/

/** What a person typed or pasted, normalised to canonical digits; null is blank. */
const normalised = (text: string): { readonly digits: string; readonly unit: AmountUnit | null } | null => {
  let rest = toHalfWidth(text).replace(/[\s ]/g, '')
  if (rest === '' || DASHES.test(rest)) return null
  let unit: AmountUnit | null = null
  const suffix = /(万元|万|元)$/.exec(rest)
  if (suffix !== null) {
    unit = suffix[1] === '元' ? '元' : '万元'
    rest = rest.slice(0, -suffix[0].length)
  }
  // Accountants write a negative in brackets: (1,234.50).
  const bracketed = /^\((.*)\)$/.exec(rest)
  if (bracketed !== null) rest = `-${bracketed[1] ?? ''}`
  if (rest.startsWith('+')) rest = rest.slice(1)
  if (/^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(rest)) rest = rest.replaceAll(',', '')
  if (/^-?\.\d+$/.test(rest)) rest = rest.replace('.', '0.')
  // Trailing zeros of a pasted cell format say nothing: 12.500 is 12.5.
  if (/^-?\d+\.\d*$/.test(rest)) rest = rest.replace(/\.?0*$/, '')
  return { digits: rest, unit }
}

/**
 * An amount as people type and paste it: full-width digits, thousands separators, `￥`, `元` / `万元`, `—` for nothing.
 * A unit written behind the number wins over the field's unit.
 * @returns the amount in 元, null for blank, or one sentence for the field.
 */
export const parseTypedAmount = (text: string, unit: AmountUnit): Result<Amount | null, string> => {
  const typed = normalised(text)
  if (typed === null) return ok(null)
  const parsed = parseExactAmount(typed.digits, typed.unit ?? unit)
  if (parsed.ok) return parsed
  return CANONICAL.test(typed.digits) ? parsed : err(`“${text.trim()}”不是金额，请改成数字`)
}

/** A whole number as people type it; null is blank. */
export const parseTypedCount = (text: string): Result<number | null, string> => {
  const typed = normalised(text)
  if (typed === null) return ok(null)
  if (!/^-?\d{1,9}$/.test(typed.digits)) return err(`“${text.trim()}”不是整数，请改成整数`)
  // A small integer by the check above, so no digit can be lost.
  return ok(Number.parseInt(typed.digits, 10))
}

/** A score or weight of an evaluation sheet: up to four decimals, not negative beyond reason. */
export const parseScore = (text: string): Result<Figure, string> =>
  /^-?\d{1,6}(\.\d{1,4})?$/.test(text) ? ok(figureOf(text)) : err(`“${text}”不是分数，请改成数字`)
