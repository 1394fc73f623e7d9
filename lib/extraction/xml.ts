import 'server-only'
import { SaxesParser } from 'saxes'

/** An element as it opens: its name with the usual prefix of its namespace (`w:p`), its attributes by their local names. */
export type Tag = { readonly name: string; readonly attributes: Readonly<Record<string, string>> }
export type XmlEvents = { readonly open?: (tag: Tag) => void; readonly close?: (name: string) => void; readonly text?: (text: string) => void }

/** Why XML is not read: the end of a sentence that begins with the file's name. */
export class UnreadableXml extends Error {}

export const DECLARED = '里面有不允许的声明（DOCTYPE），不安全，不读取。请用 Word 或 WPS 重新另存后再校对。'
export const DAMAGED = '已经损坏，读不出来。请用 Word 或 WPS 打开，另存后再校对。'

/** Namespaces by a part of their address: transitional and strict documents name them differently. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml/, 'w'], [/spreadsheetml/, 's'], [/markup-compatibility/, 'mc'], [/vml/, 'v'], [/office:office/, 'o'], [/drawingml.*picture/, 'pic'], [/\/math/, 'm'],
  [/drawingml/, 'a'], [/purl\.org\/dc\/elements/, 'dc'], [/core-properties/, 'cp'], [/extended-properties/i, 'ap'], [/package\/2006\/relationships/, 'rel'],
]
const known = new Map<string, string>()
const prefixOf = (uri: string): string => {
  const prefix = known.get(uri) ?? PREFIXES.find(([pattern]) => pattern.test(uri))?.[1] ?? ''
  if (known.size < 200) known.set(uri, prefix)
  return prefix
}

const DEEPEST = 400
const CHUNK = 256 * 1024

/**
 * Reads XML piece by piece. Nothing is fetched and no entity is expanded but the five of XML: a document type is refused
 * before it declares any. Throws `UnreadableXml`.
 */
export const readXml = (bytes: Uint8Array, { open, close, text }: XmlEvents): void => {
  const parser = new SaxesParser({ xmlns: true })
  const stop = (why: string): never => {
    throw new UnreadableXml(why)
  }
  let depth = 0
  parser.on('doctype', () => stop(DECLARED))
  parser.on('error', () => stop(DAMAGED))
  parser.on('opentag', ({ uri, local, attributes }) => {
    depth += 1
    if (depth > DEEPEST) stop(DAMAGED)
    open?.({ name: `${prefixOf(uri)}:${local}`, attributes: Object.fromEntries(Object.values(attributes).map((attribute) => [attribute.local, attribute.value])) })
  })
  parser.on('closetag', ({ uri, local }) => {
    depth -= 1
    close?.(`${prefixOf(uri)}:${local}`)
  })
  parser.on('text', (letters) => text?.(letters))
  parser.on('cdata', (letters) => text?.(letters))
  // Declarations come first: what looks like one is refused before the parser meets it.
  const decoder = new TextDecoder(bytes[0] === 0xff || bytes[0] === 0xfe ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8')
  for (let at = 0; at < bytes.length; at += CHUNK) parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }))
  parser.write(decoder.decode())
  parser.close()
}

/** The texts of some elements of a small part, by name; the first of each. */
export const textsOf = (bytes: Uint8Array | undefined, wanted: ReadonlySet<string>): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  let at: string | null = null
  if (bytes !== undefined)
    readXml(bytes, {
      open: ({ name }) => { at = wanted.has(name) && !found.has(name) ? name : null },
      text: (letters) => { if (at !== null) found.set(at, (found.get(at) ?? '') + letters) },
      close: () => { at = null },
    })
  return found
}

/** How often an element stands in a part. */
export const countOf = (bytes: Uint8Array | undefined, wanted: string): number => {
  let count = 0
  if (bytes !== undefined) readXml(bytes, { open: ({ name }) => { if (name === wanted) count += 1 } })
  return count
}
