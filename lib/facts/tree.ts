import { figureOf, toText, type Amount, type Figure } from '@/lib/money/amount'
import { formatTrimmed } from '@/lib/money/format'
import { isCodeOf } from './code'
import type { FactKey } from './key'
import type { Fields, Leaf, Shape } from './shape'
import type { FactValue } from './value'

/**
 * The tree of facts, walked by its shape. Inside this file a node is `unknown`: its type is guaranteed by the shape that
 * built it, which TypeScript cannot follow through a loop over fields.
 */
type Node = unknown
type Entry = readonly [FactKey, FactValue]
type ListItem = { readonly id: string }

const fieldsOf = (node: Node): Record<string, Node> => (node ?? {}) as Record<string, Node>
const itemsOf = (node: Node): readonly ListItem[] => (node ?? []) as readonly ListItem[]

const leafValue = (leaf: Leaf, node: Node): FactValue | null => {
  if (node === null || node === undefined || node === '') return null
  switch (leaf.kind) {
    case 'amount':
      return { kind: 'amount', amount: node as Amount }
    case 'count':
      return { kind: 'count', count: node as number }
    case 'score':
      return { kind: 'text', text: formatTrimmed(node as Figure, 4) }
    default:
      return { kind: 'text', text: node as string }
  }
}

const join = (prefix: string, name: string): FactKey => (prefix === '' ? name : `${prefix}/${name}`)

const textLeaf: Leaf = { kind: 'text', label: '', long: true, required: false }

/** Every stated fact below a shape, in the contract's order. */
export function* entriesOf(shape: Shape, node: Node, prefix = ''): Generator<Entry> {
  switch (shape.kind) {
    case 'group':
      for (const [name, field] of Object.entries(shape.fields)) yield* entriesOf(field, fieldsOf(node)[name], join(prefix, name))
      return
    case 'byCode':
      for (const [code, inner] of Object.entries(fieldsOf(node))) yield* entriesOf(shape.of, inner, join(prefix, code))
      return
    case 'list':
    case 'textList': {
      const items = itemsOf(node)
      if (items.length > 0) yield [prefix, { kind: 'list', ids: items.map((item) => item.id) }]
      const fields: Fields = shape.kind === 'list' ? shape.fields : { text: textLeaf }
      for (const item of items) for (const [name, field] of Object.entries(fields)) yield* entriesOf(field, fieldsOf(item)[name], join(join(prefix, item.id), name))
      return
    }
    default: {
      const value = leafValue(shape, node)
      if (value !== null) yield [prefix, value]
    }
  }
}

/** What stands at a key: a leaf of the shape, or a list whose order is the fact. */
export type KeyShape = Leaf | { readonly kind: 'order'; readonly label: string; readonly limit: number }

const ID = /^[A-Za-z0-9_-]{1,40}$/

/** The leaf a key names, with the labels on the way to it; null where the shape has no such key. */
export const shapeAt = (shape: Shape, parts: readonly string[], trail: readonly string[] = []): { readonly at: KeyShape; readonly trail: readonly string[] } | null => {
  const [part, ...rest] = parts
  if (shape.kind === 'group') {
    const field = part !== undefined && Object.hasOwn(shape.fields, part) ? shape.fields[part] : undefined
    return field === undefined ? null : shapeAt(field, rest, [...trail, shape.label])
  }
  if (shape.kind === 'byCode') return part !== undefined && isCodeOf(shape.codes, part) ? shapeAt(shape.of, rest, [...trail, shape.label, part]) : null
  if (shape.kind === 'list' || shape.kind === 'textList') {
    if (part === undefined) return { at: { kind: 'order', label: shape.label, limit: shape.limit }, trail }
    const [name, ...deeper] = rest
    if (!ID.test(part) || name === undefined) return null
    const fields: Fields = shape.kind === 'list' ? shape.fields : { text: textLeaf }
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    return field === undefined ? null : shapeAt(field, deeper, [...trail, shape.label, part])
  }
  return parts.length === 0 ? { at: shape, trail } : null
}

const leafNode = (leaf: Leaf, value: FactValue | undefined): Node => {
  if (value === undefined) return leaf.kind === 'text' ? '' : leaf.kind === 'choice' ? Object.keys(leaf.choices)[0] : null
  if (leaf.kind === 'amount' && value.kind === 'amount') return value.amount
  if (leaf.kind === 'count' && value.kind === 'count') return value.count
  if (leaf.kind === 'score' && value.kind === 'text') return figureOf(value.text)
  return value.kind === 'text' ? value.text : leafNode(leaf, undefined)
}

/** Facts by their keys, and by a prefix what stands below it and begins with a digit, so that its codes can be listed. */
export type FactIndex = { readonly values: ReadonlyMap<FactKey, FactValue>; readonly children: ReadonlyMap<string, ReadonlySet<string>> }

