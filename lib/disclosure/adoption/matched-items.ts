import 'server-only'
import type { FactKey, FactValue } from '@/lib/facts/facts'

type Stated = ReadonlyMap<FactKey, FactValue>

/** Lists of the form, outer ones first, with what their items are known by. */
const LISTS: readonly { readonly list: RegExp; readonly by: readonly string[] }[] = [
  { list: /^overview\/duties$/u, by: ['text'] },
  { list: /^overview\/organisation$/u, by: ['name', 'text'] },
  { list: /^performance\/projects$/u, by: ['name'] },
  { list: /^performance\/projects\/[^/]+\/funds$/u, by: ['source'] },
  { list: /^performance\/projects\/[^/]+\/indicators$/u, by: ['level1', 'level2', 'level3'] },
]

const idsOf = (facts: Stated, list: FactKey): readonly string[] => {
  const order = facts.get(list)
  return order?.kind === 'list' ? order.ids : []
}

const knownBy = (facts: Stated, list: FactKey, id: string, fields: readonly string[]): string =>
  fields.map((field) => {
    const value = facts.get(`${list}/${id}/${field}`)
    return value?.kind === 'text' ? value.text.normalize('NFKC').replace(/\s/gu, '') : ''
  }).join(' ')

/** An id for each item that was read: the stored item's that is known by the same words, otherwise one that nobody has. */
const idsFor = (stored: Stated, read: Stated, list: FactKey, fields: readonly string[]): ReadonlyMap<string, string> => {
  const free = new Map(idsOf(stored, list).map((id) => [id, knownBy(stored, list, id, fields)] as const))
  const taken = new Set(free.keys())
  const ids = new Map<string, string>()
  for (const id of idsOf(read, list)) {
    const words = knownBy(read, list, id, fields)
    const same = words.trim() === '' ? undefined : [...free].find(([, known]) => known === words)?.[0]
    if (same !== undefined) free.delete(same)
    let own = same ?? id
    for (let number = 1; same === undefined && taken.has(own); number += 1) own = `${id}-${String(number)}`
    taken.add(own)
    ids.set(id, own)
  }
  return ids
}

const renamed = (facts: Stated, list: FactKey, ids: ReadonlyMap<string, string>): Stated =>
  new Map([...facts].map(([key, value]): readonly [FactKey, FactValue] => {
    if (key === list) return [key, value.kind === 'list' ? { kind: 'list', ids: value.ids.map((id) => ids.get(id) ?? id) } : value]
    if (!key.startsWith(`${list}/`)) return [key, value]
    const [id = '', ...rest] = key.slice(list.length + 1).split('/')
    return [[list, ids.get(id) ?? id, ...rest].join('/'), value]
  }))

/** Facts that were read, with the items of their lists named like the stored items that are known by the same words: taken over twice, nothing stands there twice. */
export const matchedItems = (stored: Stated, read: Stated): { readonly facts: Stated; /** The key a fact was read under. */ readonly readAs: ReadonlyMap<FactKey, FactKey> } => {
  let facts = read
  for (const { list, by } of LISTS) for (const key of [...facts.keys()].filter((each) => list.test(each))) facts = renamed(facts, key, idsFor(stored, facts, key, by))
  const [before, after] = [[...read.keys()], [...facts.keys()]]
  return { facts, readAs: new Map(after.map((key, index) => [key, before[index] ?? key])) }
}
