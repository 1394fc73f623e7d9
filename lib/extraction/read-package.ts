import 'server-only'
import { partsOfPackage, type PackageFault } from '@/lib/bounded/package-parts'
import type { Layout } from '@/lib/recognition/layout'
import { err, ok, type Result } from '@/lib/result'
import { isWordPart, readDocx } from './docx/read-docx'
import { PACKAGE_LIMITS } from './limits'
import { PROPERTY_PARTS } from './office-properties'
import { DAMAGED, UnreadableXml } from './xml'

const sentences = (fault: PackageFault): string => {
  switch (fault.kind) {
    case 'encrypted': return '设了打开密码，读不出来。请去掉密码，另存后再校对。'
    case 'damaged': return DAMAGED
    case 'lying': return '解压后的内容比文件自己说的大，不安全，不读取。请重新导出后再校对。'
    case 'too-many': return `里面有超过 ${PACKAGE_LIMITS.entries} 个部件，不像决算公开文本，没有读。请另存后再校对。`
    case 'too-big': return `解压后有 ${(fault.bytes / 1_000_000).toFixed(0)} MB，超过 ${(PACKAGE_LIMITS.unpacked / 1_000_000).toFixed(0)} MB，没有读。请删去无关的内容，另存后再校对。`
  }
}

const foreign = (names: ReadonlySet<string>): string => {
  if (names.has('ppt/presentation.xml')) return '是演示文稿，没有决算公开文本。请选择 PDF、Word 或 Excel 文件。'
  if (names.has('OFD.xml')) return '是 OFD 文件。请在阅读器中另存为 PDF 后再校对。'
  if (names.has('xl/workbook.bin')) return '是二进制格式（.xlsb）的工作簿。请在 Excel 中另存为“Excel 工作簿（.xlsx）”后再校对。'
  if (names.has('mimetype') && names.has('content.xml')) return '是 ODF 格式的文件。请另存为 .docx 或 .xlsx 后再校对。'
  return '是压缩包，里面没有 Word 文档或 Excel 工作簿。请先解压，再选择里面的文件。'
}

/** A Word document out of its package. The refusal is the end of a sentence that begins with the file’s name. */
export const readPackage = async (bytes: Uint8Array): Promise<Result<Layout, string>> => {
  const unpacked = await partsOfPackage(bytes, PACKAGE_LIMITS, (name) => isWordPart(name) || PROPERTY_PARTS.has(name))
  if (!unpacked.ok) return err(sentences(unpacked.error))
  const { names, parts } = unpacked.value
  try {
    if (names.has('word/document.xml')) return ok(readDocx(parts, names))
  } catch (error) {
    if (error instanceof UnreadableXml) return err(error.message)
    throw error
  }
  return err(foreign(names))
}
