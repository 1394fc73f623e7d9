import { describe, expect, test } from 'vitest'
import { compose } from '@/lib/document/compose'
import { tell } from '@/lib/narrative/narrative'
import { recognise } from '@/lib/recognition/recognise'
import { judge } from '@/lib/rules/judge'
import { bookletLayout } from '@/testing/booklet-layout'
import { consistentFacts, reportOf } from '@/testing/judged'
import { stackedText } from '@/testing/place-noise'
import { zerosForBlanks } from '@/testing/printed-noise'
import { layoutOfText } from './read-text'

const report = reportOf(consistentFacts)
const booklet = compose(report, tell(report))
const stacked = (print: typeof zerosForBlanks) => recognise(layoutOfText(stackedText(bookletLayout(print(booklet)))))
const tablesIn = ({ subject }: ReturnType<typeof recognise>) => subject.report.tables.filter(({ rows }) => rows.length > 0).map(({ template: { id } }) => id)
const loud = ({ subject }: ReturnType<typeof recognise>) => judge(subject).flatMap(({ rule, severity, message }) => (severity === 'notice' ? [] : [`${rule} ${message}`]))

describe('a booklet copied one cell a line', () => {
  test('where every cell has something in it, tables with 栏次 are read, cell by cell', () => {
    const found = stacked(zerosForBlanks)
    expect(tablesIn(found)).toEqual(['T01', 'T02', 'T03', 'T04', 'T05', 'T07', 'T08'])
    const read = [...found.subject.report.cells].flatMap(([ref, { value }]) => (/^T0[1-578]!/u.test(ref) && value !== null && !value.isZero() ? [`${ref} ${value.toFixed(2)}`] : []))
    const due = [...recognise(bookletLayout(booklet)).subject.report.cells].flatMap(([ref, { value }]) => (/^T0[1-578]!/u.test(ref) && value !== null && !value.isZero() ? [`${ref} ${value.toFixed(2)}`] : []))
    expect(new Set(read)).toEqual(new Set(due))
    expect(loud(found)).toEqual([])
    expect(found.notRead.map(({ what }) => what)).toContain('公开06表的表体没有分成格，分不清栏，没有读')
  })
  test('where empty cells were lost, only rows of which nothing or everything is left are read', () => {
    const found = stacked((each) => each)
    expect(tablesIn(found)).toEqual(['T01', 'T08'])
    expect(loud(found)).toEqual([])
  })
})

const head = ['项目', '本年支出合计', '基本支出', '项目支出', '科目代码', '科目名称', '栏次', '1', '2', '3']
const kinds = (lines: readonly string[]) => layoutOfText(lines.join('\n\n')).pieces.map((piece) => (piece.kind === 'grid' ? `grid ${String(piece.rows.length)}` : piece.kind))

test('a row that lacks one figure of three leaves the whole table as lines', () => {
  const rows = ['合计', '9.00', '4.00', '5.00', '201', '一般公共服务支出', '9.00', '4.00', '5.00']
  expect(kinds([...head, ...rows, '注：本表反映部门本年度支出情况。'])).toEqual(['grid 4', 'line'])
  expect(new Set(kinds([...head, ...rows.slice(0, -1), '注：本表反映部门本年度支出情况。']))).toEqual(new Set(['line']))
})
test('a 行次 that is not the next one leaves the table as lines', () => {
  const sides = ['项目', '行次', '金额', '项目', '行次', '金额', '栏次', '1', '栏次', '2']
  const rows = ['一、财政拨款收入', '1', '9.00', '一、一般公共服务支出', '32', '9.00', '二、外交支出', '33']
  expect(kinds([...sides, ...rows.slice(0, 6), '2', '33'])).toEqual(['grid 3'])
  expect(new Set(kinds([...sides, ...rows.slice(0, 6), '3', '33']))).toEqual(new Set(['line']))
})
