const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** 1 → 一, 12 → 十二, 23 → 二十三, 105 → 一百零五; for the numbers of headings, 1–999. */
export const chineseNumber = (value: number): string => {
  const digit = (position: number): string => DIGITS[position] ?? ''
  if (value < 10) return digit(value)
  const hundreds = Math.floor(value / 100)
  const tens = Math.floor((value % 100) / 10)
  const ones = value % 10
  if (hundreds === 0) return `${tens === 1 ? '' : digit(tens)}十${ones === 0 ? '' : digit(ones)}`
  const rest = tens === 0 ? (ones === 0 ? '' : `零${digit(ones)}`) : `${digit(tens)}十${ones === 0 ? '' : digit(ones)}`
  return `${digit(hundreds)}百${rest}`
}
