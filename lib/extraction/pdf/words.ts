import 'server-only'
import type { Box, Glyph } from './marks'

/** Letters of one printed line that follow each other without a gap. */
export type Word = { readonly text: string; readonly x0: number; readonly x1: number; readonly y: number; readonly size: number; readonly glyphs: readonly Glyph[]; readonly cut: boolean; /** A blank is printed before it. */ readonly spaced: boolean }
/** Words on one baseline, from the left. */
export type WordLine = { readonly words: readonly Word[]; readonly x0: number; readonly x1: number; readonly y: number; readonly size: number }

/** In sizes of a letter. */
const SAME_BASELINE = 0.45
const WORD_GAP = 0.3

/** Letters by their baselines, from the top: those that lie within half a letter of each other are one line. */
const baselines = (glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] => {
  const lines: { y: number; size: number; glyphs: Glyph[] }[] = []
  for (const glyph of [...glyphs].sort((one, other) => one.y - other.y)) {
    const line = lines.at(-1)
    if (line !== undefined && glyph.y - line.y <= SAME_BASELINE * Math.max(line.size, glyph.size)) {
      line.glyphs.push(glyph)
      // A small sign set low or high moves no line.
      if (glyph.size > line.size) Object.assign(line, { size: glyph.size, y: glyph.y })
    } else lines.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] })
  }
  return lines.map(({ glyphs: found }) => found)
}

const wordOf = (glyphs: readonly Glyph[], spaced: boolean): Word => {
  const size = Math.max(...glyphs.map((glyph) => glyph.size))
  return { text: glyphs.map(({ text }) => text).join(''), x0: glyphs[0]?.x0 ?? 0, x1: Math.max(...glyphs.map(({ x1 }) => x1)), y: glyphs[0]?.y ?? 0, size, glyphs, cut: glyphs.some(({ cut }) => cut), spaced }
}

const wordsOf = (glyphs: readonly Glyph[]): readonly Word[] => {
  const words: Word[] = []
  let word: Glyph[] = []
  let spaced = false
  const finish = (blank: boolean): void => {
    if (word.length > 0) words.push(wordOf(word, spaced))
    spaced = blank || (word.length === 0 && spaced)
    word = []
  }
  for (const glyph of [...glyphs].sort((one, other) => one.x0 - other.x0)) {
    const last = word.at(-1)
    if (glyph.text.trim() === '') {
      finish(true)
      continue
    }
    if (last !== undefined && glyph.x0 - last.x1 > WORD_GAP * Math.max(glyph.size, last.size)) finish(false)
    word.push(glyph)
  }
  finish(false)
  return words
}

/** The printed lines of some letters, from the top, each with its words from the left. */
export const wordLines = (glyphs: readonly Glyph[]): readonly WordLine[] =>
  baselines(glyphs).flatMap((line) => {
    const words = wordsOf(line)
    const [first] = words
    if (first === undefined) return []
    return [{ words, x0: first.x0, x1: Math.max(...words.map(({ x1 }) => x1)), y: Math.max(...words.map(({ y }) => y)), size: Math.max(...words.map(({ size }) => size)) }]
  })

/** The area a line's letters cover. */
export const boxOfLine = ({ x0, x1, y, size }: WordLine): Box => ({ x0, x1, y0: y - size * 0.9, y1: y + size * 0.2 })

/** In sizes of a letter: between two columns, and where Chinese letters are only spaced. */
const COLUMN_GAP = 1.9
const isLatin = (letter: string | undefined): boolean => letter !== undefined && /[!-~]/u.test(letter)

const between = (left: Word, right: Word): string => {
  const gap = (right.x0 - left.x1) / Math.max(left.size, right.size)
  if (gap > COLUMN_GAP) return '\t'
  // 2024 年 and 目 录 are set with a little air; a blank is only one where a letter would fit, or between Latin words.
  return right.spaced || gap > 0.7 || (isLatin(left.text.at(-1)) && isLatin(right.text[0])) ? ' ' : ''
}

/** Dots that lead to a page number say nothing but the distance. */
const LEADERS = /\s*(?:[.．·•∙⋅…‥┈┄﹒-]\s*){4,}/gu

/** A line's words as one text: a tab where a column begins or dots lead on, a blank where words are apart. */
export const textOfWords = (words: readonly Word[]): string =>
  words.reduce((text, word, index) => {
    const last = words[index - 1]
    return last === undefined ? word.text : text + between(last, word) + word.text
  }, '').replace(LEADERS, '\t').replace(/ *\t[ \t]*/gu, '\t').trim()
