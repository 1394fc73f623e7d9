/** The name of a new item of a list: long enough that two people never make the same. */
export const newId = (): string => `n${crypto.getRandomValues(new Uint32Array(2)).reduce((text, part) => text + part.toString(36), '')}`
