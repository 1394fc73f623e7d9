import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { err, ok } from '@/lib/result'
import { parseFact } from '@/lib/facts/facts'
import { fieldText } from '@/components/live/fact-words'
import { blockOfSpans, blockOfText } from './block'
import { clipText } from './clip'
import type { GroundColumn, PasteGround } from './paste-ground'
import { layOut } from './paste-layout'
import { planPaste } from './paste-plan'

const column = (key: string, label: string, open = true, input: GroundColumn['input'] = 'amount'): GroundColumn => ({ key, label, open, input })

const ground = (texts: Record<string, string> = {}, more: Partial<PasteGround> = {}): PasteGround => ({
  rows: [
    { key: 'total', code: '', name: '合计', open: false },
    { key: '201', code: '201', name: '一般公共服务支出', open: false },
    { key: '2010301', code: '2010301', name: '行政运行', open: true },
    { key: '2010302', code: '2010302', name: '一般行政管理事务', open: true },
  ],
  columns: [column('c1', '本年支出合计', false), column('basic', '基本支出'), column('project', '项目支出')],
  shown: ['c1', 'basic', 'project'],
  keyOf: (row, name) => (name === 'c1' ? null : `expenditureByFunction/${row}/${name}`),
  textOf: (key) => texts[key.replace('expenditureByFunction/', '')] ?? '',
  amountOf: () => null,
  read: (key, text, unit) => {
    const parsed = parseFact(key, text, unit)
    return parsed.ok ? ok(fieldText(parsed.value, '元')) : err(parsed.error)
  },
  codes: {
    pattern: /^\d{7}$/,
    parents: /^\d{3}(\d{2})?$/,
    admit: (code) => (code.startsWith('212') ? err('属于政府性基金预算') : ok(true)),
    isListed: (code) => /^20103|^212/.test(code),
    nameOf: (code) => `名${code}`,
  },
  ...more,
})
const at = { row: 2, column: 1 }
const everyCode = { unit: '元', codes: { has: () => true } as unknown as ReadonlySet<string> } as const
const planOf = (text: string, where = ground(), place = at, choices: Parameters<typeof planPaste>[2] = everyCode) => planPaste(layOut(blockOfText(text), where, place), where, choices)
const written = (plan: ReturnType<typeof planPaste>) => plan.edits.map(({ key, text }) => [key.replace('expenditureByFunction/', ''), text])

describe('a block from a spreadsheet', () => {
  it('is read with quotes, breaks inside cells and a trailing line break', () => {
    expect(blockOfText('a\t"b ""c""\nd"\r\n1\t\r\n')).toEqual([[{ text: 'a' }, { text: 'b "c"\nd' }], [{ text: '1' }, { text: '' }]])
  })

  it('comes back as it was copied, whatever its texts hold', () => {
    const text = fc.string().map((raw) => raw.trim().replaceAll('\r', '')).filter((raw) => !raw.startsWith('"') || raw.includes('\t'))
    fc.assert(fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      fc.pre((rows.at(-1) ?? []).some((each) => each !== ''))
      expect(blockOfText(clipText({ rows, unit: '元' })).map((cells) => cells.map((cell) => cell.text))).toEqual(rows.map((cells) => cells.map((each) => each.trim())))
    }))
  })

  it('knows merged cells: the text stands once, and is repeated downwards for words', () => {
    const cell = (text: string, columns = 1, rows = 1) => ({ text, columns, rows })
    expect(blockOfSpans([[cell('产出', 1, 2), cell('数量', 2)], [cell('a'), cell('b')], [cell('c')]])).toEqual([
      [{ text: '产出' }, { text: '数量' }, { text: '' }],
      [{ text: '产出', merged: true }, { text: 'a' }, { text: 'b' }],
      [{ text: 'c' }],
    ])
  })

  it('does not build what a table only claims to cover', () => {
    const block = blockOfSpans([[{ text: 'x', columns: 1_000_000, rows: 1_000_000 }], [{ text: 'y', columns: 1, rows: 1 }]])
    expect(block).toHaveLength(2)
    expect(block[0]?.length).toBeLessThanOrEqual(100)
  })
})

