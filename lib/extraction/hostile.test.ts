import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { pdfOf, picture, text } from '@/testing/pdf-files'
import { paragraph, run, wordFile, wordPart } from '@/testing/word-files'
import { packageOf, withPart } from '@/testing/workbooks'
import { extract } from './extract'
import { READING_LIMITS } from './limits'
import { readFile } from './read-file'

const SLOW = 60_000
const oldOffice = (stream: string): Uint8Array => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600), Buffer.from(stream, 'utf16le'), Buffer.alloc(600)])
const sheet = () => writeXlsx({ sheets: [{ name: 'a', rows: [['x']] }] })
const encryptedPdf = (): Uint8Array => {
  const file = new TextDecoder('latin1').decode(pdfOf([text(60, 700, '正文')]))
  return new TextEncoder().encode(file.replace('/Root 1 0 R', `/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`))
}

/** What is wrong, the file, and the sentence that follows its name. */
const refused: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>, RegExp])[] = [
  ['nothing at all', () => new Uint8Array(), /^是空文件/],
  ['only blanks', () => strToU8(' \n\n'), /^.*没有文字/],
  ['a program', () => Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 1, 2, 3, 0, 0, 0]), /^.*(不是可读的文本)/],
  ['an old .doc under a new name', () => oldOffice('WordDocument'), /^是旧格式（.doc 或 .wps）的文档。请在 Word 或 WPS 中打开，另存为/],
  ['an old .xls under a new name', () => oldOffice('Workbook'), /^是旧格式（.xls 或 .et）的工作簿/],
  ['an Office file with a password', () => oldOffice('EncryptedPackage'), /^设了打开密码/],
  ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1]), /^是图片/],
  ['a page of the web', () => strToU8('<!DOCTYPE html><html></html>'), /^是网页或 XML 文件/],
  ['a PDF with a password', encryptedPdf, /^设了打开密码/],
  ['a PDF cut short', () => pdfOf([text(60, 700, '正文')]).slice(0, 200), /^已经损坏/],
  ['a PDF of pictures', () => pdfOf([picture, picture]), /^每一页都是图片（扫描件）/],
  ['an empty PDF', () => pdfOf(['']), /^里没有文字/],
  ['a zip of something else', () => zipSync({ 'a.txt': strToU8('a') }), /^是压缩包，里面没有 Word 文档或 Excel 工作簿/],
  ['a presentation', () => zipSync({ 'ppt/presentation.xml': strToU8('<a/>') }), /^是演示文稿/],
  ['an OFD', () => zipSync({ 'OFD.xml': strToU8('<a/>') }), /^是 OFD 文件。请在阅读器中另存为 PDF/],
  ['a Word file cut short', () => wordFile(paragraph(run('正文'))).slice(0, 300), /^已经损坏/],
  ['XML that is none', () => wordFile('<w:p><w:r>'), /^已经损坏/],
  ['an entity of somebody else', () => wordFile('', { 'word/document.xml': `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${wordPart('document', `<w:body>${paragraph(run('&x;'))}</w:body>`).replace(/^<\?xml[^>]*>/u, '')}` }), /^里面有不允许的声明（DOCTYPE）/],
  ['entities that unfold, in a sheet', async () => withPart(await sheet(), 'xl/worksheets/sheet1.xml', (xml) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;">]>')), /^里面有不允许的声明（DOCTYPE）/],
  ['elements in elements without end', () => wordFile('<w:sdt>'.repeat(5000)), /^已经损坏/],
  ['a cell at the other end', async () => withPart(await sheet(), 'xl/worksheets/sheet1.xml', (xml) => xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')), /^的工作表“a”在 XFD1048576 格有内容/],
  ['a package that says it holds two gigabytes', () => packageOf([{ name: 'word/document.xml', content: strToU8('<a/>'), declared: 2_000_000_000 }]), /^解压后有 2000 MB，超过 160 MB/],
  ['a bomb that says it is small', () => packageOf([{ name: 'word/document.xml', content: Buffer.alloc(20_000_000, 0x20), declared: 10 }]), /^解压后的内容比文件自己说的大/],
  ['a bomb', () => packageOf([{ name: 'word/document.xml', content: Buffer.alloc(90_000_000, 0x20) }]), /^解压后有 \d+ MB/],
  ['thousands of parts', () => zipSync(Object.fromEntries(Array.from({ length: 3001 }, (_, index) => [`${String(index)}.xml`, new Uint8Array()]))), /^里面有超过 3000 个部件/],
]

describe('a file that cannot be read is one sentence', () => {
  test.each(refused)('%s', async (_, make, sentence) => {
    const read = await readFile(await make(), 10)
    const said = read.ok ? 'taken' : read.error
    expect(said).toMatch(sentence)
    expect(said).not.toContain('\n')
  }, SLOW)
})

describe('whatever is in a file, reading it ends', () => {
  const said = async (bytes: Uint8Array, limits: Partial<typeof READING_LIMITS> = {}): Promise<string> => {
    const read = await extract(bytes, '决算.pdf', { ...READING_LIMITS, ...limits })
    return read.ok ? `${String(read.value.pages)} pages; ${read.value.notRead.map(({ what }) => what).join()}` : read.error
  }
  test('more bytes than are read', async () => expect(await said(new Uint8Array(2_000_000), { bytes: 1_000_000 })).toBe('“决算.pdf”有 2.0 MB，超过 1.0 MB，没有读。请压缩图片或拆分后再校对。'))
  test('ten thousand pages: so many are read, the rest is said', async () => expect(await said(pdfOf([text(60, 700, '正文')], { repeated: 10_000 }), { pages: 20 })).toBe('10000 pages; 文件有 10000 页，只读了前 20 页'), SLOW)
  test('too much time', async () => expect(await said(pdfOf([text(60, 700, '正文')], { repeated: 10_000 }), { pages: 10_000, patience: 900 })).toMatch(/^“决算.pdf”读了 0.9 秒还没有读完，已经停下/), SLOW)
  test('too much memory', async () => expect(await said(pdfOf([text(60, 700, '正文')], { repeated: 10_000 }), { pages: 10_000, memoryMb: 90 })).toBe('“决算.pdf”内容太多或已经损坏，读不下。请只保留决算公开文本，另存后再校对。'), SLOW)
})

test('macros are neither run nor read, and that is said', async () => {
  const read = await readFile(wordFile(paragraph(run('正文')), { 'word/vbaProject.bin': 'macros' }), 1)
  expect(read.ok && read.value.notRead.map(({ what }) => what)).toEqual(['文件带有宏，宏没有执行，也没有读'])
})
