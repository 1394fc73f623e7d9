const HOME = '/disclosures'

/** Only a path of this program: `//elsewhere` and `/\elsewhere` would leave it. */
export const pathWithin = (next: string | readonly string[] | undefined | FormDataEntryValue | null): string => (typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : HOME)
