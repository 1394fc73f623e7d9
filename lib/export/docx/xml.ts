import 'server-only'

type Attributes = Readonly<Record<string, string | number | undefined>>

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark)

/** Can XML 1.0 hold this character? Lone surrogates and non-characters make Word call a file damaged. */
export const isXmlCharacter = (codePoint: number): boolean =>
  codePoint === 0x9 || codePoint === 0xa || codePoint === 0xd || (codePoint >= 0x20 && codePoint < 0xd800) || (codePoint > 0xdfff && codePoint < 0xfffe) || codePoint > 0xffff

/** An element; attributes without a value are left out, texts must be escaped already. */
export const element = (name: string, attributes: Attributes = {}, ...children: readonly string[]): string => {
  let open = name
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) open += ` ${key}="${typeof value === 'string' ? escaped(value) : value}"`
  const inside = children.join('')
  return inside === '' ? `<${open}/>` : `<${open}>${inside}</${name}>`
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const part = (root: string): string => `${HEAD}${root}`

/** Points as twentieths, and as half points: the units of Word. */
export const twips = (points: number): number => Math.round(points * 20)
export const halves = (points: number): number => Math.floor(points * 2 + 1e-6)
const POINTS_PER_MM = 72 / 25.4
export const mm = (millimetres: number): number => twips(millimetres * POINTS_PER_MM)
