import type { Classification } from '@/lib/classification/classification'
import { plain, withoutOrdinal } from '../letters'

type Children = ReadonlyMap<string, ReadonlyMap<string, string>>
const known = new WeakMap<Classification, Children>()

const wordsOf = (name: string): string => withoutOrdinal(plain(name))

/** Codes below each code by their names; 类 stand below ''. */
const childrenOf = (classification: Classification): Children => {
  let children = known.get(classification)
  if (children === undefined) {
    const built = new Map<string, Map<string, string>>()
    for (const { code, name } of classification.functional.values()) {
      const parent = code.slice(0, -2).length < 3 ? '' : code.slice(0, -2)
      const below = built.get(parent) ?? new Map<string, string>()
      built.set(parent, below.set(wordsOf(name), code))
    }
    known.set(classification, (children = built))
  }
  return children
}

/** The only 项 of a 类 with a name, where the table leaves out its 款; null where there is none or more than one. */
const below = (children: Children, category: string, words: string): string | null => {
  const found = [...(children.get(category)?.values() ?? [])].flatMap((section) => children.get(section)?.get(words) ?? [])
  return found.length === 1 ? (found[0] ?? null) : null
}

/**
 * Codes of a table's rows that print names alone, in their order: a 款 stands under its 类, a 项 under its 款. Null for a name
 * that does not stand where the year's list has it.
 */
export const codesByName = (names: readonly string[], classification: Classification): readonly (string | null)[] => {
  const children = childrenOf(classification)
  let [category, section] = ['', '']
  return names.map((name) => {
    const words = wordsOf(name)
    if (words === '') return null
    const item = section === '' ? undefined : children.get(section)?.get(words)
    if (item !== undefined) return item
    const next = category === '' ? undefined : children.get(category)?.get(words)
    if (next !== undefined) return (section = next)
    const top = children.get('')?.get(words)
    if (top !== undefined) {
      section = ''
      return (category = top)
    }
    return category === '' ? null : below(children, category, words)
  })
}
