import 'server-only'
import { boldness, sideInset, type Placed } from './grid'
import { isNumber, type Ruler } from './ruler'

/** No column gives up more than this part of the width the form gives it. */
const kept = 0.66

const addUp = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)

/** Columns narrower than their need take what they lack from those wider than theirs, the widest giving most. */
const shifted = (columns: readonly number[], needs: readonly number[], least: readonly number[]): number[] => {
  const lack = columns.map((width, i) => Math.max(0, (needs[i] ?? 0) - width))
  const spare = columns.map((width, i) => Math.max(0, width - Math.max(needs[i] ?? 0, least[i] ?? 0)))
  const lacking = addUp(lack)
  const sparing = addUp(spare)
  if (lacking === 0 || sparing === 0) return [...columns]
  const given = Math.min(1, sparing / lacking)
  const taken = Math.min(1, lacking / sparing)
  return columns.map((width, i) => width + (lack[i] ?? 0) * given - (spare[i] ?? 0) * taken)
}

/** A text this many times wider than its column asks for two lines, or three, not for one. */
const stretch = 1.3
/** Letters of a heading that should stand on one line, and of one that must. */
const shortHeading = 6
const shortest = 2
/** Ems a number needs beside it to be read easily. */
const air = 0.8
/** A word longer than this many ems is cut rather than given a column of its own. */
const longestWord = 10

export type Demand = { readonly relative: readonly number[]; readonly full: number; readonly header: readonly Placed[]; readonly body: readonly Placed[] }

/**
 * The form's relative widths as points, moved a little where that saves a number from shrinking, a word from being cut, a
 * name from wrapping or a short heading from losing its last letter to a second line — in that order.
 */
export const columnWidths = ({ relative, full, header, body }: Demand, size: number, ruler: Ruler): number[] => {
  const sum = addUp(relative)
  const given = relative.map((share) => (share / sum) * full)
  const needs = given.map(() => 0)
  const need = (cells: readonly Placed[], ems: (text: string, column: number) => number): number[] => {
    for (const { cell, column, colspan } of cells) {
      if (colspan !== 1 || cell.text === '') continue
      const wide = ems(cell.text, column) * (cell.bold === true ? boldness : 1) * size + 2 * sideInset + 0.5
      needs[column] = Math.max(needs[column] ?? 0, wide)
    }
    return [...needs]
  }
  const unbroken = (text: string): number => (isNumber(text) ? ruler.widthOf(text) + air : Math.min(longestWord, ruler.longestPiece(text)))
  /** Ems that set the text in as many lines as it needs anyway, and no more. */
  const evenly = (columns: readonly number[]) => (text: string, column: number): number => {
    if (isNumber(text)) return unbroken(text)
    const ems = ruler.widthOf(text)
    const lines = Math.ceil((ems * size) / (stretch * (columns[column] ?? full)))
    return lines === 1 ? ems : ems / lines + 1
  }
  const least = given.map((width) => width * kept)
  const short = (letters: number): readonly Placed[] => header.filter(({ cell }) => cell.text.length <= letters)

  need(short(shortest), ruler.widthOf)
  const wanted = need(body, unbroken)
  const forWords = shifted(shifted(given, wanted, least), wanted, wanted)
  const forNames = shifted(forWords, need(body, evenly(forWords)), least)
  return shifted(forNames, need(short(shortHeading), ruler.widthOf), least)
}
