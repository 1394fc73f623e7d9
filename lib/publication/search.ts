import 'server-only'
import { amount, compare } from '@/lib/money/amount'
import { publicDatabase } from '@/lib/db/database'
import { unitsNamed, unitsOf, wordsOf } from './directory'
import { summaryOfRow, type PublicationSummary } from './publications'
import { ofRegister, register, type Register, type RegisterRow } from './register'
import { timelinessOf, type Timeliness } from './timeliness'

export type Order = 'latest' | 'expenditure'

/** `words` empty lists everything. `fiscalYear` null is every year. */
export type Wanted = { readonly words: string; readonly fiscalYear: number | null; readonly order: Order; readonly page: number; readonly pageSize: number }

/** `timeliness` null: nobody said when it was approved. */
export type ListedPublication = PublicationSummary & { readonly timeliness: Timeliness | null }

export type Found = {
  readonly publications: readonly ListedPublication[]
  readonly total: number
  readonly page: number
  readonly pageCount: number
  /** Found by the words of the booklets, and there are more than are looked through. */
  readonly isCut: boolean
}

const MOST_BY_TEXT = 100
const NOTHING = amount('-1')

const earlier = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

const orders: Readonly<Record<Order, (rows: readonly RegisterRow[]) => readonly RegisterRow[]>> = {
  latest: (rows) => rows.toSorted((left, right) => earlier(right.publishedAt, left.publishedAt) || earlier(left.unitCode, right.unitCode)),
  // What is withheld is compared with nothing and comes last.
  expenditure: (rows) => rows.map((row) => ({ row, spent: row.expenditureTotal === null ? NOTHING : amount(row.expenditureTotal) })).toSorted((left, right) => compare(right.spent, left.spent)).map(({ row }) => row),
}

/** Everything in force in each order, sorted once. */
const sorted: (from: Register) => Map<Order, readonly RegisterRow[]> = ofRegister(() => new Map<Order, readonly RegisterRow[]>())
const inOrder = (from: Register, order: Order): readonly RegisterRow[] => {
  const before = sorted(from).get(order)
  if (before !== undefined) return before
  const rows = orders[order]([...from.byUnit.values()].flat())
  sorted(from).set(order, rows)
  return rows
}

/** Which rows the words mean: of the units they name (by name, department, 区划, code, pinyin or initials); where they name none, of the booklets that have them. */
const meantBy = async (words: string, fiscalYear: number | null, from: Register): Promise<{ readonly isMeant: (row: RegisterRow) => boolean; readonly isCut: boolean }> => {
  const parts = wordsOf(words)
  if (parts.length === 0) return { isMeant: () => true, isCut: false }
  const units = new Set(unitsNamed(unitsOf(from), words).map(({ unitId }) => unitId))
  if (units.size > 0) return { isMeant: ({ unitId }) => units.has(unitId), isCut: false }
  const ids = await publicDatabase().directory.withText(parts, fiscalYear, MOST_BY_TEXT + 1)
  const shown = new Set(ids.slice(0, MOST_BY_TEXT))
  return { isMeant: ({ id }) => shown.has(id), isCut: ids.length > MOST_BY_TEXT }
}

/** A page of the publications in force that the words mean. */
export const findPublications = async ({ words, fiscalYear, order, page, pageSize }: Wanted): Promise<Found> => {
  const from = await register()
  const { isMeant, isCut } = await meantBy(words, fiscalYear, from)
  const rows = inOrder(from, order).filter((row) => (fiscalYear === null || row.fiscalYear === fiscalYear) && isMeant(row))
  const pageCount = Math.max(1, Math.ceil(rows.length / pageSize))
  const shown = Math.min(page, pageCount)
  return { publications: rows.slice((shown - 1) * pageSize, shown * pageSize).map((row) => ({ ...summaryOfRow(row), timeliness: timelinessOf(row) })), total: rows.length, page: shown, pageCount, isCut }
}

/** The years there is something published of, newest first. */
export const publishedYears = async (): Promise<readonly number[]> => yearsOf(await register())
const yearsOf = ofRegister(({ byUnit }) => [...new Set([...byUnit.values()].flat().map(({ fiscalYear }) => fiscalYear))].toSorted((left, right) => right - left))
