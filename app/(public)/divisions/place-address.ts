export const placeAddress = (code: string | null, fiscalYear?: number): string => `/divisions${code === null ? '' : `/${code}`}${fiscalYear === undefined ? '' : `?year=${String(fiscalYear)}`}`

export type RawPlaceQuery = { readonly year?: string | string[] }

/** The year of an address; null where there is none that makes sense. */
export const placeYear = ({ year }: RawPlaceQuery): number | null => (typeof year === 'string' && /^\d{4}$/.test(year) ? Number.parseInt(year, 10) : null)
