import type { RootCause } from '@/lib/rules/root-cause'

/** A cause that is worth a card: it explains several findings, or the figure itself shows what slipped and few others could have. */
export const isWorthSaying = ({ clears, changes, alternatives }: RootCause): boolean => clears.length > 1 || (clears.length === 1 && alternatives.length < 3 && changes.some(({ slip }) => slip !== ''))

/** Which findings stand under which cause: each under the first that explains it. */
export const explainedBy = (causes: readonly RootCause[]): ReadonlyMap<string, number> => {
  const by = new Map<string, number>()
  causes.forEach(({ clears }, index) => { for (const key of clears) if (!by.has(key)) by.set(key, index) })
  return by
}
