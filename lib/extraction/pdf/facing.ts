import 'server-only'
import type { Aside, Glyph, PageMarks, Point, Ruling } from './marks'
import type { Rulings } from './strokes'

/** A letter where it lands: its corner on the baseline, and that of the letter after it. `seen`: within what the page shows. */
export type RawLetter = { readonly text: string; readonly origin: Point; readonly along: Point; readonly size: number; readonly run: number; readonly seen: boolean }

type Raw = { readonly width: number; readonly height: number; readonly letters: readonly RawLetter[]; readonly rulings: Rulings; readonly asides: readonly Aside[] }
type Turn = (point: Point) => Point
/** Quarters of a circle, clockwise on the page; null for what stands askew. */
type Quarter = 0 | 1 | 2 | 3

const ASKEW = 0.05

const quarterOf = ({ origin, along }: RawLetter): Quarter | null => {
  const [dx, dy] = [along.x - origin.x, along.y - origin.y]
  const length = Math.hypot(dx, dy)
  if (length === 0) return 0
  if (Math.abs(dy) < ASKEW * length) return dx > 0 ? 0 : 2
  return Math.abs(dx) < ASKEW * length ? (dy > 0 ? 1 : 3) : null
}

/** Turns points so that letters of a quarter read level. */
const turns = (width: number, height: number): Readonly<Record<Quarter, Turn>> => ({
  0: (point) => point,
  1: ({ x, y }) => ({ x: y, y: width - x }),
  2: ({ x, y }) => ({ x: width - x, y: height - y }),
  3: ({ x, y }) => ({ x: height - y, y: x }),
})

const turnedRulings = ({ level, upright }: Rulings, quarter: Quarter, turn: Turn): Rulings => {
  const swapped = quarter === 1 || quarter === 3
  const through = (ruling: Ruling, isLevel: boolean): Ruling => {
    const [from, to] = [turn(isLevel ? { x: ruling.from, y: ruling.at } : { x: ruling.at, y: ruling.from }), turn(isLevel ? { x: ruling.to, y: ruling.at } : { x: ruling.at, y: ruling.to })]
    const [along, across] = isLevel !== swapped ? [[from.x, to.x], [from.y]] : [[from.y, to.y], [from.x]]
    return { at: across[0] ?? 0, from: Math.min(...along), to: Math.max(...along) }
  }
  const [levels, uprights] = [level.map((ruling) => through(ruling, true)), upright.map((ruling) => through(ruling, false))]
  return swapped ? { level: uprights, upright: levels } : { level: levels, upright: uprights }
}

/** Bold print is often the same letter twice, hardly moved. */
const withoutDoubles = (glyphs: readonly Glyph[]): readonly Glyph[] => {
  const kept = new Map<string, Glyph[]>()
  return glyphs.filter((glyph) => {
    if (glyph.text === ' ') return true
    const place = Math.round(glyph.y / 4)
    const near = [-1, 0, 1].flatMap((by) => kept.get(`${glyph.text}${String(place + by)}`) ?? [])
    if (near.some((other) => Math.abs(other.x0 - glyph.x0) < glyph.size * 0.15 && Math.abs(other.y - glyph.y) < glyph.size * 0.15)) return false
    const key = `${glyph.text}${String(place)}`
    const list = kept.get(key)
    if (list === undefined) kept.set(key, [glyph])
    else list.push(glyph)
    return true
  })
}

const glyphsOf = (letters: readonly RawLetter[], turn: Turn): readonly Glyph[] => {
  const glyphs: Glyph[] = []
  for (const letter of letters) {
    const last = glyphs.at(-1)
    if (!letter.seen) {
      if (last !== undefined && last.run === letter.run && letter.text !== ' ') glyphs[glyphs.length - 1] = { ...last, cut: true }
      continue
    }
    const [origin, along] = [turn(letter.origin), turn(letter.along)]
    glyphs.push({ text: letter.text, x0: Math.min(origin.x, along.x), x1: Math.max(origin.x, along.x), y: (origin.y + along.y) / 2, size: letter.size, run: letter.run, cut: false })
  }
  return withoutDoubles(glyphs)
}

const asidesOf = (letters: readonly RawLetter[]): readonly Aside[] => {
  const runs = new Map<number, { text: string; y: number }>()
  for (const { run, text, origin } of letters) {
    const aside = runs.get(run)
    if (aside === undefined) runs.set(run, { text, y: origin.y })
    else aside.text += text
  }
  return [...runs.values()].map(({ text, y }) => ({ text: text.trim(), y }))
}

/** Decoration printed piece by piece at one height, such as — 1 —, is one text. */
const onOneLine = (asides: readonly Aside[]): readonly Aside[] =>
  asides.reduce<Aside[]>((lines, aside) => {
    const last = lines.at(-1)
    if (last !== undefined && Math.abs(last.y - aside.y) < 1) lines[lines.length - 1] = { text: `${last.text} ${aside.text}`.trim(), y: last.y }
    else lines.push(aside)
    return lines
  }, [])

/** A page as people hold it to read: where most letters stand upright in the file, it is turned until they are level. */
export const facing = ({ width, height, letters, rulings, asides }: Raw): Pick<PageMarks, 'width' | 'height' | 'glyphs' | 'turned' | 'level' | 'upright' | 'asides'> => {
  const sorted: Record<Quarter, RawLetter[]> = { 0: [], 1: [], 2: [], 3: [] }
  const askew: RawLetter[] = []
  for (const letter of letters) {
    const quarter = quarterOf(letter)
    if (quarter === null) askew.push(letter)
    else sorted[quarter].push(letter)
  }
  const quarters: readonly Quarter[] = [0, 1, 2, 3]
  const front = quarters.reduce<Quarter>((most, quarter) => (sorted[quarter].length > sorted[most].length ? quarter : most), 0)
  const turn = turns(width, height)[front]
  const onSide = front === 1 || front === 3
  return {
    width: onSide ? height : width,
    height: onSide ? width : height,
    glyphs: glyphsOf(sorted[front], turn),
    turned: quarters.flatMap((quarter) => (quarter === front ? [] : uprightGlyphs(sorted[quarter], turn))),
    ...turnedRulings(rulings, front, turn),
    asides: [...onOneLine(asides), ...asidesOf(askew)].filter(({ text }) => text !== ''),
  }
}

/** Letters on their side, placed by their middle: what they say is kept in the order of the file. */
const uprightGlyphs = (letters: readonly RawLetter[], turn: Turn): readonly Glyph[] =>
  letters.filter(({ seen }) => seen).map(({ text, origin, along, size, run }) => {
    const middle = turn({ x: (origin.x + along.x) / 2, y: (origin.y + along.y) / 2 })
    return { text, x0: middle.x - size / 2, x1: middle.x + size / 2, y: middle.y + size * 0.35, size, run, cut: false }
  })
