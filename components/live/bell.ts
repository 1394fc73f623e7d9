/** Whoever wants to hear that something happened. */
export type Bell<News> = { readonly ring: (news: News) => void; readonly listen: (hear: (news: News) => void) => () => void }

/** Whoever wants to hear of one key: a thousand cells listen, and a keystroke concerns one or two. */
export type KeyedBell = { readonly ring: (keys: Iterable<string>) => void; readonly ringAll: () => void; readonly listen: (key: string, hear: () => void) => () => void }

export const createBell = <News>(): Bell<News> => {
  const hearers = new Set<(news: News) => void>()
  return {
    ring: (news) => { for (const hear of hearers) hear(news) },
    listen: (hear) => {
      hearers.add(hear)
      return () => { hearers.delete(hear) }
    },
  }
}

export const createKeyedBell = (): KeyedBell => {
  const hearers = new Map<string, Set<() => void>>()
  const ring = (key: string): void => { for (const hear of hearers.get(key) ?? []) hear() }
  return {
    ring: (keys) => { for (const key of keys) ring(key) },
    ringAll: () => { for (const key of hearers.keys()) ring(key) },
    listen: (key, hear) => {
      const known = hearers.get(key) ?? new Set()
      hearers.set(key, known.add(hear))
      return () => {
        known.delete(hear)
        if (known.size === 0 && hearers.get(key) === known) hearers.delete(key)
      }
    },
  }
}
