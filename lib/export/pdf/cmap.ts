import 'server-only'
import { table, type Tables } from './sfnt'

/** Code point → glyph, for every character the font draws. */
export const glyphsOf = (tables: Tables): ReadonlyMap<number, number> => {
  const cmap = table(tables, 'cmap')
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.subarray(cmap.readUInt32BE(8 + 8 * i)))
  const ofFormat = (format: number): Buffer | undefined => subtables.find((sub) => sub.readUInt16BE(0) === format)
  // Format 12 holds all planes and format 4 the first; a font without either draws nothing we print.
  const glyphs = new Map<number, number>()
  const [all, first] = [ofFormat(12), ofFormat(4)]
  if (all) addSegments(all, glyphs)
  else if (first) addFirstPlane(first, glyphs)
  return glyphs
}

const addSegments = (sub: Buffer, glyphs: Map<number, number>): void => {
  const groups = sub.readUInt32BE(12)
  for (let j = 0; j < groups; j++) {
    const first = sub.readUInt32BE(16 + 12 * j)
    const last = sub.readUInt32BE(20 + 12 * j)
    const glyph = sub.readUInt32BE(24 + 12 * j)
    for (let c = first; c <= last; c++) if (glyph + c - first !== 0) glyphs.set(c, glyph + c - first)
  }
}

const addFirstPlane = (sub: Buffer, glyphs: Map<number, number>): void => {
  const segments = sub.readUInt16BE(6) / 2
  for (let j = 0; j < segments; j++) {
    const last = sub.readUInt16BE(14 + 2 * j)
    const first = sub.readUInt16BE(16 + 2 * segments + 2 * j)
    const delta = sub.readInt16BE(16 + 4 * segments + 2 * j)
    const at = 16 + 6 * segments + 2 * j
    const range = sub.readUInt16BE(at)
    for (let c = first; c <= last && c !== 0xffff; c++) {
      const glyph = range === 0 ? c : sub.readUInt16BE(at + range + 2 * (c - first))
      const moved = (glyph + delta) & 0xffff
      if (glyph !== 0 && moved !== 0) glyphs.set(c, moved)
    }
  }
}

/** Code point → width in thousandths of an em, for every character the font draws. */
export const advancesOf = (tables: Tables): ReadonlyMap<number, number> => {
  const unitsPerEm = table(tables, 'head').readUInt16BE(18)
  const measured = table(tables, 'hhea').readUInt16BE(34)
  const widths = table(tables, 'hmtx')
  const advances = new Map<number, number>()
  for (const [codePoint, glyph] of glyphsOf(tables)) {
    const width = widths.readUInt16BE(4 * Math.min(glyph, measured - 1))
    advances.set(codePoint, Math.round((width * 1000) / unitsPerEm))
  }
  return advances
}

/** A cmap table of one map, in format 12. */
export const cmapTable = (glyphs: Iterable<readonly [codePoint: number, glyph: number]>): Buffer => {
  const groups: [first: number, last: number, glyph: number][] = []
  for (const [codePoint, glyph] of [...glyphs].sort(([a], [b]) => a - b)) {
    const group = groups.at(-1)
    if (group && group[1] === codePoint - 1 && group[2] + codePoint - group[0] === glyph) group[1] = codePoint
    else groups.push([codePoint, codePoint, glyph])
  }
  const head = 28
  const bytes = Buffer.alloc(head + 12 * groups.length)
  ;[0, 1, 3, 10].forEach((value, i) => bytes.writeUInt16BE(value, 2 * i))
  bytes.writeUInt32BE(12, 8)
  bytes.writeUInt16BE(12, 12)
  bytes.writeUInt32BE(bytes.length - 12, 16)
  bytes.writeUInt32BE(groups.length, 24)
  groups.forEach((group, i) => group.forEach((value, j) => bytes.writeUInt32BE(value, head + 12 * i + 4 * j)))
  return bytes
}