const DIGIT = /^\d/

export const indexOf = (entries: Iterable<Entry>): FactIndex => {
  const values = new Map<FactKey, FactValue>()
  const children = new Map<string, Set<string>>()
  for (const [key, value] of entries) {
    values.set(key, value)
    let prefix = ''
    // Thousands of keys, and few of their parts are codes: nothing is kept of the others.
    for (let start = 0; start !== -1; ) {
      const slash = key.indexOf('/', start)
      const part = key.slice(start, slash === -1 ? undefined : slash)
      if (DIGIT.test(part)) {
        let names = children.get(prefix)
        if (names === undefined) children.set(prefix, (names = new Set()))
        names.add(part)
      }
      prefix = slash === -1 ? key : key.slice(0, slash)
      start = slash === -1 ? -1 : slash + 1
    }
  }
  return { values, children }
}

/** Builds the tree below a shape from facts; codes ascend, list items stand in their stated order. */
export const treeOf = (shape: Shape, index: FactIndex, prefix = ''): Node => {
  switch (shape.kind) {
    case 'group':
      return Object.fromEntries(Object.entries(shape.fields).map(([name, field]) => [name, treeOf(field, index, join(prefix, name))]))
    case 'byCode': {
      const codes = [...(index.children.get(prefix) ?? [])].filter((code) => isCodeOf(shape.codes, code)).sort()
      return Object.fromEntries(codes.map((code) => [code, treeOf(shape.of, index, join(prefix, code))]))
    }
    case 'list':
    case 'textList': {
      const order = index.values.get(prefix)
      const fields: Fields = shape.kind === 'list' ? shape.fields : { text: textLeaf }
      return (order?.kind === 'list' ? order.ids : []).map((id) => ({
        id,
        ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, treeOf(field, index, join(join(prefix, id), name))])),
      }))
    }
    default:
      return leafNode(shape, index.values.get(prefix))
  }
}

const leafJson = (leaf: Leaf, node: Node): unknown => {
  if (node === null || node === undefined) return null
  if (leaf.kind === 'amount') return toText(node as Amount)
  if (leaf.kind === 'score') return formatTrimmed(node as Figure, 4)
  return node
}

/** The contract's JSON below a shape; ids of list items are the program's own and stay out of the file. */
export const jsonOf = (shape: Shape, node: Node): unknown => {
  switch (shape.kind) {
    case 'group':
      return Object.fromEntries(Object.entries(shape.fields).map(([name, field]) => [name, jsonOf(field, fieldsOf(node)[name])]))
    case 'byCode':
      return Object.fromEntries(Object.entries(fieldsOf(node)).map(([code, inner]) => [code, jsonOf(shape.of, inner)]))
    case 'list':
      return itemsOf(node).map((item) => Object.fromEntries(Object.entries(shape.fields).map(([name, field]) => [name, jsonOf(field, fieldsOf(item)[name])])))
    case 'textList':
      return itemsOf(node).map((item) => fieldsOf(item)['text'])
    default:
      return leafJson(shape, node)
  }
}

/** The tree with one leaf replaced, sharing everything else: one keystroke must not copy a booklet. */
export const replacedIn = (shape: Shape, node: Node, parts: readonly string[], value: FactValue | undefined): Node => {
  const [part, ...rest] = parts
  switch (shape.kind) {
    case 'group': {
      const field = part === undefined ? undefined : shape.fields[part]
      return part === undefined || field === undefined ? node : { ...fieldsOf(node), [part]: replacedIn(field, fieldsOf(node)[part], rest, value) }
    }
    case 'byCode': {
      if (part === undefined) return node
      const rows = fieldsOf(node)
      const row = replacedIn(shape.of, rows[part] ?? treeOf(shape.of, emptyIndex), rest, value)
      return Object.fromEntries(Object.entries({ ...rows, [part]: row }).sort(([left], [right]) => (left < right ? -1 : 1)))
    }
    case 'list':
    case 'textList': {
      const fields: Fields = shape.kind === 'list' ? shape.fields : { text: textLeaf }
      const items = itemsOf(node)
      if (part === undefined) {
        const blank = (id: string): ListItem => ({ id, ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, treeOf(field, emptyIndex)])) })
        return value?.kind === 'list' ? value.ids.map((id) => items.find((item) => item.id === id) ?? blank(id)) : []
      }
      const [name, ...deeper] = rest
      const field = name === undefined ? undefined : fields[name]
      if (name === undefined || field === undefined) return node
      return items.map((item) => (item.id === part ? { ...item, [name]: replacedIn(field, fieldsOf(item)[name], deeper, value) } : item))
    }
    default:
      return leafNode(shape, value)
  }
}

const emptyIndex: FactIndex = { values: new Map(), children: new Map() }
