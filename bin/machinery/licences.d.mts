export type PackageLicence = { readonly name: string; readonly licence: string; readonly versions: readonly string[]; readonly served: boolean }
export const licences: () => readonly PackageLicence[]
export const isAllowed: (licence: string) => boolean
export const licenceReport: () => string