describe('a paste by position', () => {
  it('fills the cells below and to the right that can be typed into', () => {
    expect(written(planOf('1\t2\n3\t4'))).toEqual([['2010301/basic', '1.00'], ['2010301/project', '2.00'], ['2010302/basic', '3.00'], ['2010302/project', '4.00']])
  })

  it('steps over computed rows', () => {
    expect(written(planOf('1\n2', ground(), { row: 0, column: 1 })).map(([key]) => key)).toEqual(['2010301/basic', '2010302/basic'])
  })

  it('leaves what stands under a blank cell, blanks under a dash, and writes nothing that it cannot read', () => {
    const where = ground({ '2010301/basic': '9.00', '2010302/project': '7.00' })
    const plan = planOf('\t1,2a\n5\t—', where)
    expect(written(plan)).toEqual([['2010302/basic', '5.00'], ['2010302/project', '']])
    expect(plan.problems).toEqual([{ line: 1, text: '1,2a', why: '“1,2a”不是金额，请改成数字' }])
  })

  it('takes separators, full-width digits and brackets for negatives', () => {
    expect(written(planOf('1,234.50\t（１，２３４．５０）'))).toEqual([['2010301/basic', '1,234.50'], ['2010301/project', '-1,234.50']])
  })

  it('says what found no place', () => {
    const plan = planOf('1\t2\t3\n4\n5')
    expect(plan.problems).toEqual([{ line: 1, text: '3', why: '右边没有这一栏，没有写入' }, { line: 3, text: '5', why: '下面没有这一行，没有写入' }])
  })

  it('keeps amounts of seven digits amounts', () => {
    expect(layOut(blockOfText('2153000\t1\n1234567\t2'), ground(), at).by).toBe('place')
  })
})

describe('a paste with codes', () => {
  const official = '科目代码\t科目名称\t本年支出合计\t基本支出\t项目支出\n\t合计\t30\t10\t20\n201\t一般公共服务支出\t30\t10\t20\n2010302\t一般行政管理事务\t20\t\t20\n2010399\t其他\t10\t10\t'

  it('finds rows by code, skips names, totals and headings, and offers rows that are not there yet', () => {
    const layout = layOut(blockOfText(official), ground(), at)
    expect(layout).toMatchObject({ by: 'code', withHeads: true, passedOver: 3, problems: [], newCodes: [{ code: '2010399', name: '名2010399', line: 5 }] })
    expect(written(planOf(official))).toEqual([['2010302/project', '20.00'], ['2010399/basic', '10.00']])
  })

  it('leaves out the codes that are not taken', () => {
    const plan = planOf(official, ground(), at, { unit: '元', codes: new Set() })
    expect(written(plan)).toEqual([['2010302/project', '20.00']])
    expect(plan).toMatchObject({ newCodes: [], untaken: 1 })
  })

  it('follows the copied heads into columns that are folded or stand elsewhere, and says which it does not know', () => {
    const plan = planOf('项目支出\t科目编码\t其中：基建\t基本支出（元）\n', ground())
    expect(plan.edits).toEqual([])
    const swapped = planOf('功能科目\t项目支出\t基本建设\t基本支出\n2010301\t7\t3\t8', ground({}, { shown: ['c1', 'basic'] }))
    expect(written(swapped)).toEqual([['2010301/project', '7.00'], ['2010301/basic', '8.00']])
    expect(swapped.problems).toEqual([{ line: 1, text: '基本建设', why: '本表没有这一栏，没有写入' }])
  })

  it('reads a code and its name in one cell, and codes in full-width digits', () => {
    expect(written(planOf('2010301 行政运行\t5\t6\n２０１０３０２\t7\t8'))).toEqual([['2010301/basic', '5.00'], ['2010301/project', '6.00'], ['2010302/basic', '7.00'], ['2010302/project', '8.00']])
  })

  it('counts what is the same already', () => {
    expect(planOf('2010302\t20', ground({ '2010302/basic': '20.00' }))).toMatchObject({ same: 1, edits: [] })
  })

  it('refuses codes of another budget and what is no code, each with its line', () => {
    const plan = planOf('2120801\t5\n20103021\t6\n2010301\t7')
    expect(plan.problems).toEqual([{ line: 1, text: '2120801', why: '属于政府性基金预算' }, { line: 2, text: '20103021', why: '不是可录入的科目代码，这一行没有写入' }])
    expect(plan.edits).toHaveLength(1)
  })

  it('reads the same block again in the other unit', () => {
    expect(written(planOf('2010301\t1.5', ground(), at, { ...everyCode, unit: '万元' }))).toEqual([['2010301/basic', '15,000.00']])
  })

  it('takes the last of a cell that comes twice', () => {
    expect(written(planOf('2010301\t1\n2010301\t2'))).toEqual([['2010301/basic', '2.00']])
  })
})

