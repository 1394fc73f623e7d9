import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

// What other offices do inside a Word file or a workbook, without changing what is printed.

const edited = (bytes: Uint8Array, change: (name: string, text: string) => string | null): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => {
    const text = /\.(?:xml|rels)$/u.test(name) ? change(name, strFromU8(part)) : null
    return [name, text === null ? part : strToU8(text)] as const
  })))

/** As Word writes a text box: once for itself, and once more for programs that do not know it. */
const boxed = (paragraph: string): string => {
  const content = `<w:txbxContent>${paragraph}</w:txbxContent>`
  const itself = `<w:drawing><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:txbx>${content}</wps:txbx></wps:wsp></w:drawing>`
  const forOthers = `<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>${content}</v:textbox></v:shape></w:pict>`
  return `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">${itself}</mc:Choice><mc:Fallback>${forOthers}</mc:Fallback></mc:AlternateContent></w:r></w:p>`
}

/** Number, 部门名称 and 金额单位 over every table of a Word file in text boxes, as they are where somebody placed them by hand. */
export const headsInTextBoxes = (docx: Uint8Array): Uint8Array =>
  edited(docx, (name, text) => (name !== 'word/document.xml' ? null : text.replace(/<w:p><w:pPr><w:pStyle w:val="TableLine"\/>(?:(?!<\/w:p>).)*<\/w:p>/gsu, boxed)))

const HIDDEN = ['核对', '1234.56', '合计', '9999.99']

/** Rows that were used to check the sums and then hidden, under every sheet of a workbook. */
export const hiddenRowsBelow = (xlsx: Uint8Array): Uint8Array =>
  edited(xlsx, (name, text) => {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/u.test(name)) return null
    const last = Math.max(0, ...[...text.matchAll(/<row r="(\d+)"/gu)].map(([, row = '0']) => Number.parseInt(row, 10)))
    const row = (number: number): string => `<row r="${String(number)}" hidden="1">${HIDDEN.map((said, column) => `<c r="${'ABCD'[column] ?? 'A'}${String(number)}" t="inlineStr"><is><t>${said}</t></is></c>`).join('')}</row>`
    return text.replace('</sheetData>', `${row(last + 1)}${row(last + 2)}</sheetData>`)
  })

/** Last year's tables kept in the workbook and hidden: a copy of its first two sheets under other names. */
export const hiddenSheetsBehind = (xlsx: Uint8Array): Uint8Array => {
  const parts = unzipSync(xlsx)
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())
  const copies = [1, 2].map((number) => ({ from: number, part: `sheet${String(900 + number)}.xml`, id: `rId${String(900 + number)}` }))
  const put = (name: string, before: string, more: string): void => { parts[name] = strToU8(text(name).replace(before, `${more}${before}`)) }
  for (const { from, part } of copies) parts[`xl/worksheets/${part}`] = parts[`xl/worksheets/sheet${String(from)}.xml`] ?? new Uint8Array()
  put('xl/workbook.xml', '</sheets>', copies.map(({ from, id }) => `<sheet name="上年${String(from)}" sheetId="${String(900 + from)}" state="hidden" r:id="${id}"/>`).join(''))
  put('xl/_rels/workbook.xml.rels', '</Relationships>', copies.map(({ part, id }) => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/${part}"/>`).join(''))
  put('[Content_Types].xml', '</Types>', copies.map(({ part }) => `<Override PartName="/xl/worksheets/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join(''))
  return zipSync(parts)
}
