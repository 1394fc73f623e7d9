import 'server-only'

/** Width of one character in ems. */
export type Widths = (codePoint: number) => number

export const widthsOf =
  (advances: ReadonlyMap<number, number>): Widths =>
  (codePoint) =>
    (advances.get(codePoint) ?? 1000) / 1000

const number = /^[-−]?[\d,]+(\.\d+)?%?$/

export const isNumber = (text: string): boolean => number.test(text)

/** Width in ems. Numbers are set in half-width figures, so that they stand under each other. */
export const widthOf = (text: string, widths: Widths): number => {
  if (isNumber(text)) return text.length / 2
  let total = 0
  for (const character of text) total += widths(character.codePointAt(0) ?? 0)
  return total
}

const notAtStart = /^[，。、；：？！）】》〉」』”’〕…—·％%‰℃,.;:?!)\]}]$/
const notAtEnd = /[（【《〈「『“‘〔([{]$/
const latin = /^[\x21-\x7e\u00a1-\u02af\u0370-\u052f]$/

/** Pieces a line is never broken within: a word, a number, a character with the marks that cling to it. */
const pieces = (text: string): string[] => {
  const out: string[] = []
  let open = false
  for (const character of text) {
    const last = out.at(-1)
    const clings = last !== undefined && (open || notAtStart.test(character) || (latin.test(character) && latin.test(last.at(-1) ?? '')))
    if (clings) out[out.length - 1] = last + character
    else out.push(character)
    open = notAtEnd.test(character)
  }
  return out
}

/** Ems of the longest piece that is never broken, up to a limit beyond which it will be. */
export const longestPiece = (text: string, widths: Widths): number =>
  pieces(text).reduce((longest, piece) => Math.max(longest, Math.min(10, widthOf(piece, widths))), 0)

/** The text cut into lines of at most `width` ems, as the typesetter will break it or a little more often. */
export const linesOf = (text: string, width: number, widths: Widths): string[] => {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    let used = 0
    for (const piece of pieces(paragraph)) {
      const wide = widthOf(piece, widths)
      if (used + wide > width && line !== '' && wide <= width) {
        lines.push(line)
        line = ''
        used = 0
      }
      if (wide <= width) {
        line += piece
        used += wide
        continue
      }
      for (const character of piece) {
        const one = widths(character.codePointAt(0) ?? 0)
        if (used + one > width && line !== '') {
          lines.push(line)
          line = ''
          used = 0
        }
        line += character
        used += one
      }
    }
    lines.push(line)
  }
  return lines
}

/** Words and numbers wider than the line, cut where the line ends: no letter may leave its cell. */
export const broken = (text: string, width: number, widths: Widths): string =>
  text.replace(/[\x21-\x7e\u00a1-\u02af]{6,}/g, (run) => (widthOf(run, widths) <= width ? run : linesOf(run, width, widths).join('\n')))

/** A short text that wraps, cut into lines of like length: 本年收入 / 合计, not 本年收入合 / 计. */
export const balanced = (text: string, width: number, widths: Widths): string => {
  const lines = linesOf(text, width, widths)
  if (lines.length < 2 || lines.length > 6 || text.length > 30) return text
  let even = lines
  const least = Math.max(width / 2, longestPiece(text, widths))
  for (let narrower = width - 0.25; narrower >= least; narrower -= 0.25) {
    const tried = linesOf(text, narrower, widths)
    if (tried.length > lines.length) break
    even = tried
  }
  return even.join('\n')
}
