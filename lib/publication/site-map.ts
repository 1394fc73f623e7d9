import 'server-only'
import { ofRegister, register, type RegisterRow } from './register'

/** What search engines are told of: a path of this site, and since when it stands as it does (ISO 8601). */
export type MappedPage = { readonly path: string; readonly changedAt?: string }

/** Half of what the protocol lets a file hold (sitemaps.org: 50,000 addresses). */
const PART_SIZE = 25_000

/** In the order of publication: a part that is full stays as it is, and what is new goes into the last one. */
const oldestFirst = ofRegister(({ byUnit }): readonly RegisterRow[] => [...byUnit.values()].flat().toSorted((left, right) => (left.id < right.id ? -1 : 1)))

const pages = async (): Promise<readonly MappedPage[]> => {
  const { divisions } = await register()
  return ['/', '/divisions', ...divisions.map(({ code }) => `/divisions/${code}`), '/compare', '/open-data'].map((path) => ({ path }))
}

const reports = async (part: number, size: number): Promise<readonly MappedPage[]> =>
  oldestFirst(await register()).slice((part - 1) * size, part * size).map(({ id, publishedAt }) => ({ path: `/reports/${id}`, changedAt: publishedAt }))

const PART = /^(?:pages|reports-([1-9]\d{0,4}))\.xml$/u

/** The files the map of the site is in: one of pages, and one of every `size` reports in force. */
export const siteMapParts = async (size = PART_SIZE): Promise<readonly MappedPage[]> => {
  const rows = oldestFirst(await register())
  const parts = Array.from({ length: Math.ceil(rows.length / size) }, (_, index) => {
    const changedAt = rows.slice(index * size, (index + 1) * size).reduce((last, { publishedAt }) => (publishedAt > last ? publishedAt : last), '')
    return { path: `/sitemap/reports-${String(index + 1)}.xml`, changedAt }
  })
  return [{ path: '/sitemap/pages.xml' }, ...parts]
}

/** What is in one of them; null where there is none of that name. */
export const siteMapPart = async (name: string, size = PART_SIZE): Promise<readonly MappedPage[] | null> => {
  const [known, part] = PART.exec(name) ?? []
  if (known === undefined) return null
  if (part === undefined) return pages()
  const found = await reports(Number.parseInt(part, 10), size)
  return found.length === 0 ? null : found
}
