import { traditional } from './data/traditional'

const simplified = (text: string): string => [...text].map((letter) => traditional.get(letter) ?? letter).join('')

/**
 * A text as it is compared: full width and half width, blanks, quotation marks and traditional letters are no difference.
 * `“三公”经费` and `"三公"經費` are one, and brackets and colons are the half ones.
 */
export const plain = (text: string): string => simplified(text).normalize('NFKC').replace(/[\s“”‘’"'「」『』《》〝〞]/gu, '').replace(/[—–－─]+/gu, '-')

const ORDINAL = /^(?:\(?[一二三四五六七八九十]+\)?[、.．,:]|\([一二三四五六七八九十\d]+\)|\d{1,2}[、.．](?!\d)|[①-⑳])/u

/** `一、一般公共服务支出` without its number; the text is plain already. */
export const withoutOrdinal = (text: string): string => text.replace(ORDINAL, '')

const YEAR = /(20\d{2})年/u
/** `2024` of `2024年度`; null where no year is named. */
export const yearIn = (text: string): number | null => {
  const digits = YEAR.exec(plain(text))?.[1]
  return digits === undefined ? null : Number.parseInt(digits, 10)
}

/** What most of them say; null of nothing. The first wins where two are said equally often. */
export const mostSaid = <T>(values: Iterable<T>): T | null => {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: readonly [T, number] | null = null
  for (const entry of counts) if (best === null || entry[1] > best[1]) best = entry
  return best === null ? null : best[0]
}
