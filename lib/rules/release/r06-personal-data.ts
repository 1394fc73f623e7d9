import { eachText } from '../each-text'
import type { Rule } from '../rule'

const IDENTITY = /(?<!\d)\d{17}[\dXx](?![\dXx])/gu
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/gu
/** A card by its first digits; other accounts are known by the word before them. */
const CARD = /(?<!\d)(?:62\d{2}|[45]\d{3})[ -]?(?:\d{4}[ -]?){2,3}\d{3,4}(?!\d)/gu
const ACCOUNT = /(?:账号|帐号|账户|卡号)[：:为是 ]{0,3}\d[\d -]{7,24}\d/u
const MAIL = /[A-Za-z0-9._%+-]+@(?![A-Za-z0-9.-]*gov\.cn)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/gu
const MAY_BE = /\d{9}|@|\d{4}[ -]\d{4}[ -]/u

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECK_DIGITS = '10X98765432'
const digitOf = (letter: string | undefined): number => (letter ?? '0').charCodeAt(0) - 48

/** GB 11643: a date of birth and a check digit; eighteen digits of a contract number have neither. */
const isIdentity = (text: string): boolean =>
  /^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/u.test(text) && CHECK_DIGITS[WEIGHTS.reduce((sum, weight, index) => sum + weight * digitOf(text[index]), 0) % 11] === text[17]?.toUpperCase()

/** The check sum of cards (ISO 7812). */
const isCard = (text: string): boolean => {
  const digits = text.replace(/[ -]/gu, '')
  if (digits.length < 16 || digits.length > 19) return false
  const sum = [...digits].reverse().reduce((before, letter, index) => {
    const doubled = digitOf(letter) * (index % 2 === 0 ? 1 : 2)
    return before + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}

const found = (text: string, pattern: RegExp, isOne: (each: string) => boolean = () => true): boolean => [...text.matchAll(pattern)].some(([whole]) => isOne(whole))

export const r06PersonalData: Rule = {
  id: 'R06',
  title: '含有个人信息',
  relation: '没有居民身份证号（校验位正确）、手机号、银行卡号、私人邮箱。',
  severity: 'error',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '公开前应删去个人信息',
  check: eachText((text) => {
    if (!MAY_BE.test(text)) return null
    const identity = found(text, IDENTITY, isIdentity)
    const kinds = [
      ...(identity ? ['居民身份证号'] : []),
      ...(found(text, MOBILE) ? ['手机号码'] : []),
      ...(ACCOUNT.test(text) || (!identity && found(text, CARD, isCard)) ? ['银行账号'] : []),
      ...(found(text, MAIL) ? ['私人邮箱'] : []),
    ]
    return kinds.length === 0 ? null : { what: `疑似含有${kinds.join('、')}`, advice: '请删去个人信息后再公开。' }
  }),
}
