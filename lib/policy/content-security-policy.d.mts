export const basePolicy: (frameAncestors?: "'none'" | "'self'") => string
export const noncePolicy: (nonce: string, development?: boolean) => string
export const documentPolicy: () => string
export const keptPolicy: (html: string) => string
export const filePolicy: (html: string) => string
