import type { Order } from '@/lib/publication/search'

export type RawHomeQuery = Readonly<Record<string, string | string[] | undefined>>
export type HomeQuery = { readonly words: string; readonly fiscalYear: number | null; readonly order: Order; readonly page: number }

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? ''
const wholeNumber = (text: string): number | null => (/^[1-9]\d{0,5}$/.test(text) ? Number.parseInt(text, 10) : null)

/** Reads an address; anything that makes no sense falls back to the newest year, the newest first, page one. */
export const homeQueryOf = (raw: RawHomeQuery, years: readonly number[]): HomeQuery => {
  const year = wholeNumber(one(raw['year']))
  return {
    words: one(raw['q']).trim().slice(0, 60),
    fiscalYear: year !== null && years.includes(year) ? year : (years[0] ?? null),
    order: one(raw['order']) === 'expenditure' ? 'expenditure' : 'latest',
    page: wholeNumber(one(raw['page'])) ?? 1,
  }
}

export const homeAddress = ({ words, fiscalYear, order, page }: HomeQuery): string => {
  const parameters = new URLSearchParams()
  if (words !== '') parameters.set('q', words)
  if (fiscalYear !== null) parameters.set('year', String(fiscalYear))
  if (order !== 'latest') parameters.set('order', order)
  if (page > 1) parameters.set('page', String(page))
  const text = parameters.toString()
  return text === '' ? '/' : `/?${text}`
}
