import { describe, expect, test } from 'vitest'
import { figureOf, plus, zero } from '@/lib/money/amount'
import { compose } from '@/lib/document/compose'
import { readBooklet } from '@/lib/document/read-booklet'
import { tell } from '@/lib/narrative/narrative'
import { judge } from '@/lib/rules/judge'
import type { Report } from '@/lib/report/report'
import { bookletLayout } from '@/testing/booklet-layout'
import { changed, consistentFacts, reportOf } from '@/testing/judged'
import { asPlainText, brokenFigures, brokenLines, codesInThree, inTurn, otherLetters, otherNumbers, shiftedIndicators, splitTables, tablesInYuan, totalLast, withoutHeads, withSeparators, type Noise } from '@/testing/layout-noise'
import { cellsAsLines, narrativeFirst, otherWording, pairedThreePublic, runningHeads, wideDigits, withoutCodes, yearWords } from '@/testing/place-noise'
import { dashesForBlanks, negativesInBrackets, zerosForBlanks, type PrintedNoise } from '@/testing/printed-noise'
import { recognise } from './recognise'

const asItIs: Noise = (layout) => layout
const noises: Readonly<Record<string, Noise>> = {
  'a file that keeps its cells': asItIs,
  'a plain text': asPlainText,
  '元 in the tables': tablesInYuan,
  'thousands separators': withSeparators,
  '合计 last': totalLast,
  '类, 款, 项 in three columns': codesInThree,
  'other numbers of tables': otherNumbers,
  'other brackets and quotation marks': otherLetters,
  'lost heads': withoutHeads('收入支出决算总表', '收入决算表', '一般公共预算财政拨款支出决算表', '财政拨款“三公”经费支出决算表'),
  'printed lines': brokenLines(38),
  'figures over two lines': brokenFigures,
  'tables over pages': splitTables(3, false),
  'tables over pages with their header again': splitTables(4, true),
  'shifted indicators in a plain text': inTurn(asPlainText, shiftedIndicators),
  'no codes': withoutCodes,
  'full-width digits': wideDigits,
  '本年度 for the year': yearWords,
  'heads and feet on every page': runningHeads('青禾县示例局'),
  'other wording': otherWording,
  '说明 before the tables': narrativeFirst,
  '预算数 and 决算数 in pairs': pairedThreePublic,
  'another place, without codes, in a plain text': inTurn(withoutCodes, narrativeFirst, otherWording, wideDigits, asPlainText),
  'much of it at once': inTurn(totalLast, codesInThree, otherNumbers, splitTables(5, true), withSeparators, brokenLines(40), asPlainText),
}

const read = (report: Report, noise: Noise) => recognise(noise(bookletLayout(compose(report, tell(report)))))
const printedOtherwise = (report: Report, print: PrintedNoise) => recognise(bookletLayout(print(compose(report, tell(report)))))
/** Figures by name; what prints empty, or as 0 in a sentence, is left out. */
const figuresOf = (report: Report): Record<string, string> => Object.fromEntries([...report.cells].flatMap(([ref, { value }]) => (value === null || value.isZero() ? [] : [[ref, value.toFixed(2)]])))
const loud = (recognised: ReturnType<typeof recognise>): readonly string[] => judge(recognised.subject).flatMap(({ rule, severity, message }) => (severity === 'notice' ? [] : [`${rule} ${message}`]))

const consistent = reportOf(consistentFacts)

describe.each(Object.entries(noises))('%s', (_, noise) => {
  const recognised = read(consistent, noise)
  test('every cell is read', () => {
    const { report } = readBooklet(consistent, tell(consistent))
    expect(figuresOf(recognised.subject.report)).toEqual(figuresOf(report))
  })
  test('nothing is found that is not there', () => expect(loud(recognised)).toEqual([]))
})

describe.each<readonly [string, PrintedNoise]>([['— in empty cells', dashesForBlanks], ['0.00 in empty cells', zerosForBlanks], ['negatives in brackets', negativesInBrackets]])('%s', (_, print) => {
  const refunded = reportOf(changed(consistentFacts, { 'basicExpenditureByEconomic/30199': '-10000.00', 'basicExpenditureByEconomic/30101': plus(consistentFacts.basicExpenditureByEconomic['30101'] ?? zero, figureOf('10000.00')).toFixed(2) }))
  const plainly = printedOtherwise(refunded, (booklet) => booklet)
  test('every cell is read', () => {
    expect(figuresOf(plainly.subject.report)['T06!30199:amount']).toBe('-10000.00')
    expect(figuresOf(printedOtherwise(refunded, print).subject.report)).toEqual(figuresOf(plainly.subject.report))
  })
  test('nothing is found that is not found without', () => expect(loud(printedOtherwise(refunded, print))).toEqual(loud(plainly)))
})

