/** A line that does not follow from the one before it; without an id: a disclosure whose state is not that of its last line; without a disclosure: a line about people and units of a division. */
export type BrokenLine = { readonly id: string | null; readonly disclosureId: string | null; readonly divisionCode?: string; readonly step: string; readonly at: string | null }
export const verifyChain: (connectionString: string) => Promise<{ readonly lines: number; readonly disclosures: number; readonly administrationLines: number; readonly broken: readonly BrokenLine[] }>
