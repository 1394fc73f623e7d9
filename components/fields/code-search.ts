import { isLatin, lettersOf, spelledFrom, type Spellings } from '@/lib/spelling/spelling'
import type { CodeOption } from './code-option'

const ITEM = 7
const byRank = (options: readonly CodeOption[], rankOf: (option: CodeOption) => number | null): readonly CodeOption[] =>
  options
    .flatMap((option, index) => {
      const rank = rankOf(option)
      return rank === null ? [] : [{ option, rank, index }]
    })
    // What cannot be chosen stands below what can.
    .sort((left, right) => Number(left.option.refusal !== null) - Number(right.option.refusal !== null) || left.rank - right.rank || left.index - right.index)
    .map(({ option }) => option)

/**
 * The options for what was typed, best first. Digits match from the start of the code, characters anywhere in the name (a
 * match in the 类 or 款 above comes last), letters by pinyin. Without a query the codes used last come first.
 */
export const ranked = (options: readonly CodeOption[], typed: string, recent: readonly string[], spellings: Spellings): readonly CodeOption[] => {
  const wanted = typed.trim()
  if (wanted === '') return byRank(options, ({ value }) => (recent.includes(value) ? recent.indexOf(value) : value.length < ITEM && options.some((option) => option.value.length === ITEM) ? null : recent.length))
  // In the order of the codes, so that 类 and 款 head their 项.
  if (/^\d+$/.test(wanted)) return options.filter((option) => option.value.startsWith(wanted))
  const lately = ({ value }: CodeOption): number => (recent.includes(value) ? 0 : 1)
  if (isLatin(wanted)) {
    const letters = lettersOf(wanted)
    return byRank(options, (option) => {
      const from = spelledFrom(letters, spellings.get(option.name) ?? [])
      return from === null ? null : from * 2 + lately(option)
    })
  }
  const words = wanted.split(/\s+/)
  return byRank(options, (option) => {
    if (words.every((word) => option.label.includes(word))) return (option.name.startsWith(wanted) ? 0 : 2) + lately(option)
    return words.every((word) => `${option.label}${option.path}`.includes(word)) ? 4 + lately(option) : null
  })
}
