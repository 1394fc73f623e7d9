import 'server-only'
import type { Layout, NotRead, Piece } from '@/lib/recognition/layout'
import { officeProperties } from '../office-properties'
import { countOf } from '../xml'
import { readBody, type Block, type Body } from './body'
import { Counter, readNumbering } from './numbering'
import { readStyles } from './styles'

const DOCUMENT = 'word/document.xml'
const MARGINS = /^word\/(?:header|footer)\d*\.xml$/u
const NOTES = /^word\/(?:footnotes|endnotes)\.xml$/u

/** The parts of a Word file that are read. */
export const isWordPart = (name: string): boolean => [DOCUMENT, 'word/styles.xml', 'word/numbering.xml', 'word/comments.xml'].includes(name) || MARGINS.test(name) || NOTES.test(name)

const nowhere = { page: null, line: null, sheet: null }

const piecesOf = (blocks: readonly Block[]): readonly Piece[] =>
  blocks.flatMap((block): readonly Piece[] => {
    const where = { page: null, line: block.line, sheet: null }
    if (block.kind === 'table') return [{ kind: 'grid', rows: block.rows, where }]
    return block.lines.map((text) => ({ kind: 'line', text, where, level: block.level, broken: false }))
  })

const furnitureOf = ({ blocks, watermarks }: Body): readonly string[] => [
  ...blocks.flatMap((block) => (block.kind === 'paragraph' ? block.lines : block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)))),
  ...watermarks,
]

const said = (bodies: readonly Body[], names: ReadonlySet<string>): readonly NotRead[] => {
  const sum = (count: (body: Body) => number): number => bodies.reduce((total, body) => total + count(body), 0)
  const [pictures, objects, hidden] = [sum((body) => body.pictures), sum((body) => body.objects), sum((body) => body.hiddenTexts)]
  const sentences = [
    pictures > 0 ? `文件里有 ${pictures} 幅图片，图片里的文字没有读` : null,
    objects > 0 ? `文件里有 ${objects} 个嵌入的对象（如 Excel 表格），没有读` : null,
    hidden > 0 ? `文件里有 ${hidden} 处隐藏的文字，没有读` : null,
    names.has('word/vbaProject.bin') ? '文件带有宏，宏没有执行，也没有读' : null,
  ]
  return sentences.flatMap((what) => (what === null ? [] : [{ where: nowhere, what }]))
}

/** A Word document’s parts as a layout; places are paragraphs and rows, counted from 1. Throws `UnreadableXml`. */
export const readDocx = (parts: ReadonlyMap<string, Uint8Array>, names: ReadonlySet<string>): Layout => {
  const styleOf = readStyles(parts.get('word/styles.xml'))
  const counter = new Counter(readNumbering(parts.get('word/numbering.xml')))
  const main = readBody(parts.get(DOCUMENT) ?? new Uint8Array(), styleOf, counter)
  const of = (pattern: RegExp): readonly Body[] => [...parts].filter(([name]) => pattern.test(name)).map(([, bytes]) => readBody(bytes, styleOf, null))
  const [margins, notes] = [of(MARGINS), of(NOTES)]
  const furniture = [...new Set([...margins.flatMap(furnitureOf), ...main.watermarks])]
  const bodies = [main, ...notes, ...margins]
  return {
    format: 'docx',
    pieces: [...furniture.map((text): Piece => ({ kind: 'furniture', text, where: nowhere })), ...piecesOf(main.blocks), ...notes.flatMap(({ blocks }) => piecesOf(blocks))],
    notRead: said(bodies, names),
    pages: null,
    file: {
      properties: officeProperties(parts), comments: countOf(parts.get('word/comments.xml'), 'w:comment'), trackedChanges: bodies.reduce((sum, body) => sum + body.trackedChanges, 0),
      hiddenSheets: [], hiddenRows: 0, externalLinks: [], picturePages: [],
    },
  }
}
