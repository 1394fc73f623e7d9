/** A tagged PDF of the typesetter, declared PDF/UA-1. */
export function declareAccessible(pdf: Uint8Array): Uint8Array
