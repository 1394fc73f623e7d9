import 'server-only'
import { cmapTable, glyphsOf } from './cmap'
import { table, type Tables } from './sfnt'

/** The 6,763 Chinese characters of GB 2312: what nearly every document is written in. */
const commonHan = (): ReadonlySet<number> => {
  const decoder = new TextDecoder('gbk')
  const characters = new Set<number>()
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) characters.add(decoder.decode(Uint8Array.of(row, cell)).codePointAt(0) ?? 0)
  }
  return characters
}

const isHan = (codePoint: number): boolean =>
  (codePoint >= 0x3400 && codePoint <= 0x9fff) || (codePoint >= 0xf900 && codePoint <= 0xfaff) || codePoint >= 0x20000

/**
 * The font without the drawings of rare Chinese characters. The typesetter reads a font file whole: this one is a quarter of
 * the size, which makes a first booklet half a second faster; the full font stands behind it for the rare ones. Glyphs keep
 * their numbers, so every other table stays as it is.
 */
export const commonOnly = (tables: Tables): Tables => {
  const glyphs = glyphsOf(tables)
  const common = commonHan()
  const kept = [...glyphs].filter(([codePoint]) => !isHan(codePoint) || common.has(codePoint))
  const rare = new Set(glyphs.values())
  for (const [, glyph] of kept) rare.delete(glyph)

  const head = Buffer.from(table(tables, 'head'))
  const [loca, glyf] = [table(tables, 'loca'), table(tables, 'glyf')]
  const isLong = head.readUInt16BE(50) === 1
  const offsetOf = (glyph: number): number => (isLong ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph))
  const count = table(tables, 'maxp').readUInt16BE(4)
  const offsets = Buffer.alloc(4 * (count + 1))
  // Drawings that are kept and lie side by side are taken in one piece.
  const runs: Buffer[] = []
  let length = 0
  let from = 0
  for (let glyph = 0; glyph <= count; glyph++) {
    const at = offsetOf(glyph)
    offsets.writeUInt32BE(length + at - from, 4 * glyph)
    if (glyph < count && !rare.has(glyph)) continue
    runs.push(glyf.subarray(from, at))
    length += at - from
    from = glyph < count ? offsetOf(glyph + 1) : at
  }
  head.writeUInt16BE(1, 50)
  return new Map(tables).set('cmap', cmapTable(kept)).set('loca', offsets).set('glyf', Buffer.concat(runs)).set('head', head)
}
