import fc from 'fast-check'
import { expect, test } from 'vitest'
import { balance, ordinarySteps, type Equation } from './balance'

const STEP = 10_000n
/** 分: many zeros, many whole steps, tails of every length, now and then a 红字冲销. */
const leaf = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0n) },
  { weight: 2, arbitrary: fc.nat({ max: 5_000 }).map((steps) => BigInt(steps) * STEP) },
  { weight: 7, arbitrary: fc.bigInt({ min: 0n, max: 60_000_000n }) },
  // Halves and quarters of a step: sums that come out whole although their parts do not.
  { weight: 4, arbitrary: fc.nat({ max: 40_000 }).map((quarters) => (BigInt(quarters) * STEP) / 4n) },
  { weight: 1, arbitrary: fc.bigInt({ min: -900_000n, max: 0n }) },
)

/** A tree by the number of children of each node, breadth first; `figures` are its nodes, the root first. */
type Tree = { readonly parents: readonly number[]; readonly children: ReadonlyMap<number, readonly number[]>; readonly leaves: readonly number[] }
const treeOf = (widths: readonly number[]): Tree => {
  const parents = [-1]
  const children = new Map<number, number[]>()
  widths.forEach((width, node) => {
    if (node >= parents.length) return
    for (let child = 0; child < width; child += 1) {
      children.set(node, [...(children.get(node) ?? []), parents.length])
      parents.push(node)
    }
  })
  return { parents, children, leaves: parents.flatMap((_, node) => (children.has(node) ? [] : [node])) }
}

/** Rows a tree, columns side by side with their sum in front: `figure(row, 0)` is the sum of a row. */
const tableOf = (tree: Tree, columns: number, cents: readonly bigint[]) => {
  const width = columns === 1 ? 1 : columns + 1
  const figure = (row: number, column: number): number => row * width + column
  const exact = Array.from({ length: tree.parents.length * width }, () => 0n)
  const first = width - columns
  tree.leaves.forEach((row, index) => {
    for (let column = 0; column < columns; column += 1) {
      const value = cents[(index * columns + column) % cents.length] ?? 0n
      for (let above = row; above >= 0; above = tree.parents[above] ?? -1) for (const at of new Set([figure(above, first + column), figure(above, 0)])) exact[at] = (exact[at] ?? 0n) + value
    }
  })
  const across = (rows: readonly number[]): readonly Equation[] => (width === 1 ? [] : rows.map((row) => ({ left: [figure(row, 0)], right: Array.from({ length: columns }, (_, column) => figure(row, first + column)), block: 0 })))
  const down = [...tree.children].flatMap(([row, below]) => Array.from({ length: width }, (_, column): Equation => ({ left: [figure(row, column)], right: below.map((child) => figure(child, column)), block: 0 })))
  // Rows of items, then columns; rows of parents follow from these.
  return { exact, equations: [...across(tree.leaves), ...down], following: across([...tree.children.keys()]) }
}

const value = (steps: readonly bigint[], members: readonly number[]): bigint => members.reduce((sum, member) => sum + (steps[member] ?? 0n), 0n)
const mustFoot = ({ exact, equations, following }: ReturnType<typeof tableOf>): void => {
  const { steps, unbalanced } = balance({ exact, step: STEP, equations, following, same: [], firm: [0] })
  if (unbalanced.length > 0) throw new Error(`${unbalanced.length} sums do not foot`)
  for (const { left, right } of [...equations, ...following]) if (value(steps, left) !== value(steps, right)) throw new Error('a sum does not foot')
  exact.forEach((cents, figure) => {
    const off = (steps[figure] ?? 0n) * STEP - cents
    if (off <= -STEP || off >= STEP || (cents % STEP === 0n && off !== 0n)) throw new Error(`${cents} printed as ${steps[figure]}`)
  })
  expect(steps[0]).toBe(ordinarySteps(exact[0] ?? 0n, STEP))
}

test('ten thousand random trees foot; no figure is a step away; the total keeps its ordinary rounding', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 8 }), fc.array(leaf, { minLength: 3, maxLength: 12 }), (widths, cents) => {
      mustFoot(tableOf(treeOf(widths), 1, cents))
    }),
    { numRuns: 10_000 },
  )
}, 300_000)

test('a total with a single moving part takes it along, where halves go away from zero on both sides of it', () => {
  mustFoot(tableOf(treeOf([2]), 1, [-385_000n, 390_000n]))
  const figures = { exact: [-385_000n, 390_000n, 5_000n], step: STEP, equations: [{ left: [2], right: [0, 1], block: 0 }], following: [], same: [] }
  expect(balance({ ...figures, firm: [2] }).steps).toEqual([-38n, 39n, 1n])
  expect(balance({ ...figures, firm: [0] }).steps).toEqual([-39n, 39n, 0n])
})

test('ten thousand random two-way tables with a tree of rows foot, every row and every column', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 7 }), fc.integer({ min: 2, max: 6 }), fc.array(leaf, { minLength: 5, maxLength: 23 }), (widths, columns, cents) => {
      mustFoot(tableOf(treeOf(widths), columns, cents))
    }),
    { numRuns: 10_000 },
  )
}, 300_000)
