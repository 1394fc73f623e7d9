import 'server-only'

/** Measures texts and breaks them into lines. Widths in ems; the typesetter is given the lines, not the text. */
export type Ruler = {
  readonly widthOf: (text: string) => number
  /** Lines of at most `ems`, not counting spaces at their ends; a line break in the text stays one. */
  readonly linesOf: (text: string, ems: number) => readonly string[]
  readonly lineCountOf: (text: string, ems: number) => number
  /** Lines of like length, no more than `linesOf` gives: 本年收入 / 合计, not 本年收入合 / 计. */
  readonly evenLinesOf: (text: string, ems: number) => readonly string[]
  /** The longest piece that is only broken when it is wider than a whole line. */
  readonly longestPiece: (text: string) => number
}

const figure = /^[-−]?[\d,]+(\.\d+)?%?$/

/** Numbers are set in half-width figures, so that they stand under each other, and never wrap. */
export const isNumber = (text: string): boolean => figure.test(text)

const clingsToLast = new Set('，。、；：？！）】》〉」』”’〕…—·％%‰℃,.;:?!)]}')
const clingsToNext = new Set('（【《〈「『“‘〔([{≥≤±￥')

const isLatin = (codePoint: number): boolean =>
  (codePoint > 0x20 && codePoint < 0x7f) || (codePoint > 0xa0 && codePoint < 0x2b0) || (codePoint > 0x36f && codePoint < 0x530)

type Piece = { readonly text: string; readonly ems: number }

/** A word, a figure, or a character with the marks that may not be parted from it. */
const piecesOf = (paragraph: string, emsOf: (codePoint: number) => number): readonly Piece[] => {
  const pieces: Piece[] = []
  let opened = false
  let afterLatin = false
  let text = ''
  let ems = 0
  for (const character of paragraph) {
    const codePoint = character.codePointAt(0) ?? 0
    const latin = isLatin(codePoint)
    if (text !== '' && !opened && !(latin && afterLatin) && !clingsToLast.has(character)) {
      pieces.push({ text, ems })
      text = ''
      ems = 0
    }
    text += character
    ems += emsOf(codePoint)
    opened = clingsToNext.has(character)
    afterLatin = latin
  }
  if (text !== '') pieces.push({ text, ems })
  return pieces
}

/** A piece wider than a line, cut where the line ends: no letter may leave its cell. */
const cut = (piece: Piece, ems: number, emsOf: (codePoint: number) => number): readonly Piece[] => {
  const parts: Piece[] = []
  for (const character of piece.text) {
    const wide = emsOf(character.codePointAt(0) ?? 0)
    const last = parts.at(-1)
    if (last && last.ems + wide <= ems) parts[parts.length - 1] = { text: last.text + character, ems: last.ems + wide }
    else parts.push({ text: character, ems: wide })
  }
  return parts
}

const fill = (pieces: readonly Piece[], ems: number, emsOf: (codePoint: number) => number): string[] => {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const whole of pieces) {
    for (const piece of whole.ems <= ems ? [whole] : cut(whole, ems, emsOf)) {
      // A space at the end of a line takes no room: it stays there, so that the lines together are the whole text.
      if (line !== '' && used + piece.ems > ems && piece.text !== ' ') {
        lines.push(line)
        line = ''
        used = 0
      }
      line += piece.text
      used += piece.ems
    }
  }
  return [...lines, line]
}

type Measured = {
  readonly isNumber: boolean
  /** Width of the whole, as if it had no breaks. */
  readonly ems: number
  readonly longest: number
  readonly paragraphs: readonly { readonly text: string; readonly ems: number; readonly pieces: readonly Piece[] }[]
}

const measure = (text: string, emsOf: (codePoint: number) => number): Measured => {
  const paragraphs = text.split('\n').map((paragraph) => {
    const pieces = piecesOf(paragraph, emsOf)
    return { text: paragraph, ems: pieces.reduce((sum, piece) => sum + piece.ems, 0), pieces }
  })
  const longest = paragraphs.reduce((most, { pieces }) => pieces.reduce((wide, { ems }) => Math.max(wide, ems), most), 0)
  return isNumber(text)
    ? { isNumber: true, ems: text.length / 2, longest: text.length / 2, paragraphs }
    : { isNumber: false, ems: paragraphs.reduce((sum, { ems }) => sum + ems, 0), longest, paragraphs }
}

/** Dash, ellipsis and middle dot are drawn a whole em wide among Chinese characters, whatever the font's table says. */
const leastEms = new Map([...'—…·'].map((character) => [character.codePointAt(0) ?? 0, 1]))
/** A hair less than the cell: the typesetter's arithmetic may differ from ours in the last place. */
const tolerance = 0.01
/** Texts that may be broken evenly: labels, not prose. */
const label = { letters: 30, lines: 6 }
const step = 0.25

/** So many texts are remembered; a county's booklets have more, and then it begins anew. */
const remembered = 5000

/** Lines by the shipped fonts' widths (thousandths of an em). It remembers what it has measured: a table is fitted at several sizes, and forms have the same words. */
export const rulerOf = (advances: { get: (codePoint: number) => number | undefined }): Ruler => {
  const emsOf = (codePoint: number): number => Math.max(leastEms.get(codePoint) ?? 0, (advances.get(codePoint) ?? 1000) / 1000)
  const known = new Map<string, Measured>()
  const measuredOf = (text: string): Measured => {
    const found = known.get(text)
    if (found !== undefined) return found
    const measured = measure(text, emsOf)
    if (known.size >= remembered) known.clear()
    known.set(text, measured)
    return measured
  }
  const linesOf = (text: string, ems: number): readonly string[] => {
    const { isNumber, paragraphs } = measuredOf(text)
    if (isNumber) return [text]
    const room = Math.max(1, ems - tolerance)
    return paragraphs.flatMap((paragraph) => (paragraph.ems <= room ? [paragraph.text] : fill(paragraph.pieces, room, emsOf)))
  }
  const lineCountOf = (text: string, ems: number): number => {
    const { isNumber, paragraphs } = measuredOf(text)
    const [only] = paragraphs
    const fits = isNumber || (paragraphs.length === 1 && only !== undefined && only.ems <= ems - tolerance)
    return fits ? 1 : linesOf(text, ems).length
  }
  const evenLinesOf = (text: string, ems: number): readonly string[] => {
    const lines = linesOf(text, ems)
    if (lines.length < 2 || lines.length > label.lines || text.length > label.letters) return lines
    const least = Math.max(ems / 2, measuredOf(text).longest + tolerance)
    let even = lines
    for (let narrower = ems - step; narrower >= least; narrower -= step) {
      const tried = linesOf(text, narrower)
      if (tried.length > lines.length) break
      even = tried
    }
    return even
  }
  return { widthOf: (text) => measuredOf(text).ems, linesOf, lineCountOf, evenLinesOf, longestPiece: (text) => measuredOf(text).longest }
}
