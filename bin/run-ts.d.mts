/** Bundles and imports an entry; answers its exports. */
export const importTs: (entry: string) => Promise<unknown>
