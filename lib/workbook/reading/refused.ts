import 'server-only'
import type { WorkbookFault } from '@/lib/bounded/workbook-parts'
import { limits } from './limits'

const mb = (bytes: number): string => (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)

export const DAMAGED = '已经损坏，读不出来。请重新下载工作簿填写，或在 Excel 中打开后另存再导入。'
const NO_WORKBOOK = '不是 Excel 工作簿（.xlsx）。请选择从本页下载的工作簿。'

/** Why a package is not opened: one sentence without the file's name. */
export const sentenceOf = (fault: WorkbookFault): string => {
  switch (fault.kind) {
    case 'encrypted': return '设了打开密码，读不出来。请去掉密码后再导入。'
    case 'damaged': return DAMAGED
    case 'lying': return '解压后的内容比文件自己说的大，不安全，不读取。请重新下载工作簿填写。'
    case 'too-many': return `里面有超过 ${limits.entries} 个部件，不是一份填报工作簿。`
    case 'too-big': return `解压后有 ${mb(fault.bytes)} MB，超过 ${mb(limits.unpacked)} MB，不是一份填报工作簿。`
    case 'declaration': return '里面有不允许的声明（DOCTYPE），不安全，不读取。请重新下载工作簿填写。'
    case 'sheets': return `有 ${fault.count} 张工作表，超过 ${limits.sheets} 张，不是一份填报工作簿。`
    case 'rows': return `的工作表“${fault.sheet}”有 ${fault.count} 行，超过 ${limits.rows} 行。请删去多余的行后再导入。`
    case 'far-cell': return `的工作表“${fault.sheet}”在 ${fault.cell} 格有内容，超出了 ${limits.rows} 行、${limits.columns} 列。请删去后再导入。`
    case 'cells': return `填了超过 ${limits.cells} 格，不是一份填报工作簿。`
    case 'strings': return `里面有超过 ${limits.strings} 条文字，不是一份填报工作簿。`
  }
}

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0]

/** What a file is that is no package. */
export const foreignFile = (bytes: Uint8Array): string => {
  if (!OLD_OFFICE.every((byte, index) => bytes[index] === byte)) return NO_WORKBOOK
  const isEncrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
  return isEncrypted ? '设了打开密码，读不出来。请在 Excel 中去掉密码，另存后再导入。' : '是旧格式（.xls）的文件。请在 Excel 中打开，另存为“Excel 工作簿（.xlsx）”后再导入。'
}

/** What a package is that is no workbook without macros; null for one that is. */
export const foreignPackage = (names: ReadonlySet<string>, contentTypes: string): string | null => {
  if (names.has('word/document.xml')) return '是 Word 文档，只是改了扩展名。请选择 Excel 工作簿（.xlsx）。'
  if (names.has('ppt/presentation.xml')) return '是演示文稿，只是改了扩展名。请选择 Excel 工作簿（.xlsx）。'
  if (names.has('xl/vbaProject.bin') || /macroEnabled/i.test(contentTypes)) return '带有宏，不读取。请在 Excel 中另存为不带宏的“Excel 工作簿（.xlsx）”后再导入。'
  if (names.has('xl/workbook.bin')) return '是二进制格式（.xlsb）的工作簿。请在 Excel 中另存为“Excel 工作簿（.xlsx）”后再导入。'
  if (names.has('content.xml') && names.has('mimetype')) return '是 ODF 格式的文件。请另存为“Excel 工作簿（.xlsx）”后再导入。'
  return names.has('xl/workbook.xml') ? null : '不是 Excel 工作簿（.xlsx），或者已经损坏。请选择从本页下载的工作簿。'
}
