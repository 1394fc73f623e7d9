import { strToU8, zipSync } from 'fflate'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'

/** A part of a Word file around its inner XML. */
export const wordPart = (root: string, inner: string): string => `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${W}>${inner}</w:${root}>`

export const run = (words: string, properties = ''): string => `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`
export const paragraph = (inner: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`
export const cell = (words: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${words.split('\n').map((line) => paragraph(run(line))).join('')}</w:tc>`
export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`
export const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`

/** A .docx whose body is given; further parts by name. */
export const wordFile = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries({ '[Content_Types].xml': '<Types/>', 'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`), ...parts }).map(([name, xml]) => [name, strToU8(xml)])))
