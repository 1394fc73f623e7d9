import type { Spellings, Syllables } from '@/lib/spelling/spelling'

const known = new Map<string, Syllables>()

/** How names are spelled. The dictionary is large and few type letters: it is fetched when the first letter is typed, and each name is spelled once. */
export const loadSpellings = async (names: readonly string[]): Promise<Spellings> => {
  const { pinyin } = await import('pinyin-pro')
  for (const name of names) {
    if (!known.has(name)) known.set(name, pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed', v: true }))
  }
  return known
}
