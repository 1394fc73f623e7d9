import type { FactKey } from '@/lib/facts/key'
import type { CellRef } from '@/lib/report/cell'
import { cellAt, type Report } from '@/lib/report/report'

const known = new WeakMap<Report, Map<CellRef, ReadonlySet<FactKey>>>()

const walk = (report: Report, ref: CellRef, seen: Map<CellRef, ReadonlySet<FactKey>>): ReadonlySet<FactKey> => {
  const before = seen.get(ref)
  if (before !== undefined) return before
  const from = cellAt(report, ref)?.from
  const keys = new Set<FactKey>()
  if (from?.kind === 'fact') keys.add(from.key)
  else if (from?.kind === 'carried') for (const key of walk(report, from.from, seen)) keys.add(key)
  else if (from?.kind === 'sum') for (const part of from.of) for (const key of walk(report, part, seen)) keys.add(key)
  seen.set(ref, keys)
  return keys
}

/** The stated facts some cells rest on: what to open when a figure is wrong. Findings of one report share what they walked. */
export const factsBehind = (report: Report, refs: readonly CellRef[]): readonly FactKey[] => {
  let seen = known.get(report)
  if (seen === undefined) known.set(report, (seen = new Map()))
  const keys = new Set<FactKey>()
  for (const ref of refs) for (const key of walk(report, ref, seen)) keys.add(key)
  return [...keys]
}
