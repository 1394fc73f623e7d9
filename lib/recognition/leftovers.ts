import type { Narrative } from '@/lib/narrative/narrative'
import type { Report } from '@/lib/report/report'
import type { ReadDocument } from '@/lib/rules/read-document'
import type { Rule, RuleId, Subject } from '@/lib/rules/rule'
import { rules } from '@/lib/rules/rules'
import type { Layout, Piece } from './layout'
import { whereWords } from './places'

/** Rules about words and things that must not be left in what is published, whatever its figures say. */
const LOOKED_FOR: readonly RuleId[] = ['R01', 'R02', 'R05', 'R06', 'R07', 'R12']
const asked: readonly Rule[] = rules.filter(({ id }) => LOOKED_FOR.includes(id))

const nothing: ReadDocument = { cover: null, furniture: [], contents: [], headings: [], overview: [], tables: [], sections: [], definitions: [], sheets: [], loose: [], file: null, formats: [] }

/** A place of the file has a better name than the part of a booklet that the rules take it for. */
const TAKEN_FOR = /^(?:第一部分|正文|页眉、页脚或水印|文件)/u

const entries = (texts: readonly string[]): ReadDocument['loose'] => texts.map((text) => ({ text, page: null }))
const sentenceOf = (file: string, place: string, what: string, advice: string): string => `${file} 文件${place}${what}，${advice}`

/** What a piece says, as the rules take it: a head or foot, or words among which a stamp must stand out. */
const documentOf = (piece: Piece): ReadDocument => {
  if (piece.kind === 'furniture') return { ...nothing, furniture: entries([piece.text]) }
  return { ...nothing, overview: piece.kind === 'line' ? [piece.text] : piece.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) }
}

const namePiece = (piece: Piece): string => `${whereWords(piece.where)}${piece.kind === 'furniture' ? '页眉、页脚或水印' : piece.kind === 'grid' ? '的表格' : ''}`

/** `（2023年度）`, `2023年度部门决算公开`: a head, not a sentence that looks back. */
const HEAD_OF_YEAR = /^[（(]?((?:19|20)\d{2})年度[）)]?(?:[^。，；]{0,12}决算[^。，；]{0,8})?$/u

const textsOf = (piece: Piece): readonly string[] => (piece.kind === 'grid' ? piece.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) : [piece.text])

/** Every text that somebody stated. A unit may look back in an indicator or a name; that is for the rules to judge (R04) and for the bureau to read. */
const statedTexts = (node: unknown, found = new Set<string>()): ReadonlySet<string> => {
  if (typeof node === 'string') found.add(node.replace(/\s/gu, ''))
  // Amounts and scores are objects too, and hold no words.
  else if (typeof node === 'object' && node !== null && !('isZero' in node)) for (const child of Object.values(node)) statedTexts(child, found)
  return found
}

const wrongYears = (piece: Piece, year: number, stated: ReadonlySet<string>): readonly string[] => {
  const heads = textsOf(piece).map((text) => text.replace(/\s/gu, '')).filter((text) => !stated.has(text))
  return [...new Set(heads.flatMap((text) => HEAD_OF_YEAR.exec(text)?.[1] ?? []))].filter((found) => found !== String(year))
}

const found = (subject: Subject, place: string, file: string): readonly string[] =>
  asked.flatMap((rule) => [...rule.check(subject)].map(({ what, advice }) => sentenceOf(file, place, what.replace(TAKEN_FOR, ''), advice)))

/**
 * What of drafts, programs and people is left in a file that is to be published: stamps, fields, placeholders, personal
 * data, marks of secrecy, another year, comments, tracked changes, authors. One sentence each, naming file and place; empty
 * where the file is clean. `file` is what people call it: `Word`.
 */
export const leftoversOf = ({ pieces, file: carried }: Pick<Layout, 'pieces' | 'file'>, file: string, { report, narrative }: { readonly report: Report; readonly narrative: Narrative }): readonly string[] => {
  const subject = (document: ReadDocument): Subject => ({ report, narrative, basis: 'document', document })
  const year = report.template.fiscalYear
  const stated = statedTexts(report.facts)
  const inPieces = pieces.flatMap((piece) => [
    ...found(subject(documentOf(piece)), namePiece(piece), file),
    ...wrongYears(piece, year, stated).map((other) => sentenceOf(file, namePiece(piece), `的年度写“${other}年度”，应为“${String(year)}年度”`, '请重新生成文件。')),
  ])
  const besides = carried === null ? [] : found(subject({ ...nothing, file: carried }), '', file)
  return [...new Set([...inPieces, ...besides])]
}
