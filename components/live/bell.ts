/** Whoever wants to hear that something happened. */
export type Bell<News> = { readonly ring: (news: News) => void; readonly listen: (hear: (news: News) => void) => () => void }

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
