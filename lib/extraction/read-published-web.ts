import 'server-only'
import type { Layout, Piece } from '@/lib/recognition/layout'

type Web = Pick<Layout, 'pieces' | 'file'>

const nowhere = { page: null, line: null, sheet: null } as const
const lines = (texts: readonly string[]): readonly Piece[] => texts.filter((text) => text !== '').map((text) => ({ kind: 'line', text, where: nowhere, level: null, broken: false }))
const decoder = new TextDecoder()

/** Every text of a JSON value, keys aside. */
function* textsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null) for (const child of Object.values(value)) yield* textsIn(child)
}

/** The texts of a published JSON file. Our own bytes: what cannot be parsed is a fault, not a refusal. */
export const readPublishedJson = (bytes: Uint8Array): Web => ({ pieces: lines([...textsIn(JSON.parse(decoder.decode(bytes)))]), file: null })

/** The fields of a published table in .csv. */
export const readPublishedCsv = (bytes: Uint8Array): Web => ({ pieces: lines([...decoder.decode(bytes).matchAll(/"((?:[^"]|"")*)"/gu)].map(([, field = '']) => field.replaceAll('""', '"'))), file: null })

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", nbsp: ' ' }
const decoded = (html: string): string => html.replace(/&(#?\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole).replace(/\s+/gu, ' ').trim()

const COMMENT = /<!--[\s\S]*?-->/gu
const META = /<meta\s[^>]*name="([^"]+)"[^>]*content="([^"]*)"/giu
const EMBEDDED = /<script[^>]*type="application\/json"[^>]*>([\s\S]*?)<\/script>/giu
const UNSEEN = /<(script|style)\b[\s\S]*?<\/\1>/giu

/** A published page as lines of text, its data block included; comments of its source and what its head says of an author count as carried along. */
export const readPublishedHtml = (bytes: Uint8Array): Web => {
  const html = decoder.decode(bytes)
  const data = [...html.matchAll(EMBEDDED)].flatMap(([, json = '']) => [...textsIn(JSON.parse(json))])
  const properties = Object.fromEntries([...html.matchAll(META)].filter(([, name = '']) => name !== 'viewport').map(([, name = '', content = '']) => [name, decoded(content)]))
  const seen = html.replace(COMMENT, '').replace(UNSEEN, '').split(/<[^>]*>/u).map(decoded)
  return { pieces: lines([...new Set([...seen, ...data])]), file: { properties, comments: [...html.matchAll(COMMENT)].length, trackedChanges: 0, hiddenSheets: [], hiddenRows: 0, externalLinks: [], picturePages: [] } }
}
