import 'server-only'
import zlib from 'node:zlib'

/** A TrueType or OpenType file as its tables, by tag. */
export type Tables = ReadonlyMap<string, Buffer>

export const tablesOf = (font: Buffer): Tables => {
  const tables = new Map<string, Buffer>()
  // A collection (.ttc) begins with the offsets of its fonts; the first one stands for all.
  const start = font.toString('latin1', 0, 4) === 'ttcf' ? font.readUInt32BE(12) : 0
  const count = font.readUInt16BE(start + 4)
  for (let i = 0; i < count; i++) {
    const entry = start + 12 + 16 * i
    const offset = font.readUInt32BE(entry + 8)
    tables.set(font.toString('latin1', entry, entry + 4), font.subarray(offset, offset + font.readUInt32BE(entry + 12)))
  }
  return tables
}

/** The tables of a .woff (version 1), unpacked. */
export const woffTablesOf = (woff: Buffer): Tables => {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('字体文件不是 woff 格式')
  const tables = new Map<string, Buffer>()
  for (let i = 0; i < woff.readUInt16BE(12); i++) {
    const entry = 44 + 20 * i
    const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at))
    const raw = woff.subarray(offset, (offset ?? 0) + (packed ?? 0))
    tables.set(woff.toString('latin1', entry, entry + 4), raw.length < (length ?? 0) ? zlib.inflateSync(raw) : raw)
  }
  return tables
}

export const table = (tables: Tables, tag: string): Buffer => {
  const found = tables.get(tag)
  if (!found) throw new Error(`字体文件缺少 ${tag} 表`)
  return found
}

/** The family under which the typesetter knows the font: the first readable name 1 of its name table. */
export const familyOf = (font: Buffer): string | null => {
  const names = table(tablesOf(font), 'name')
  const strings = names.readUInt16BE(4)
  for (let i = 0; i < names.readUInt16BE(2); i++) {
    const record = 6 + 12 * i
    if (names.readUInt16BE(record + 6) !== 1) continue
    const platform = names.readUInt16BE(record)
    const from = strings + names.readUInt16BE(record + 10)
    const raw = names.subarray(from, from + names.readUInt16BE(record + 8))
    if (platform === 0 || platform === 3) return Buffer.from(raw).swap16().toString('utf16le')
    if (platform === 1 && names.readUInt16BE(record + 2) === 0) return raw.toString('latin1')
  }
  return null
}

const nameTable = (family: string): Buffer => {
  const texts = [[1, family], [2, 'Regular'], [4, family], [6, family.replaceAll(' ', '')]] as const
  const bytes = texts.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const head = Buffer.alloc(6 + 12 * texts.length)
  head.writeUInt16BE(texts.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  texts.forEach(([id], i) => {
    const length = bytes[i]?.length ?? 0
    const record = [3, 1, 0x409, id, length, offset]
    record.forEach((value, j) => head.writeUInt16BE(value, 6 + 12 * i + 2 * j))
    offset += length
  })
  return Buffer.concat([head, ...bytes])
}

/**
 * The tables as a file again, under a family name of our own: another copy of the font on the machine is never taken for it.
 * Checksums are left out; the typesetter, for which alone the file is made, reads none.
 */
export const fontOf = (tables: Tables, family: string): Buffer => {
  const named = new Map(tables).set('name', nameTable(family))
  const power = Math.floor(Math.log2(named.size))
  const head = Buffer.alloc(12 + 16 * named.size)
  const flavor = named.has('CFF ') ? 0x4f54544f : 0x00010000
  head.writeUInt32BE(flavor, 0)
  const search = 2 ** power * 16
  ;[named.size, search, power, named.size * 16 - search].forEach((value, i) => head.writeUInt16BE(value, 4 + 2 * i))
  const parts: Buffer[] = [head]
  let offset = head.length
  let entry = 12
  for (const [tag, bytes] of [...named].sort(([a], [b]) => (a < b ? -1 : 1))) {
    head.write(tag, entry, 'latin1')
    head.writeUInt32BE(offset, entry + 8)
    head.writeUInt32BE(bytes.length, entry + 12)
    const padding = (4 - (bytes.length % 4)) % 4
    parts.push(bytes, Buffer.alloc(padding))
    offset += bytes.length + padding
    entry += 16
  }
  return Buffer.concat(parts)
}
