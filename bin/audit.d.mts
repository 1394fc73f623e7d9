/** A line that does not follow from the one before it; without an id: a disclosure whose state is not that of its last line. */
export type BrokenLine = { readonly id: string | null; readonly disclosureId: string; readonly step: string; readonly at: string | null }
export const verifyChain: (connectionString: string) => Promise<{ readonly lines: number; readonly disclosures: number; readonly broken: readonly BrokenLine[] }>
