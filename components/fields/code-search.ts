import type { CodeOption } from './code-option'

/** The syllables of a name, as they are typed on a Latin keyboard: 行政运行 → xing zheng yun xing. */
export type Syllables = readonly string[]
export type Spellings = ReadonlyMap<string, Syllables>

export const isLatin = (typed: string): boolean => /^[a-z\s']+$/i.test(typed.trim())

/** Whether letters spell the syllables from one of them on, each by its initial, its beginning or in full: `xzyx`, `xingzheng`, `xzheng`. */
const spells = (letters: string, syllables: Syllables, from: number): boolean => {
  if (letters === '') return true
  const syllable = syllables[from]
  if (syllable === undefined) return false
  for (let length = Math.min(syllable.length, letters.length); length > 0; length -= 1) {
    if (letters.startsWith(syllable.slice(0, length)) && spells(letters.slice(length), syllables, from + 1)) return true
  }
  return false
}

/** The syllable from which the letters spell the name; null where they do not. */
export const spelledFrom = (letters: string, syllables: Syllables): number | null => {
  for (let from = 0; from < syllables.length; from += 1) if (spells(letters, syllables, from)) return from
  return null
}

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
    const letters = wanted.toLowerCase().replace(/[\s']/g, '')
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
