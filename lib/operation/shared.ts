import 'server-only'

/**
 * One value a process, whichever copy of a module asks for it: a server bundles the same file into several pages.
 * @param name names the value among ours.
 */
export const sharedInProcess = <T extends object>(name: string, make: () => T): T => {
  const place = Symbol.for(`mingsuan.${name}`)
  // The key is ours alone, so what lies under it is what was put there by the same caller.
  const held = globalThis as unknown as Record<symbol, T | undefined>
  return (held[place] ??= make())
}
