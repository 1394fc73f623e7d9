export type RawCompareQuery = Readonly<Record<string, string | string[] | undefined>>
/** `words` narrow what can be chosen. */
export type CompareQuery = { readonly units: readonly string[]; readonly years: readonly number[]; readonly words: string }

const MOST_YEARS = 5

const all = (value: string | string[] | undefined): readonly string[] => (value === undefined ? [] : Array.isArray(value) ? value : [value])

const MOST_LETTERS = 60

/** Reads an address: units as `140123-034001`, each once; without a year, the newest three. */
export const compareQueryOf = (raw: RawCompareQuery, years: readonly number[]): CompareQuery => {
  const asked = years.filter((year) => all(raw['year']).includes(String(year)))
  return { units: [...new Set(all(raw['unit']).filter((key) => /^\d{6,12}-\w{1,20}$/.test(key)))], years: (asked.length > 0 ? asked : years.slice(0, 3)).slice(0, MOST_YEARS).toSorted((left, right) => left - right), words: (all(raw['q'])[0] ?? '').trim().slice(0, MOST_LETTERS) }
}

export const compareAddress = (path: '/compare' | '/compare/csv', { units, years }: Omit<CompareQuery, 'words'>): string =>
  `${path}?${new URLSearchParams([...units.map((unit) => ['unit', unit]), ...years.map((year) => ['year', String(year)])]).toString()}`
