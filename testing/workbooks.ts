import { crc32, deflateRawSync } from 'node:zlib'
import { readXlsx, writeXlsx, type Cell } from 'hucre/xlsx'
import { unzipSync, zipSync } from 'fflate'

/** `E7` → 6, 4. */
const placeOf = (name: string): string => {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? []
  return `${Number.parseInt(row, 10) - 1},${[...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1}`
}

export type Retyped = Readonly<Record<string, Readonly<Record<string, Partial<Cell>>>>>

/** A workbook as somebody saves it after typing in some cells: `{ 收入: { E7: { value: 5, type: 'number' } } }`. Sheets named `null` are deleted. */
export const retyped = async (bytes: Uint8Array, changes: Retyped, deleted: readonly string[] = []): Promise<Uint8Array> => {
  const workbook = await readXlsx(bytes, { readStyles: true })
  return writeXlsx({
    sheets: workbook.sheets.filter((sheet) => !deleted.includes(sheet.name)).map((sheet) => {
      const cells = new Map<string, Partial<Cell>>(sheet.cells)
      const rows = sheet.rows.map((row) => [...row])
      for (const [name, cell] of Object.entries(changes[sheet.name] ?? {})) {
        const place = placeOf(name)
        const [row = 0, column = 0] = place.split(',').map((part) => Number.parseInt(part, 10))
        const inRow = rows[row]
        if (inRow !== undefined) inRow[column] = null
        const style = cells.get(place)?.style
        cells.set(place, { ...(style === undefined ? {} : { style }), ...cell })
      }
      return { name: sheet.name, rows, cells, ...(sheet.hidden === true ? { hidden: true } : {}), ...(sheet.veryHidden === true ? { veryHidden: true } : {}) }
    }),
  })
}

/** A workbook with one of its parts written anew, as only a hand that means harm writes it. */
export const withPart = (bytes: Uint8Array, name: string, change: (text: string) => string): Uint8Array => {
  const parts = unzipSync(bytes)
  const text = new TextDecoder().decode(parts[name] ?? new Uint8Array())
  return zipSync({ ...parts, [name]: new TextEncoder().encode(change(text)) }, { level: 9 })
}

type Entry = { readonly name: string; readonly content: Uint8Array; /** What the package says it holds, where that is not so. */ readonly declared?: number }

/** A package made by hand: what it says of its parts may be untrue. */
export const packageOf = (entries: readonly Entry[]): Uint8Array => {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, declared } of entries) {
    const packed = deflateRawSync(content, { level: 1 })
    const label = Buffer.from(name)
    const [size, sum] = [declared ?? content.length, crc32(content)]
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(sum, 14)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(size, 22)
    local.writeUInt16LE(label.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(20, 6)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(sum, 16)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(size, 24)
    entry.writeUInt16LE(label.length, 28)
    entry.writeUInt32LE(offset, 42)
    locals.push(local, label, packed)
    directory.push(entry, label)
    offset += local.length + label.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, listed, end])
}
