// Opens the package of a workbook and takes out only the parts that are read, counting while they are unpacked: what a
// file says of its own size is checked and not believed. What the spreadsheet library gets is packed anew from them.
import yauzl from 'yauzl'
import { zipSync } from 'fflate'
import { limits } from './limits.mjs'

/** Why a file cannot be read: one sentence without the file's name. */
export class Unreadable extends Error {}

const isRead = (name) =>
  ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/sharedStrings.xml'].includes(name) || /^xl\/worksheets\/[^/]+\.xml$/.test(name)

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0]
const PACKED = [0x50, 0x4b, 0x03, 0x04]
const startsWith = (bytes, magic) => magic.every((byte, index) => bytes[index] === byte)

const mb = (bytes) => (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)

const refuseKind = (bytes) => {
  if (startsWith(bytes, PACKED)) return
  if (startsWith(bytes, OLD_OFFICE)) {
    const isEncrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    throw new Unreadable(isEncrypted ? '设了打开密码，读不出来。请在 Excel 中去掉密码，另存后再导入。' : '是旧格式（.xls）的文件。请在 Excel 中打开，另存为“Excel 工作簿（.xlsx）”后再导入。')
  }
  throw new Unreadable('不是 Excel 工作簿（.xlsx）。请选择从本页下载的工作簿。')
}

const refuseContent = (names) => {
  if (names.has('word/document.xml')) throw new Unreadable('是 Word 文档，只是改了扩展名。请选择 Excel 工作簿（.xlsx）。')
  if (names.has('ppt/presentation.xml')) throw new Unreadable('是演示文稿，只是改了扩展名。请选择 Excel 工作簿（.xlsx）。')
  if (names.has('xl/vbaProject.bin')) throw new Unreadable('带有宏，不读取。请在 Excel 中另存为不带宏的“Excel 工作簿（.xlsx）”后再导入。')
  if (names.has('xl/workbook.bin')) throw new Unreadable('是二进制格式（.xlsb）的工作簿。请在 Excel 中另存为“Excel 工作簿（.xlsx）”后再导入。')
  if (names.has('content.xml') && names.has('mimetype')) throw new Unreadable('是 ODF 格式的文件。请另存为“Excel 工作簿（.xlsx）”后再导入。')
  if (!names.has('xl/workbook.xml')) throw new Unreadable('不是 Excel 工作簿（.xlsx），或者已经损坏。请选择从本页下载的工作簿。')
}

const tooBig = (bytes) => new Unreadable(`解压后有 ${mb(bytes)} MB，超过 ${mb(limits.unpacked)} MB，不是一份填报工作簿。`)
const damaged = () => new Unreadable('已经损坏，读不出来。请重新下载工作簿填写，或在 Excel 中打开后另存再导入。')

/** What the file itself says it holds: refused at once where even that is too much. */
const listed = async (zip) => {
  const entries = []
  const names = new Set()
  let declared = 0
  for await (const entry of zip.eachEntry()) {
    if (entries.length >= limits.entries) throw new Unreadable(`里面有超过 ${limits.entries} 个部件，不是一份填报工作簿。`)
    if (entry.isEncrypted()) throw new Unreadable('设了打开密码，读不出来。请去掉密码后再导入。')
    if (names.has(entry.fileName)) throw damaged()
    declared += entry.uncompressedSize
    if (declared > limits.unpacked) throw tooBig(declared)
    names.add(entry.fileName)
    entries.push(entry)
  }
  refuseContent(names)
  return entries
}

const unpackedEntry = async (zip, entry, room) => {
  const chunks = []
  let size = 0
  // yauzl ends the stream where it grows beyond what the entry declares.
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    size += chunk.length
    if (size > Math.min(limits.part, room)) throw tooBig(size)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}

/** The parts of a workbook that are read, by name. */
export const unpack = async (bytes) => {
  refuseKind(bytes)
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true, validateEntrySizes: true })
    const entries = await listed(zip)
    const parts = new Map()
    let room = limits.unpacked
    for (const entry of entries) {
      if (!isRead(entry.fileName)) continue
      const part = await unpackedEntry(zip, entry, room)
      room -= part.length
      parts.set(entry.fileName, part)
    }
    return parts
  } catch (error) {
    if (error instanceof Unreadable) throw error
    if (error instanceof Error && /too many bytes/.test(error.message)) throw new Unreadable('解压后的内容比文件自己说的大，不安全，不读取。请重新下载工作簿填写。')
    throw damaged()
  }
}

/** The same parts as a package of our own making, not compressed. */
export const packed = (parts) => zipSync(Object.fromEntries([...parts].map(([name, part]) => [name, new Uint8Array(part.buffer, part.byteOffset, part.byteLength)])), { level: 0 })
