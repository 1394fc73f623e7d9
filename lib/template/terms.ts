import { fieldTerms } from './data/terms'
import type { Template } from './template'

export type Term = { readonly name: string; readonly text: string }

/** `一、财政拨款收入：指单位…` taken apart. */
const DEFINITION = /^[一二三四五六七八九十]+、([^：]+)：(.+)$/u

const known = new WeakMap<Template, ReadonlyMap<string, string>>()

const defined = (template: Template): ReadonlyMap<string, string> => {
  const before = known.get(template)
  if (before !== undefined) return before
  const found = new Map(template.wording.definitions.flatMap((line) => {
    const [, name, text] = DEFINITION.exec(line) ?? []
    return name === undefined || text === undefined ? [] : [[name, text] as const]
  }))
  known.set(template, found)
  return found
}

/** What a term means: the booklet's own definition where it prints one, the form's words otherwise. */
export const termText = (template: Template, name: string): string | undefined => defined(template).get(name) ?? fieldTerms[name]

/** Terms with what they mean; a name that nobody explains is left out. */
export const termsOf = (template: Template, names: readonly string[]): readonly Term[] =>
  names.flatMap((name) => {
    const text = termText(template, name)
    return text === undefined ? [] : [{ name, text }]
  })
