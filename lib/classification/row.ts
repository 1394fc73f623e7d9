/** One line of a year's data file; see the file's own note for the columns. */
export type FunctionalRow = readonly [code: string, name: string, fund: 'g' | 'f' | 's', verified: 0 | 1]
export type EconomicRow = readonly [code: string, name: string, group: 'p' | 'u', fillable: 0 | 1, column: 1 | 2 | 3 | 4]
