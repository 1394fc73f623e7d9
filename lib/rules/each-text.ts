import type { CellRef } from '@/lib/report/cell'
import { factRef } from '@/lib/report/report'
import type { FactKey } from '@/lib/facts/facts'
import type { Template } from '@/lib/template/templates'
import { linesOf, type DocumentLine } from './document-lines'
import { placeOfCell } from './place'
import type { Rule, RuleFinding } from './rule'

/** Where a text stands: the fact that holds it, or null for a line of a document. */
export type TextPlace = { readonly key: FactKey | null; readonly template: Template }
/** What is wrong with one text, said without its place: `写有“2023年”`. */
export type TextFault = Pick<RuleFinding, 'what' | 'advice' | 'severity'>

type Held = { readonly key: FactKey; readonly fault: TextFault }
type Remembered = { readonly key: FactKey; readonly template: Template; readonly held: readonly Held[] }

/** The facts that are a person's words. */
const GROUPS = ['overview', 'reasons', 'performance', 'glossaryAddition'] as const

/** A name stands in a sheet's title, in its first row and in its indicators: one place says one thing once. */
function* onPaper(lines: readonly DocumentLine[], faultOf: (text: string) => TextFault | null): Iterable<RuleFinding> {
  const found = new Map<string, { readonly fault: TextFault; readonly refs: CellRef[] }>()
  for (const { text, place, ref } of lines) {
    const fault = faultOf(text)
    if (fault === null) continue
    const what = `${place}${fault.what}`
    const before = found.get(what)
    if (before === undefined) found.set(what, { fault, refs: [ref] })
    else before.refs.push(ref)
  }
  for (const [what, { fault, refs }] of found) yield { ...fault, what, left: refs }
}

/**
 * A rule about words. On facts every text is looked at once: facts are replaced from the leaf up, so what is said of a
 * group that is the same object is remembered, and a key touches one text, not four hundred. On a document every line
 * is looked at.
 */
export const eachText = (faultOf: (text: string, place: TextPlace) => TextFault | null): Rule['check'] => {
  const remembered = new WeakMap<object, Remembered>()
  const heldIn = (node: unknown, key: FactKey, template: Template): readonly Held[] => {
    if (typeof node === 'string') {
      const fault = node === '' ? null : faultOf(node, { key, template })
      return fault === null ? [] : [{ key, fault }]
    }
    // Amounts and scores are objects too, and hold no words.
    if (typeof node !== 'object' || node === null || 'isZero' in node) return []
    const before = remembered.get(node)
    if (before?.key === key && before.template === template) return before.held
    const children: readonly (readonly [string, unknown])[] = Array.isArray(node)
      ? node.map((item: unknown, index): readonly [string, unknown] => [typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : String(index), item])
      : Object.entries(node).filter(([name]) => name !== 'id')
    const held = children.flatMap(([name, child]) => heldIn(child, `${key}/${name}`, template))
    remembered.set(node, { key, template, held })
    return held
  }
  return function* ({ report, document }) {
    const { template, facts } = report
    if (document !== undefined) {
      yield* onPaper(linesOf(document), (text) => faultOf(text, { key: null, template }))
      return
    }
    for (const group of GROUPS)
      for (const { key, fault } of heldIn(facts[group], group, template)) {
        const ref = factRef(key)
        yield { ...fault, what: `${placeOfCell(report, ref)}${fault.what}`, left: [ref] }
      }
  }
}

/** `“2023年”、“23年”`: what was found in a text, each once. */
export const quotedWords = (found: readonly string[]): string => [...new Set(found)].map((each) => `“${each}”`).join('、')
