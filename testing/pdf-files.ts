/** Small PDF files made by hand: their pages are exactly what a test says. Letters are Chinese by code, not embedded. */

const hex = (text: string): string => [...text].map((letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('')

/** A text that begins at a point, counted from the lower left corner, in points. */
export const text = (x: number, y: number, words: string, size = 12): string => `BT /F1 ${String(size)} Tf 1 0 0 1 ${String(x)} ${String(y)} Tm <${hex(words)}> Tj ET`
export const turnedText = (x: number, y: number, words: string, degrees: number, size = 12): string => {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  return `BT /F1 ${String(size)} Tf ${cos.toFixed(6)} ${sin.toFixed(6)} ${(-sin).toFixed(6)} ${cos.toFixed(6)} ${String(x)} ${String(y)} Tm <${hex(words)}> Tj ET`
}
export const line = (x0: number, y0: number, x1: number, y1: number): string => `${String(x0)} ${String(y0)} m ${String(x1)} ${String(y1)} l S`
/** What is drawn is seen within a rectangle only. */
export const within = (x: number, y: number, width: number, height: number, drawn: string): string => `q ${String(x)} ${String(y)} ${String(width)} ${String(height)} re W n ${drawn} Q`
export const picture = 'q 500 0 0 700 50 50 cm /Im1 Do Q'

/** A table drawn by lines: its columns' and rows' edges, every line drawn through. */
export const ruled = (xs: readonly number[], ys: readonly number[]): string =>
  [...xs.map((x) => line(x, Math.min(...ys), x, Math.max(...ys))), ...ys.map((y) => line(Math.min(...xs), y, Math.max(...xs), y))].join('\n')

type PdfOptions = { readonly rotate?: number; readonly info?: Readonly<Record<string, string>>; readonly annotations?: string; /** Kids of the page tree, where there are more than pages written. */ readonly repeated?: number }

const FIRST_PAGE = 7

/** A file of pages, each given by what it draws. */
export const pdfOf = (pages: readonly string[], { rotate = 0, info = {}, annotations = '', repeated = 1 }: PdfOptions = {}): Uint8Array => {
  const kids = pages.map((_, index) => `${String(FIRST_PAGE + index * 2)} 0 R`)
  const all = Array.from({ length: repeated }, () => kids).flat()
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${String(all.length)} /Kids [${all.join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500] /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>',
    `<< ${Object.entries(info).map(([key, value]) => `/${key} <feff${hex(value)}>`).join(' ')} >>`,
    '<< /Type /XObject /Subtype /Image /Width 1200 /Height 1700 /ColorSpace /DeviceGray /BitsPerComponent 1 /Length 0 >>\nstream\n\nendstream',
    ...pages.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${String(rotate)} /Resources << /Font << /F1 3 0 R >> /XObject << /Im1 6 0 R >> >> /Contents ${String(FIRST_PAGE + index * 2 + 1)} 0 R ${annotations === '' ? '' : `/Annots [${annotations}]`} >>`,
      `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
    ]),
  ]
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${String(index + 1)} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = file.length
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${table}trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${String(start)}\n%%EOF\n`
  return new TextEncoder().encode(file)
}
