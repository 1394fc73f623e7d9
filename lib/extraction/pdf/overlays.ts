import 'server-only'
import { isWithin, middleOf, type Aside, type Glyph } from './marks'

/** A stamp is set larger than the page's text, and lies over some of it. */
const LARGER = 1.4
const COVERING = 0.3

const medianSize = (glyphs: readonly Glyph[]): number => glyphs.map(({ size }) => size).toSorted((one, other) => one - other)[Math.floor(glyphs.length / 2)] ?? 0

const runsOf = (glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] => {
  const runs = new Map<number, Glyph[]>()
  for (const glyph of glyphs) {
    const run = runs.get(glyph.run)
    if (run === undefined) runs.set(glyph.run, [glyph])
    else run.push(glyph)
  }
  return [...runs.values()]
}

/** Whether a letter is printed over one of another text. */
const covers = (glyph: Glyph, others: readonly Glyph[]): boolean => {
  const box = { x0: glyph.x0, x1: glyph.x1, y0: glyph.y - glyph.size * 0.9, y1: glyph.y + glyph.size * 0.1 }
  return others.some((other) => other.run !== glyph.run && other.text !== ' ' && isWithin(middleOf(other), box))
}

const keyOf = (run: readonly Glyph[]): string => `${run.map(({ text }) => text).join('').trim()} ${(run[0]?.size ?? 0).toFixed(0)}`

/** Stamps printed level across a page: no part of what stands under them. Where one lies over text, its like elsewhere on the page are stamps too. */
export const withoutOverlays = (glyphs: readonly Glyph[]): { readonly glyphs: readonly Glyph[]; readonly overlays: readonly Aside[] } => {
  const usual = medianSize(glyphs)
  const large = runsOf(glyphs.filter(({ size }) => size >= usual * LARGER)).filter((run) => run.length > 1)
  const stamps = new Set(large.filter((run) => run.filter((glyph) => covers(glyph, glyphs)).length >= run.length * COVERING).map(keyOf))
  if (stamps.size === 0) return { glyphs, overlays: [] }
  const found = large.filter((run) => stamps.has(keyOf(run)))
  const runs = new Set(found.map((run) => run[0]?.run))
  return { glyphs: glyphs.filter(({ run }) => !runs.has(run)), overlays: found.map((run) => ({ text: run.map(({ text }) => text).join('').trim(), y: run[0]?.y ?? 0 })) }
}
