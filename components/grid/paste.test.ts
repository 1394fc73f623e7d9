import { describe, expect, it } from 'vitest'
import { err, ok } from '@/lib/result'
import { planPaste, readBlock, type PasteGround } from './paste'

const ground = (texts: Record<string, string> = {}): PasteGround => ({
  rows: [{ key: 'total', open: false }, { key: '201', open: false }, { key: '2010301', open: true }, { key: '2010302', open: true }],
  columns: [{ key: 'c1', open: false }, { key: 'basic', open: true }, { key: 'project', open: true }],
  keyOf: (row, column) => `exp/${row}/${column}`,
  textOf: (key) => texts[key] ?? '',
  read: (_, text) => (/^[\d,.]+$/.test(text) ? ok(text.replaceAll(',', '')) : err(`“${text}”不是金额，请改成数字`)),
  codes: { pattern: /^\d{7}$/, parents: /^\d{3}(\d{2})?$/, admit: (code) => (code.startsWith('212') ? err('属于政府性基金预算') : ok(true)) },
})
const at = { row: 2, column: 1 }

describe('a block from a spreadsheet', () => {
  it('is read with quotes, breaks inside cells and a trailing line break', () => {
    expect(readBlock('a\t"b ""c""\nd"\r\n1\t\r\n')).toEqual([['a', 'b "c"\nd'], ['1', '']])
  })
})

describe('a paste by position', () => {
  it('fills the cells below and to the right that can be typed into', () => {
    const plan = planPaste(readBlock('1\t2\n3\t4'), ground(), at)
    expect(plan.edits.map(({ key, text }) => [key, text])).toEqual([['exp/2010301/basic', '1'], ['exp/2010301/project', '2'], ['exp/2010302/basic', '3'], ['exp/2010302/project', '4']])
  })

  it('steps over computed rows', () => {
    expect(planPaste(readBlock('1\n2'), ground(), { row: 0, column: 1 }).edits.map(({ key }) => key)).toEqual(['exp/2010301/basic', 'exp/2010302/basic'])
  })

  it('leaves what stands under a blank cell, and writes nothing that it cannot read', () => {
    const plan = planPaste(readBlock('\t1,2a\n5\t'), ground({ 'exp/2010301/basic': '9' }), at)
    expect(plan.edits).toEqual([{ key: 'exp/2010302/basic', text: '5', before: '' }])
    expect(plan.blank).toBe(2)
    expect(plan.problems).toEqual([{ line: 1, text: '1,2a', why: '“1,2a”不是金额，请改成数字' }])
  })

  it('says what found no place', () => {
    const plan = planPaste(readBlock('1\t2\t3\n4\n5'), ground(), at)
    expect(plan.problems).toEqual([{ line: 1, text: '3', why: '右边没有这一栏，没有写入' }, { line: 3, text: '5', why: '下面没有这一行，没有写入' }])
  })
})

describe('a paste with codes', () => {
  it('finds rows by code, skips names, totals and headings, and asks for rows that are not there yet', () => {
    const text = '科目代码\t科目名称\t本年支出合计\t基本支出\t项目支出\n\t合计\t30\t10\t20\n201\t一般公共服务支出\t30\t10\t20\n2010302\t一般行政管理事务\t20\t\t20\n2010399\t其他\t10\t10\t'
    const plan = planPaste(readBlock(text), ground(), at)
    expect(plan.byCode).toBe(true)
    expect(plan.edits.map(({ key, text: typed }) => [key, typed])).toEqual([['exp/2010302/project', '20'], ['exp/2010399/basic', '10']])
    expect(plan.newCodes).toEqual(['2010399'])
    expect(plan.passedOver).toBe(3)
    expect(plan.problems).toEqual([])
  })

  it('counts what is the same already', () => {
    expect(planPaste(readBlock('2010302\t20'), ground({ 'exp/2010302/basic': '20' }), at)).toMatchObject({ same: 1, edits: [] })
  })

  it('refuses codes of another budget and what is no code, each with its line', () => {
    const plan = planPaste(readBlock('2120801\t5\n20103021\t6\n2010301\t7'), ground(), at)
    expect(plan.problems).toEqual([{ line: 1, text: '2120801', why: '属于政府性基金预算' }, { line: 2, text: '20103021', why: '不是可录入的科目代码，这一行没有写入' }])
    expect(plan.edits).toHaveLength(1)
  })
})
