import 'server-only'
import type { PaperText } from './paper'
import type { Ruler } from './ruler'

/** 版心 of GB/T 9704: 225 mm high, 28 characters wide. */
export const textHeight = 637.8
export const textWidth = 442.2
const letter = 15.793
const perLine = textWidth / letter

/** 22 lines a page; a little closer or wider only where that saves a page of a line or two. */
const pitches = [28.99, 27.73, 30.37] as const
const fewestLines = 4

const linesIn = (item: PaperText, ruler: Ruler): number => {
  if (item.kind === 'heading' && item.level === 1) return 2
  // Two characters of indentation, set before the first word.
  return ruler.linesOf(`　　${item.text}`, perLine).length
}

/** Distance from line to line, in points. */
export const textPitch = (items: readonly PaperText[], ruler: Ruler): number => {
  const lines = items.reduce((sum, item) => sum + linesIn(item, ruler), 0)
  const goodOn = (pitch: number): boolean => {
    const perPage = Math.floor((textHeight + 12.99) / pitch)
    const last = lines % perPage
    return lines <= perPage || last === 0 || last >= fewestLines
  }
  return pitches.find(goodOn) ?? pitches[0]
}
