import type { Finding } from '@/lib/rules/finding'
import { findingName } from './finding-name'
import { graver, type Todo } from './todo'

/** A finding as the page shows it: once seen, it stays in its place until the page is left. */
export type KeptFinding = {
  /** Its address on the page; two of one name are numbered. */
  readonly name: string
  readonly finding: Finding
  readonly todo: Todo
  /** It is no longer found: shown struck. */
  readonly cleared: boolean
  /** It stood while nobody was typing; what comes and goes between two keys is not worth a line. */
  readonly settled: boolean
}

const named = (findings: readonly Finding[]): ReadonlyMap<string, Finding> => {
  const names = new Map<string, Finding>()
  for (const finding of findings) {
    const name = findingName(finding)
    let at = name
    for (let count = 2; names.has(at); count += 1) at = `${name}-${String(count)}`
    names.set(at, finding)
  }
  return names
}

/** The list after something was computed anew: known findings with their new figures where they stood, new ones after them. */
export const keepFindings = (before: readonly KeptFinding[], findings: readonly Finding[], todoOf: (finding: Finding) => Todo, settled: boolean): readonly KeptFinding[] => {
  const now = named(findings)
  const known = new Set(before.map(({ name }) => name))
  const kept = before.flatMap((each): readonly KeptFinding[] => {
    const finding = now.get(each.name)
    if (finding === undefined) return each.settled ? [{ ...each, cleared: true }] : []
    // What came back belongs where it belongs now.
    return [{ name: each.name, finding, todo: each.cleared ? todoOf(finding) : graver(each.todo, todoOf(finding)), cleared: false, settled: each.settled || settled }]
  })
  const fresh = [...now].filter(([name]) => !known.has(name)).map(([name, finding]): KeptFinding => ({ name, finding, todo: todoOf(finding), cleared: false, settled }))
  return [...kept, ...fresh]
}
