import 'server-only'
import { readXml } from '../xml'

type Level = { readonly start: number; readonly format: string; readonly text: string }
type List = ReadonlyMap<number, Level>
/** Numbers that Word prints and no text holds: lists by their id, and how far each has counted. */
export type Numbering = ReadonlyMap<string, { readonly list: string; readonly levels: List }>

const DIGITS = '〇一二三四五六七八九'
const UNITS = ['', '十', '百', '千']

/** `23` → 二十三, as headings count; up to 9999. */
export const chineseNumber = (value: number): string => {
  if (value <= 0 || value > 9999) return String(value)
  const digits = [...String(value)].map((digit) => Number.parseInt(digit, 10))
  const told = digits.map((digit, index) => (digit === 0 ? '零' : (DIGITS[digit] ?? '') + (UNITS[digits.length - 1 - index] ?? ''))).join('').replace(/零+/gu, '零').replace(/零$/u, '')
  return told.replace(/^一十/u, '十')
}

const ROMAN: readonly (readonly [number, string])[] = [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']]
const roman = (value: number): string => {
  let [left, told] = [Math.min(value, 3999), '']
  for (const [worth, letters] of ROMAN) for (; left >= worth; left -= worth) told += letters
  return told
}
const letter = (value: number): string => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))

const told = (value: number, format: string): string => {
  if (/chinese|japaneseCounting|ideographDigital|taiwaneseCounting/u.test(format)) return chineseNumber(value)
  if (format === 'decimalEnclosedCircle' || format === 'decimalEnclosedCircleChinese') return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value)
  if (format === 'upperRoman') return roman(value).toUpperCase()
  if (format === 'lowerRoman') return roman(value)
  if (format === 'upperLetter') return letter(value).toUpperCase()
  if (format === 'lowerLetter') return letter(value)
  if (format === 'decimalFullWidth') return [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
  return String(value)
}

/** Reads word/numbering.xml. */
export const readNumbering = (bytes: Uint8Array | undefined): Numbering => {
  const abstract = new Map<string, Map<number, Level>>()
  const used = new Map<string, { list: string; levels: List }>()
  let [levels, number, at]: [Map<number, Level> | null, string | null, number] = [null, null, 0]
  const change = (by: Partial<Level>): void => {
    const level = levels?.get(at)
    if (level !== undefined) levels?.set(at, { ...level, ...by })
  }
  if (bytes === undefined) return used
  readXml(bytes, {
    open: ({ name, attributes }) => {
      const value = attributes['val'] ?? ''
      if (name === 'w:abstractNum') abstract.set(attributes['abstractNumId'] ?? '', (levels = new Map()))
      else if (name === 'w:num') [number, levels] = [attributes['numId'] ?? '', null]
      else if (name === 'w:abstractNumId' && number !== null) used.set(number, { list: value, levels: abstract.get(value) ?? new Map<number, Level>() })
      else if (name === 'w:lvl' && levels !== null) {
        at = Number.parseInt(attributes['ilvl'] ?? '0', 10)
        levels.set(at, { start: 1, format: 'decimal', text: '' })
      } else if (name === 'w:start') change({ start: Number.parseInt(value, 10) || 0 })
      else if (name === 'w:numFmt') change({ format: value })
      else if (name === 'w:lvlText') change({ text: value })
    },
    close: (name) => { if (name === 'w:abstractNum') levels = null },
  })
  return used
}

/** Counts the paragraphs of a document's lists in their order. */
export class Counter {
  readonly #counts = new Map<string, number[]>()
  constructor(readonly numbering: Numbering) {}

  /** What Word prints before the next paragraph of a list: `（一）`; empty where it prints a bullet or nothing. */
  next(number: string, level: number): string {
    const used = this.numbering.get(number)
    const here = used?.levels.get(level)
    if (used === undefined || here === undefined) return ''
    const counts = this.#counts.get(used.list) ?? []
    this.#counts.set(used.list, counts)
    counts.length = Math.min(counts.length, level + 1)
    for (let each = 0; each <= level; each += 1) {
      const start = used.levels.get(each)?.start ?? 1
      counts[each] = each === level ? (counts[each] ?? start - 1) + 1 : (counts[each] ?? start)
    }
    if (here.format === 'bullet' || here.format === 'none') return ''
    return here.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const nth = Number.parseInt(digit, 10) - 1
      return told(counts[nth] ?? 1, used.levels.get(nth)?.format ?? 'decimal')
    })
  }
}
