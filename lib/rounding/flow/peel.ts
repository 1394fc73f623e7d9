import type { Reduced } from './variables'

/**
 * Sums that hang on the others by one figure: whatever that figure becomes, its parts can follow, so they are left for
 * later, the outermost last. What stays is where sums compete.
 */
export const peeled = (equations: readonly Reduced[], isHeld: (variable: number) => boolean): { readonly core: readonly Reduced[]; readonly hanging: readonly Reduced[] } => {
  const uses = new Map<number, Set<Reduced>>()
  for (const equation of equations)
    for (const variable of equation.members.keys()) {
      const at = uses.get(variable)
      if (at === undefined) uses.set(variable, new Set([equation]))
      else at.add(equation)
    }
  const isShared = (variable: number): boolean => isHeld(variable) || (uses.get(variable)?.size ?? 0) > 1
  const hanging: Reduced[] = []
  const gone = new Set<Reduced>()
  const queue = [...equations]
  for (let equation = queue.pop(); equation !== undefined; equation = queue.pop()) {
    if (gone.has(equation)) continue
    const shared = [...equation.members.keys()].filter(isShared)
    if (shared.length > 1) continue
    gone.add(equation)
    hanging.push(equation)
    for (const variable of equation.members.keys()) uses.get(variable)?.delete(equation)
    for (const variable of shared) queue.push(...(uses.get(variable) ?? []))
  }
  return { core: equations.filter((equation) => !gone.has(equation)), hanging: hanging.reverse() }
}
