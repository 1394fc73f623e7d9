// Clocks of the server and of the browser may stand anywhere; the office's is Beijing's.
const zone = 'Asia/Shanghai'
const parts = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

const partsOf = (iso: string): Readonly<Record<string, string>> => Object.fromEntries(parts.formatToParts(new Date(iso)).map((part) => [part.type, part.value]))

/** `9月28日`; with its year where it is not `thisYear`. */
export const dayWords = (iso: string, thisYear?: string): string => {
  const { year = '', month = '', day = '' } = partsOf(iso)
  return `${year === thisYear ? '' : `${year}年`}${month}月${day}日`
}

/** `9月28日 14:32`; with its year where it is not `thisYear`. */
export const momentWords = (iso: string, thisYear?: string): string => {
  const { hour = '', minute = '' } = partsOf(iso)
  return `${dayWords(iso, thisYear)} ${hour}:${minute}`
}

/** The year in Beijing at an instant, as the two above take it. */
export const yearOf = (iso: string): string => partsOf(iso)['year'] ?? ''

const DAY_MS = 86_400_000

/** Whole days from one instant to another; negative where the second is earlier. */
export const daysBetween = (from: string, to: string): number => Math.floor((Date.parse(to) - Date.parse(from)) / DAY_MS)