describe('a paste with names', () => {
  const three = ground({}, { codes: undefined, rows: [{ key: 'travel', code: '', name: '因公出国（境）费', open: true }, { key: 'car', code: '', name: '公务用车购置费', open: true }] })

  it('finds rows by their names, however they are numbered', () => {
    const layout = layOut(blockOfText('项目\t基本支出\t项目支出\n1.因公出国(境)费\t1\t2\n其中：公务用车购置费\t3\t4\n会议费\t5\t6'), { ...three, rows: three.rows.map((row) => ({ ...row, name: row.name.replace('（境）', '(境)') })) }, { row: 0, column: 0 })
    expect(layout.by).toBe('name')
    expect(layout.cells.map(({ row, text }) => [row, text])).toEqual([['travel', '1'], ['travel', '2'], ['car', '3'], ['car', '4']])
    expect(layout.problems).toEqual([{ line: 4, text: '会议费', why: '本表没有这一行，没有写入' }])
  })
})

describe('a paste into a list', () => {
  const list: PasteGround = {
    ...ground(),
    rows: [{ key: 'a', code: '', name: '第 1 条', open: true }],
    columns: [column('level1', '一级指标', true, 'text'), column('level3', '三级指标', true, 'text'), column('weight', '分值', true, 'score')],
    shown: ['level1', 'level3', 'weight'],
    keyOf: (row, name) => `performance/projects/p/indicators/${row}/${name}`,
    codes: undefined,
    grow: { what: '条指标', idOf: (index) => `n${String(index)}`, room: 2 },
  }

  it('makes new lines new items, repeats merged words, and stops where there is no more room', () => {
    const block = blockOfSpans([
      [{ text: '一级指标', columns: 1, rows: 1 }, { text: '三级指标', columns: 1, rows: 1 }, { text: '分值', columns: 1, rows: 1 }],
      [{ text: '产出指标', columns: 1, rows: 3 }, { text: '印刷', columns: 1, rows: 1 }, { text: '10', columns: 1, rows: 1 }],
      [{ text: '会议', columns: 1, rows: 1 }, { text: '20', columns: 1, rows: 1 }],
      [{ text: '培训', columns: 1, rows: 1 }, { text: '20', columns: 1, rows: 1 }],
      [{ text: '效益指标', columns: 1, rows: 1 }, { text: '满意', columns: 1, rows: 1 }, { text: '30', columns: 1, rows: 1 }],
    ])
    const layout = layOut(block, list, { row: 0, column: 0 })
    expect(layout.newItems).toEqual(['n0', 'n1'])
    expect(layout.cells.filter(({ column: { key } }) => key === 'level1').map(({ row, text }) => [row, text])).toEqual([['a', '产出指标'], ['n0', '产出指标'], ['n1', '产出指标']])
    expect(layout.problems).toEqual([{ line: 5, text: '效益指标 满意 30', why: '超过本表能有的行数，没有写入' }])
  })
})
