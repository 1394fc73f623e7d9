// The ways a booklet comes to whoever checks it: printed otherwise, as another kind of file, changed inside, badly copied.
import type { Booklet } from '@/lib/document/blocks'
import { renderDocx } from '@/lib/export/docx'
import { renderPdf } from '@/lib/export/pdf'
import { renderXlsx } from '@/lib/export/xlsx'
import { readFile } from '@/lib/extraction/read-file'
import { layoutOfText } from '@/lib/extraction/read-text'
import type { Layout } from '@/lib/recognition/layout'
import { headsInTextBoxes, hiddenRowsBelow, hiddenSheetsBehind } from '@/testing/file-noise'
import { asPlainText, brokenFigures, brokenLines, codesInThree, inTurn, otherLetters, otherNumbers, splitTables, tablesInYuan, totalLast, withSeparators, type Noise } from '@/testing/layout-noise'
import { alignedText, narrativeFirst, otherWording, pairedThreePublic, runningHeads, stackedText, wideDigits, withoutCodes, yearWords } from '@/testing/place-noise'
import { dashesForBlanks, negativesInBrackets, zerosForBlanks, type PrintedNoise } from '@/testing/printed-noise'
import type { Planted } from './planted'

const CREATED_AT = 1_755_648_000

export type Way = {
  readonly name: string
  readonly format: 'pdf' | 'docx' | 'xlsx'
  /** What is printed otherwise. */
  readonly print?: PrintedNoise
  /** What is done inside the file. */
  readonly inside?: (bytes: Uint8Array) => Uint8Array
  /** What becomes of it on its way. */
  readonly noise?: Noise
  /** Rules that rightly speak of the way itself. */
  readonly says?: readonly string[]
  /** Its tables cannot be read by anybody: what matters is that nothing wrong is said of them. */
  readonly isUnreadable?: true
}

export const ways: readonly Way[] = [
  { name: 'PDF', format: 'pdf' },
  { name: 'PDF：表格跨页，表头重复', format: 'pdf', noise: splitTables(4, true) },
  { name: 'PDF：空格印“—”，负数用括号', format: 'pdf', print: (booklet) => negativesInBrackets(dashesForBlanks(booklet)) },
  { name: 'Word', format: 'docx' },
  { name: 'Word：金额以元计', format: 'docx', noise: tablesInYuan },
  { name: 'Word：合计在末行', format: 'docx', noise: totalLast },
  { name: 'Word：类款项分三列', format: 'docx', noise: codesInThree },
  { name: 'Word：别的编号和标点', format: 'docx', noise: inTurn(otherNumbers, otherLetters) },
  { name: 'Word：千分位，数字断行', format: 'docx', noise: inTurn(withSeparators, brokenFigures) },
  { name: 'Word：负数用括号', format: 'docx', print: negativesInBrackets },
  { name: 'Word：空格印“—”', format: 'docx', print: dashesForBlanks },
  { name: 'Word：空格印“0.00”', format: 'docx', print: zerosForBlanks },
  { name: 'Word：表号、单位在文本框里', format: 'docx', inside: headsInTextBoxes },
  { name: '文本：整段', format: 'docx', noise: asPlainText },
  { name: '文本：断行，夹页码', format: 'docx', noise: inTurn(splitTables(5, false), brokenLines(40), asPlainText) },
  { name: '文本：只用空格对齐', format: 'docx', noise: (layout) => layoutOfText(alignedText(layout)) },
  { name: '文本：一格一行，空格印“0.00”', format: 'docx', print: zerosForBlanks, noise: (layout) => layoutOfText(stackedText(layout)), isUnreadable: true },
  { name: '文本：一格一行，空格丢了', format: 'docx', noise: (layout) => layoutOfText(stackedText(layout)), isUnreadable: true },
  { name: 'Word：没有科目代码', format: 'docx', noise: withoutCodes },
  { name: 'Word：全角数字', format: 'docx', noise: wideDigits },
  { name: 'Word：说明在前，写“本年”，别的句式', format: 'docx', noise: inTurn(narrativeFirst, yearWords, otherWording) },
  { name: 'Word：“三公”预算决算成对，夹页眉页脚', format: 'docx', noise: inTurn(pairedThreePublic, runningHeads('青禾县示例局')) },
  { name: '文本：各种一起', format: 'docx', noise: inTurn(withSeparators, totalLast, otherNumbers, yearWords, otherWording, pairedThreePublic, wideDigits, brokenLines(44), asPlainText) },
  { name: 'Excel（没有说明）', format: 'xlsx' },
  { name: 'Excel：有隐藏的行', format: 'xlsx', inside: hiddenRowsBelow, says: ['R12'] },
  { name: 'Excel：有隐藏的工作表', format: 'xlsx', inside: hiddenSheetsBehind, says: ['R12'] },
  { name: 'Excel：空格印“0.00”', format: 'xlsx', print: zerosForBlanks },
]

const fileOf = async (booklet: Booklet, draft: string | null, format: Way['format']): Promise<Uint8Array> => {
  const stamped = draft === null ? {} : { draft }
  if (format === 'pdf') return renderPdf(booklet, { createdAt: CREATED_AT, ...stamped })
  if (format === 'docx') return renderDocx(booklet, { createdAt: CREATED_AT, ...stamped })
  return renderXlsx(booklet, { createdAt: CREATED_AT, facts: [] })
}

const layoutOf = async ({ booklet, draft }: Planted, { format, print, inside }: Way): Promise<Layout> => {
  const bytes = await fileOf(print === undefined ? booklet : print(booklet), draft, format)
  const layout = await readFile(inside === undefined ? bytes : inside(bytes), 600)
  if (!layout.ok) throw new Error(layout.error)
  return layout.value
}

/** What is read of a booklet by every way, one file for ways that differ only in what becomes of it. */
export async function* readings(of: Planted): AsyncIterable<{ readonly way: Way; readonly layout: Layout; readonly isNewFile: boolean }> {
  const read: { readonly like: Way; readonly layout: Layout }[] = []
  for (const way of ways) {
    const known = read.find(({ like }) => like.format === way.format && like.print === way.print && like.inside === way.inside)
    const layout = known?.layout ?? (await layoutOf(of, way))
    if (known === undefined) read.push({ like: way, layout })
    yield { way, layout: way.noise === undefined ? layout : way.noise(layout), isNewFile: known === undefined }
  }
}
