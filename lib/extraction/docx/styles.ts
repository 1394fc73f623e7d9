import 'server-only'
import { readXml } from '../xml'

type Style = { readonly basedOn: string | null; readonly level: number | null; readonly number: string | null; readonly numberLevel: number | null }
/** What a paragraph takes from its style: the level of its heading (from 1), its list. */
export type ParagraphStyle = { readonly level: number | null; readonly number: string | null; readonly numberLevel: number }

const HEADING = /^(?:heading|标题)\s*([1-9])$/iu
const BODY_LEVEL = 9

/** Reads word/styles.xml; answers what a style means, its ancestors' settings included. */
export const readStyles = (bytes: Uint8Array | undefined): ((id: string | null) => ParagraphStyle) => {
  const styles = new Map<string, Style>()
  let id: string | null = null
  const change = (by: Partial<Style>): void => {
    const style = id === null ? undefined : styles.get(id)
    if (id !== null && style !== undefined) styles.set(id, { ...style, ...by })
  }
  if (bytes !== undefined)
    readXml(bytes, {
      open: ({ name, attributes }) => {
        const value = attributes['val'] ?? ''
        if (name === 'w:style') {
          id = attributes['styleId'] ?? ''
          styles.set(id, { basedOn: null, level: null, number: null, numberLevel: null })
        } else if (name === 'w:name') {
          const [, digit] = HEADING.exec(value) ?? []
          if (digit !== undefined) change({ level: Number.parseInt(digit, 10) })
        } else if (name === 'w:basedOn') change({ basedOn: value })
        else if (name === 'w:outlineLvl') change({ level: levelOf(value) })
        else if (name === 'w:numId') change({ number: value })
        else if (name === 'w:ilvl') change({ numberLevel: Number.parseInt(value, 10) })
      },
      close: (name) => { if (name === 'w:style') id = null },
    })
  return (wanted) => {
    const seen = new Set<string>()
    let found: ParagraphStyle & { readonly own: number | null } = { level: null, number: null, numberLevel: 0, own: null }
    for (let at = wanted; at !== null && !seen.has(at); at = styles.get(at)?.basedOn ?? null) {
      seen.add(at)
      const style = styles.get(at)
      if (style === undefined) break
      found = { level: found.level ?? style.level, number: found.number ?? style.number, own: found.own ?? style.numberLevel, numberLevel: found.own ?? style.numberLevel ?? 0 }
    }
    return { level: found.level, number: found.number, numberLevel: found.numberLevel }
  }
}

/** An outline level as Word stores it, from 0, as one from 1; null for running text. */
export const levelOf = (value: string): number | null => {
  const level = Number.parseInt(value, 10)
  return Number.isNaN(level) || level >= BODY_LEVEL ? null : level + 1
}
