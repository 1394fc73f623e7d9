import 'server-only'
import { isPackage } from '@/lib/bounded/package-parts'

/** What a file is by its content, whatever it is called. */
export type FileKind = 'pdf' | 'package' | 'text'

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte)
const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0))
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0]
/** Readers take a PDF whose head stands within the first kilobyte. */
const HEAD = 1024

const PICTURES: readonly (readonly number[])[] = [[0xff, 0xd8, 0xff], [0x89, 0x50, 0x4e, 0x47], ascii('GIF8'), ascii('BM'), ascii('II*\0'), ascii('MM\0*')]
const ARCHIVES: readonly (readonly number[])[] = [ascii('Rar!'), ascii('7z\xbc\xaf'), [0x1f, 0x8b]]

/** What lies in an old Office file, by the names of its streams. */
const oldOffice = (bytes: Uint8Array): string => {
  const holds = (name: string): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) return '设了打开密码，读不出来。请去掉密码，另存后再校对。'
  if (holds('WordDocument')) return '是旧格式（.doc 或 .wps）的文档。请在 Word 或 WPS 中打开，另存为“Word 文档（.docx）”后再校对。'
  if (holds('Workbook') || holds('Book')) return '是旧格式（.xls 或 .et）的工作簿。请在 Excel 或 WPS 中打开，另存为“Excel 工作簿（.xlsx）”后再校对。'
  if (holds('PowerPoint Document')) return '是演示文稿，没有决算公开文本。请选择 PDF、Word 或 Excel 文件。'
  return '是旧格式的 Office 文件。请另存为 .docx、.xlsx 或 PDF 后再校对。'
}

/** The kind of a file that can be read, or why it cannot: the end of a sentence that begins with the file’s name. */
export const fileKind = (bytes: Uint8Array): { readonly kind: FileKind } | { readonly refusal: string } => {
  if (bytes.length === 0) return { refusal: '是空文件（0 字节）。请检查文件是否已经存好，再重新选择。' }
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD))
  if (head.includes('%PDF-')) return { kind: 'pdf' }
  if (isPackage(bytes)) return { kind: 'package' }
  if (startsWith(bytes, OLD_OFFICE)) return { refusal: oldOffice(bytes) }
  if (PICTURES.some((magic) => startsWith(bytes, magic))) return { refusal: '是图片，没有可读的文字。请选择原来的 PDF、Word 或 Excel 文件。' }
  if (ARCHIVES.some((magic) => startsWith(bytes, magic))) return { refusal: '是压缩包。请先解压，再选择里面的文件。' }
  if (startsWith(bytes, ascii('{\\rtf'))) return { refusal: '是 RTF 文档。请在 Word 或 WPS 中打开，另存为“Word 文档（.docx）”后再校对。' }
  const words = head.toString('latin1').trimStart().toLowerCase()
  if (/^(?:<!doctype html|<html|<\?xml|mime-version:|<svg)/u.test(words.replace(/^\u00ef\u00bb\u00bf/u, ''))) return { refusal: '是网页或 XML 文件。请改用 PDF、Word（.docx）、Excel（.xlsx）或文本文件。' }
  return { kind: 'text' }
}
