import 'server-only'
import { partsOfPackage } from '@/lib/bounded/package-parts'
import type { Layout } from '@/lib/recognition/layout'
import { err, ok, type Result } from '@/lib/result'
import { isWordPart, readDocx } from './docx/read-docx'
import { PACKAGE_LIMITS } from './limits'
import { PROPERTY_PARTS } from './office-properties'
import { packageSentence } from './package-sentence'
import { UnreadableXml } from './xml'
import { readXlsx } from './xlsx/read-xlsx'

const foreign = (names: ReadonlySet<string>): string => {
  if (names.has('ppt/presentation.xml')) return '是演示文稿，没有决算公开文本。请选择 PDF、Word 或 Excel 文件。'
  if (names.has('OFD.xml')) return '是 OFD 文件。请在阅读器中另存为 PDF 后再校对。'
  if (names.has('xl/workbook.bin')) return '是二进制格式（.xlsb）的工作簿。请在 Excel 中另存为“Excel 工作簿（.xlsx）”后再校对。'
  if (names.has('mimetype') && names.has('content.xml')) return '是 ODF 格式的文件。请另存为 .docx 或 .xlsx 后再校对。'
  return '是压缩包，里面没有 Word 文档或 Excel 工作簿。请先解压，再选择里面的文件。'
}

/** A Word document or a workbook out of its package. The refusal is the end of a sentence that begins with the file’s name. */
export const readPackage = async (bytes: Uint8Array): Promise<Result<Layout, string>> => {
  const unpacked = await partsOfPackage(bytes, PACKAGE_LIMITS, (name) => isWordPart(name) || PROPERTY_PARTS.has(name))
  if (!unpacked.ok) return err(packageSentence(unpacked.error))
  const { names, parts } = unpacked.value
  try {
    if (names.has('word/document.xml')) return ok(readDocx(parts, names))
    if (names.has('xl/workbook.xml')) return await readXlsx(bytes)
  } catch (error) {
    if (error instanceof UnreadableXml) return err(error.message)
    throw error
  }
  return err(foreign(names))
}
