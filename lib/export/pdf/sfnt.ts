import 'server-only'
import zlib from 'node:zlib'

/** Reading of TrueType and OpenType files: only what printing needs to know beforehand. */

type Tables = ReadonlyMap<string, Buffer>

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

const table = (tables: Tables, tag: string): Buffer => {
  const found = tables.get(tag)
  if (!found) throw new Error(`字体文件缺少 ${tag} 表`)
  return found
}

/** Code point → width in thousandths of an em, for every character the font draws. */
export const advancesOf = (font: Buffer): ReadonlyMap<number, number> => {
  const tables = tablesOf(font)
  const unitsPerEm = table(tables, 'head').readUInt16BE(18)
  const measured = table(tables, 'hhea').readUInt16BE(34)
  const widths = table(tables, 'hmtx')
  const advances = new Map<number, number>()
  for (const [codePoint, glyph] of glyphsOf(table(tables, 'cmap'))) {
    if (glyph === 0) continue
    const width = widths.readUInt16BE(4 * Math.min(glyph, measured - 1))
    advances.set(codePoint, Math.round((width * 1000) / unitsPerEm))
  }
  return advances
}

/** Format 12 holds all planes and format 4 the first; a font without either draws nothing we print. */
function* glyphsOf(cmap: Buffer): Generator<readonly [number, number]> {
  const count = cmap.readUInt16BE(2)
  for (let i = 0; i < count; i++) {
    const platform = cmap.readUInt16BE(4 + 8 * i)
    const encoding = cmap.readUInt16BE(6 + 8 * i)
    if (platform !== 0 && !(platform === 3 && (encoding === 1 || encoding === 10))) continue
    const sub = cmap.subarray(cmap.readUInt32BE(8 + 8 * i))
    const format = sub.readUInt16BE(0)
    if (format === 12) yield* segmented(sub)
    if (format === 4) yield* firstPlane(sub)
  }
}

function* segmented(sub: Buffer): Generator<readonly [number, number]> {
  const groups = sub.readUInt32BE(12)
  for (let j = 0; j < groups; j++) {
    const first = sub.readUInt32BE(16 + 12 * j)
    const last = sub.readUInt32BE(20 + 12 * j)
    const glyph = sub.readUInt32BE(24 + 12 * j)
    for (let c = first; c <= last; c++) yield [c, glyph + c - first]
  }
}

function* firstPlane(sub: Buffer): Generator<readonly [number, number]> {
  const segments = sub.readUInt16BE(6) / 2
  for (let j = 0; j < segments; j++) {
    const last = sub.readUInt16BE(14 + 2 * j)
    const first = sub.readUInt16BE(16 + 2 * segments + 2 * j)
    const delta = sub.readInt16BE(16 + 4 * segments + 2 * j)
    const at = 16 + 6 * segments + 2 * j
    const range = sub.readUInt16BE(at)
    for (let c = first; c <= last && c !== 0xffff; c++) {
      const glyph = range === 0 ? (c + delta) & 0xffff : sub.readUInt16BE(at + range + 2 * (c - first))
      if (glyph !== 0) yield [c, range === 0 ? glyph : (glyph + delta) & 0xffff]
    }
  }
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

/** A .woff (version 1) unpacked to the file a typesetter reads, under a family name of our own. */
export const woffToSfnt = (woff: Buffer, family: string): Buffer => {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('字体文件不是 woff 格式')
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, i) => {
    const entry = 44 + 20 * i
    const tag = woff.toString('latin1', entry, entry + 4)
    const packed = woff.readUInt32BE(entry + 8)
    const length = woff.readUInt32BE(entry + 12)
    const raw = woff.subarray(woff.readUInt32BE(entry + 4), woff.readUInt32BE(entry + 4) + packed)
    return { tag, bytes: tag === 'name' ? nameTable(family) : packed < length ? zlib.inflateSync(raw) : raw }
  })
  return sfnt(woff.readUInt32BE(4), tables)
}

/** The family name replaced, everything else kept. */
export const renamed = (font: Buffer, family: string): Buffer =>
  sfnt(font.readUInt32BE(0), [...tablesOf(font)].map(([tag, bytes]) => ({ tag, bytes: tag === 'name' ? nameTable(family) : bytes })))

const checksum = (bytes: Buffer): number => {
  let total = 0
  for (let i = 0; i + 4 <= bytes.length; i += 4) total = (total + bytes.readUInt32BE(i)) >>> 0
  const rest = bytes.length % 4
  if (rest > 0) total = (total + bytes.readUIntBE(bytes.length - rest, rest) * 2 ** (8 * (4 - rest))) >>> 0
  return total
}

const sfnt = (flavor: number, tables: readonly { readonly tag: string; readonly bytes: Buffer }[]): Buffer => {
  const power = Math.floor(Math.log2(tables.length))
  const head = Buffer.alloc(12 + 16 * tables.length)
  head.writeUInt32BE(flavor, 0)
  const search = 2 ** power * 16
  ;[tables.length, search, power, tables.length * 16 - search].forEach((value, i) => head.writeUInt16BE(value, 4 + 2 * i))
  const parts: Buffer[] = [head]
  let offset = head.length
  tables.forEach(({ tag, bytes }, i) => {
    const entry = 12 + 16 * i
    head.write(tag, entry, 'latin1')
    ;[checksum(bytes), offset, bytes.length].forEach((value, j) => head.writeUInt32BE(value, entry + 4 + 4 * j))
    const padding = (4 - (bytes.length % 4)) % 4
    parts.push(bytes, Buffer.alloc(padding))
    offset += bytes.length + padding
  })
  return Buffer.concat(parts)
}
