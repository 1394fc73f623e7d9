/** The syllables of a name, as they are typed on a Latin keyboard: 行政运行 → xing zheng yun xing. */
export type Syllables = readonly string[]
export type Spellings = ReadonlyMap<string, Syllables>

export const isLatin = (typed: string): boolean => /^[a-z\s']+$/i.test(typed.trim())

/** What was typed, without what people put between syllables. */
export const lettersOf = (typed: string): string => typed.toLowerCase().replace(/[\s']/g, '')

/** Whether letters spell the syllables from one of them on, each by its initial, its beginning or in full: `xzyx`, `xingzheng`, `xzheng`. */
const spells = (letters: string, syllables: Syllables, from: number): boolean => {
  if (letters === '') return true
  const syllable = syllables[from]
  // Thousands of names are tried with each key: most are told from the first letter.
  if (syllable?.charCodeAt(0) !== letters.charCodeAt(0)) return false
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

/** A long name is shortened as people do, leaving words out: `xczf` for 西川镇人民政府. One letter says too little. */
export const abbreviates = (letters: string, syllables: Syllables): boolean => {
  if (letters.length < 2) return false
  let next = 0
  for (const syllable of syllables) if (syllable.startsWith(letters.charAt(next))) next += 1
  return next >= letters.length
}
