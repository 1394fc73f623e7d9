import { z } from 'zod'

const Codes = z.array(z.string().regex(/^\d{3,7}$/))
const KEPT = 12

/** The codes a person chose last, kept on this machine; the latest first. A browser may forbid its shelf: then none are known. */
export const recentCodes = (userId: string) => {
  const name = `mingsuan:recent-codes:${userId}`
  const read = (): readonly string[] => {
    try {
      const json: unknown = JSON.parse(window.localStorage.getItem(name) ?? '[]')
      const parsed = Codes.safeParse(json)
      return parsed.success ? parsed.data : []
    } catch {
      return []
    }
  }
  return {
    read,
    use: (code: string): void => {
      try {
        window.localStorage.setItem(name, JSON.stringify([code, ...read().filter((each) => each !== code)].slice(0, KEPT)))
      } catch {
        // Not remembered; nothing depends on it.
      }
    },
  }
}
