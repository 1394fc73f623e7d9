import 'server-only'
import type { PrintedGrid, PrintedLine, ReadPage } from './read-page'

/** Of the page's height, above and below: where page numbers and running heads stand. */
const MARGIN = 0.12
/** A text is a running head when so many pages, and such a share of them, print it at the same height. */
const FEWEST_PAGES = 3
const SHARE = 0.4
const SAME_HEIGHT = 4

const PAGE_NUMBER = /^[-—–－‐·•\s]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7})(?:\s*页)?(?:\s*[/／,，]?\s*(?:共|of)?\s*\d{1,4}\s*页?)?[-—–－‐·•\s]*$/u

type Item = PrintedLine | PrintedGrid
const isInMargin = (line: PrintedLine, { height }: ReadPage): boolean => line.y < height * MARGIN || line.y > height * (1 - MARGIN)
const keyOf = ({ text, y }: PrintedLine): string => `${text}@${String(Math.round(y / SAME_HEIGHT))}`

/** Texts that many pages print at the same height in their margins. */
const runningHeads = (pages: readonly ReadPage[]): ReadonlySet<string> => {
  const counted = new Map<string, number>()
  for (const page of pages) {
    const keys = page.items.flatMap((item) => (item.kind === 'line' && isInMargin(item, page) ? [keyOf(item)] : []))
    for (const key of new Set(keys)) counted.set(key, (counted.get(key) ?? 0) + 1)
  }
  const enough = Math.max(FEWEST_PAGES, pages.length * SHARE)
  return new Set([...counted].flatMap(([key, count]) => (count >= enough ? [key] : [])))
}

/** From the outside inward: a line belongs to the margin only where nothing of the page stands beyond it. */
const outermost = (items: readonly Item[], isMargin: (line: PrintedLine) => boolean): ReadonlySet<Item> => {
  const found = new Set<Item>()
  for (const ordered of [items.toSorted((one, other) => one.y - other.y), items.toSorted((one, other) => other.y - one.y)]) {
    for (const item of ordered) {
      if (item.kind === 'grid' || !isMargin(item)) break
      found.add(item)
    }
  }
  return found
}

/** Page numbers and running heads of each page: their lines, taken out of what is read. */
export const furnitureOf = (pages: readonly ReadPage[]): readonly ReadonlySet<Item>[] => {
  const heads = runningHeads(pages)
  return pages.map((page) => outermost(page.items, (line) => isInMargin(line, page) && (PAGE_NUMBER.test(line.text) || heads.has(keyOf(line)))))
}
