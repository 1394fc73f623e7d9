import { fieldTerms } from './data/terms'
import type { Template } from './template'

export type Term = { readonly name: string; readonly text: string }

/** `一、财政拨款收入：指单位…` taken apart. */
const DEFINITION = /^[一二三四五六七八九十]+、([^：]+)：(.+)$/u

const defined = (template: Template): ReadonlyMap<string, string> =>
  new Map(template.wording.definitions.flatMap((line) => {
    const [, name, text] = DEFINITION.exec(line) ?? []
    return name === undefined || text === undefined ? [] : [[name, text] as const]
  }))

/** Terms with what they mean: the booklet's own definition where it prints one, the form's words otherwise. */
export const termsOf = (template: Template, names: readonly string[]): readonly Term[] => {
  const printed = defined(template)
  return names.flatMap((name) => {
    const text = printed.get(name) ?? fieldTerms[name]
    return text === undefined ? [] : [{ name, text }]
  })
}