test('one cell a line: no table is read, and nothing is said to be wrong', () => {
  const recognised = read(consistent, cellsAsLines)
  expect(recognised.subject.report.tables.filter(({ rows }) => rows.length > 0)).toEqual([])
  expect(loud(recognised)).toEqual([])
  expect(recognised.notRead.map(({ what }) => what)).toContainEqual(expect.stringMatching(/^公开02表/u))
})

describe('what cannot be read', () => {
  const misread = (from: string, to: string): Noise => (layout) => {
    let isDone = false
    return { ...layout, pieces: layout.pieces.map((piece) => (piece.kind !== 'grid' ? piece : { ...piece, rows: piece.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => {
      if (isDone || cell.text !== from) return cell
      isDone = true
      return { ...cell, text: to }
    }) })) })) }
  }
  test.each([['300.00', '3O0.00'], ['500.00', '500.…'], ['214.00', '214,0.0']])('%s printed as %s is no figure, no zero and no error', (from, to) => {
    const recognised = read(consistent, misread(from, to))
    expect(loud(recognised)).toEqual([])
    expect(recognised.notRead.map(({ what }) => what).join()).toContain(`“${to}”不是完整的数，没有读`)
  })
  test('a cell whose text runs out of it is not read either', () => {
    const clipped: Noise = (layout) => ({ ...layout, pieces: layout.pieces.map((piece) => (piece.kind !== 'grid' ? piece : { ...piece, rows: piece.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell.text === '214.00' ? { ...cell, text: '14.00', clipped: true } : cell)) })) })) })
    const recognised = read(consistent, clipped)
    expect(loud(recognised)).toEqual([])
    expect(recognised.subject.report.unread?.size).toBeGreaterThan(0)
  })
})

test('indicators whose cells moved are brought back by their scores', () => {
  const indicatorsOf = (each: Report) => each.facts.performance.projects.map(({ indicators }) => indicators.map(({ level3, adjustedTarget, actual, weight, score }) => [level3, adjustedTarget, actual, weight?.toFixed(), score?.toFixed()]))
  const recognised = read(consistent, inTurn(asPlainText, shiftedIndicators))
  expect(indicatorsOf(recognised.subject.report)).toEqual(indicatorsOf(consistent))
  expect(recognised.notRead.map(({ what }) => what).join()).toContain('单元格错位')
})

test.each([['on one line', asItIs], ['over several lines', brokenLines(24)]])('what the groups of 六 include stands where its words do: %s', (_, noise) => {
  const layout = noise(bookletLayout(compose(consistent, tell(consistent))))
  const { cellPlaces } = recognise(layout)
  const lineOf = (start: string) => layout.pieces.find((piece) => piece.kind === 'line' && piece.text.startsWith(start))?.where
  expect(cellPlaces.get('facts!reasons/personnelExpensesInclude:value')).toEqual(lineOf('人员经费'))
  expect(cellPlaces.get('facts!reasons/publicUseExpensesInclude:value')).toEqual(lineOf('公用经费'))
})
test('a reason stands where it is given', () => {
  const layout = bookletLayout(compose(consistent, tell(consistent)))
  const given = layout.pieces.find((piece) => piece.kind === 'line' && piece.text.includes('收入总计') && piece.text.includes('主要原因是'))
  expect(given).toBeDefined()
  expect(recognise(layout).cellPlaces.get('facts!reasons/grandTotalChange:value')).toEqual(given?.where)
})

test('a count stands where it is told, not at the number of an item', () => {
  const layout = bookletLayout(compose(consistent, tell(consistent)))
  const without = { ...layout, pieces: layout.pieces.filter((piece) => piece.kind !== 'grid' || !piece.rows.some(({ cells }) => cells.some(({ text }) => text.includes('公务用车保有量')))) }
  const told = layout.pieces.find((piece) => piece.kind === 'line' && piece.text.includes('公务用车保有量共'))
  expect(recognise(without).cellPlaces.get('T10!sg_car_kept:value')).toEqual(told?.where)
})
