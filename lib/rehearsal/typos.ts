import type { Statements } from './statements'

export const typoKinds = ['digit', 'swap', 'zero added', 'zero dropped', 'unit'] as const
export type TypoKind = (typeof typoKinds)[number]
export const typoNames: Readonly<Record<TypoKind, string>> = { digit: '一位数字打错', swap: '相邻两位换位', 'zero added': '末尾多一个零', 'zero dropped': '末尾少一个零', unit: '放大一万倍' }

/** Ways to mistype one figure: every digit as every other, every two neighbours exchanged, a zero more, a zero less, ×10000. */
export const mistypings = (right: string): readonly { readonly kind: TypoKind; readonly text: string }[] => {
  const [whole = '', part = ''] = right.split('.')
  const digits = whole + part
  const point = part.length
  const shown = (text: string): string => {
    const padded = text.padStart(point + 1, '0')
    const before = padded.slice(0, padded.length - point).replace(/^0+(?=\d)/, '')
    return point === 0 ? before : `${before}.${padded.slice(-point)}`
  }
  const ways: { kind: TypoKind; text: string }[] = []
  for (let at = 0; at < digits.length; at += 1) {
    for (const other of '0123456789') ways.push({ kind: 'digit', text: shown(`${digits.slice(0, at)}${other}${digits.slice(at + 1)}`) })
    if (at > 0) ways.push({ kind: 'swap', text: shown(`${digits.slice(0, at - 1)}${digits[at] ?? ''}${digits[at - 1] ?? ''}${digits.slice(at + 1)}`) })
  }
  ways.push({ kind: 'zero added', text: shown(`${digits}0`) }, { kind: 'unit', text: shown(`${digits}0000`) })
  if (digits.endsWith('0')) ways.push({ kind: 'zero dropped', text: shown(digits.slice(0, -1)) })
  return ways.filter(({ text }) => text !== right)
}

/** Amounts of a case that a hand may slip in: stated and not nothing. */
export const figuresOf = (stated: Statements): readonly (readonly [string, string])[] =>
  Object.entries(stated).filter(
    ([key, text]) => /^-?\d+\.\d{2}$/.test(text) && /[1-9]/.test(text) && /^(?:incomeByFunction|expenditureByFunction|fiscalAppropriation|balances|basicExpenditureByEconomic|threePublicExpenses|agencyOperatingExpenses|governmentProcurement|initialBudget|priorYear)\/|^performance\/(?:declaredFunds$|.*\/funds\/)/.test(key),
  )
