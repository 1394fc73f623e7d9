import { plain } from '../letters'
import type { Line } from './lines'

/** A new item begins here whatever stood before. */
const BEGINS = /^(?:\d{1,2}[、.．](?!\d)|[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+、|第[一二三四五六七八九十]+部分|附件|注[：:]|其中[：:])/u
const GOES_ON = /^[，。；、：,;）)”]/u
/** A line that introduces a list, and a line that is a heading by itself, end where they end. */
const IS_WHOLE = /[：:]$/u
const isHeadingLike = (text: string): boolean => BEGINS.test(text) && text.length <= 30 && !/[，。；,;]|[（(][类款项][)）]/u.test(text)
/** A figure with its unit begins no sentence: it did not fit the line before, which then ends short of its margin. */
const FIGURE = /^\d[\d,]*(?:\.\d+)?\s*(?:万|元|[%％]|辆|个|人|批|台)/u
const ENDS = /[。；：！？;:]$/u

const joins = (before: Line, text: string): boolean => {
  if (GOES_ON.test(text) || (FIGURE.test(text) && !ENDS.test(before.text))) return true
  return before.broken && !IS_WHOLE.test(before.text) && !BEGINS.test(text) && !isHeadingLike(before.text)
}

/** Lines as paragraphs: what a page or a line broke is one again, where it stands at its first line. */
export const paragraphsOf = (lines: readonly Line[]): readonly Line[] => {
  const joined: Line[] = []
  for (const line of lines) {
    const before = joined.at(-1)
    if (before === undefined || !joins(before, line.text)) joined.push(line)
    else joined[joined.length - 1] = { text: before.text + (/[A-Za-z]$/u.test(before.text) && /^[A-Za-z]/u.test(line.text) ? ' ' : '') + line.text, where: before.where, broken: line.broken }
  }
  return joined
}

/** A mark that stands alone in its line: the seam of a slot somebody filled. */
export const isSeam = (text: string): boolean => /^[\p{P}\p{S}]+$/u.test(plain(text))
