import { describe, expect, test } from 'vitest'
import { judge } from '@/lib/rules/judge'
import { consistentFacts, reportOf } from '@/testing/judged'
import { otherPlace } from '@/testing/other-place'
import type { Layout } from './layout'
import { recognise } from './recognise'

const layout = otherPlace(reportOf(consistentFacts))
const loud = (each: Layout): readonly string[] => judge(recognise(each).subject).flatMap(({ rule, severity, message }) => (severity === 'notice' ? [] : [`${rule} ${severity} ${message}`]))

/** The first line or cell with these words, with others in their place. */
const misprinted = (from: string, to: string): Layout => {
  let isDone = false
  const change = (text: string): string => {
    if (isDone || !text.includes(from)) return text
    isDone = true
    return text.replace(from, to)
  }
  const changed: Layout = { ...layout, pieces: layout.pieces.map((piece) => (piece.kind === 'line' ? { ...piece, text: change(piece.text) } : piece.kind === 'grid' ? { ...piece, rows: piece.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, text: change(cell.text) })) })) } : piece)) }
  if (!isDone) throw new Error(`“${from}” stands nowhere`)
  return changed
}

describe('a disclosure in another place’s form', () => {
  const recognised = recognise(layout)
  test('its nine tables and its sections are found', () => {
    expect(recognised.found.filter(({ place }) => place.startsWith('公开')).map(({ place, confidence }) => `${place} ${confidence}`)).toEqual(['01', '02', '03', '04', '05', '06', '09', '07', '08'].map((number) => `公开${number}表 high`))
    expect(recognised.subject.document?.sections.map(({ number }) => number)).toEqual(['一', '二', '三', '四', '五', '五（一）', '五（二）', '五（三）', '六', '九', '九（一）', '九（二）', '七', '八', '十', '十（一）', '十（二）', '十（三）', '十（四）'])
    expect(recognised.remarks.join()).toContain('不尽相同')
  })
  test('nothing is found that is not there', () => expect(loud(layout)).toEqual([]))
})

describe('one misprint in it', () => {
  test.each([
    ['收、支总计594.00', '收、支总计595.00', 'N01'],
    ['增长4.21%', '增长4.12%', 'N10'],
    ['财政拨款收入594.00万元', '财政拨款收入549.00万元', 'N02'],
    ['基本支出244.00万元，占41.08%', '基本支出244.00万元，占40.18%', 'N08'],
    ['一般公共预算财政拨款支出544.00万元，主要', '一般公共预算财政拨款支出554.00万元，主要', 'N03'],
    ['支出500.00万元，占91.91%', '支出500.00万元，占91.19%', 'N08'],
    ['支出决算为200.00万元', '支出决算为220.00万元', 'N04'],
    ['人员经费214.00', '人员经费241.00', 'N06'],
    ['“三公”经费财政拨款支出预算为6.20', '“三公”经费财政拨款支出预算为6.02', 'N17'],
    ['公务接待费支出1.00', '公务接待费支出1.10', 'N17'],
    ['机关运行经费支出30.00', '机关运行经费支出31.00', 'P01'],
    ['占授予中小企业合同金额的57.14', '占授予中小企业合同金额的75.14', 'N08'],
    ['支出决算4.00万元，占80.00', '支出决算4.00万元，占88.00', 'N08'],
    ['共有车辆2辆', '共有车辆3辆', 'P09'],
    ['没有国有资本经营预算财政拨款支出', '国有资本经营预算财政拨款支出3.00万元', 'N16'],
  ])('%s → %s: %s', (from, to, rule) => expect(loud(misprinted(from, to)).join('\n')).toContain(`${rule} error`))
})
