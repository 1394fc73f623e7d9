/** A spreadsheet takes a text that begins so for a formula; a plain number is none. */
const isFormula = (text: string): boolean => /^[=+\-@\t\r＝＋－＠]/u.test(text) && !/^-?\d[\d,]*(\.\d+)?$/u.test(text)

const cell = (text: string): string => `"${(isFormula(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/** Rows of texts as a .csv file for spreadsheets: with the mark by which Excel knows UTF-8, and no text a formula. */
export const csvText = (rows: readonly (readonly string[])[]): string => `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
