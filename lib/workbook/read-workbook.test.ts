import { describe, expect, test } from 'vitest'
import { zipSync } from 'fflate'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { cellName } from '@/lib/export/spreadsheet'
import { factText } from '@/lib/facts/facts'
import { factsWith } from '@/lib/facts/facts-with'
import { consistentStatements } from '@/testing/consistent-statements'
import { packageOf, retyped, withPart, type Retyped } from '@/testing/workbooks'
import { valueOf } from '@/testing/value-of'
import { fillInWorkbook } from './fill-in'
import { readCells } from './reading/read-cells'
import { readWorkbook, understand } from './read-workbook'
import type { WorkbookReading } from './workbook-reading'

const SLOW = 60_000
const facts = factsWith(consistentStatements)
const home = { templateId: 'CN-2024-14', unitCode: '001001', unitName: '青禾县示例局' }
const whole = await fillInWorkbook(facts, 1_700_000_000)
const sheets = new Map((await readXlsx(whole)).sheets.map((sheet) => [sheet.name, sheet.rows]))

/** The cell in a column beside a label, wherever the layout puts it. */
const beside = (sheet: string, label: string, column: string): string => {
  const row = (sheets.get(sheet) ?? []).findIndex((cells) => cells.slice(1).some((cell) => String(cell) === label))
  if (row === -1) throw new Error(`${sheet} has no ${label}`)
  return `${column}${String(row + 1)}`
}
const reading = async (bytes: Uint8Array, known: ReadonlySet<string> = new Set()): Promise<WorkbookReading> => {
  const read = understand(valueOf(await readCells(bytes)), home, known)
  if (!read.ok) throw new Error(read.error)
  return read.value
}
const factsIn = ({ sections }: WorkbookReading): ReadonlyMap<string, string> => new Map(sections.flatMap((section) => [...section.facts].map(([key, value]) => [key, factText(value)] as const)))

/** What is typed where, and what is said of it. All is typed in one workbook, for one sentence must not hide another. */
const misunderstood: readonly (readonly [what: string, sheet: string, cell: string, typed: Retyped[string][string], sentence: RegExp, at?: string])[] = [
  ['an error value', '收入', 'E7', { value: '#REF!', type: 'error' }, /^单元格里是错误值 #REF!，请改成数字。$/],
  ['a text in an amount', '收入', 'F7', { value: '约二百万', type: 'string' }, /^“约二百万”不是金额，请改成数字。$/],
  ['1e400 as a text', '收入', 'G7', { value: '1e400', type: 'string' }, /^“1e400”不是金额/],
  ['three decimals', '收入', 'H7', { value: 1.005, type: 'number' }, /^“1.005”的小数超过 2 位/],
  ['a formula', '收入', 'I7', { value: null, type: 'formula', formula: '1+1', formulaResult: 2 }, /^单元格里是公式。公式不计算/],
  ['a date in an amount', '收入', 'E8', { value: new Date(Date.UTC(2024, 0, 5)), type: 'date', style: { numFmt: 'yyyy-mm-dd' } }, /^单元格里是日期，不是金额/],
  ['a percent cell', '收入', 'F8', { value: 0.5, type: 'number', style: { numFmt: '0.00%' } }, /^单元格是百分比格式，不是金额/],
  ['a truth value', '收入', 'G8', { value: true, type: 'boolean' }, /^单元格里是 TRUE/],
  ['sixteen digits', '收入', 'H8', { value: '1234567890123456', type: 'string' }, /^“1234567890123456”的位数太多/],
  ['a negative closing balance', '支出', beside('支出', '年末结转和结余', 'D'), { value: -1, type: 'number' }, /^“-1”是负数，年末结转和结余不能为负/],
  ['a negative count', '“三公”经费', beside('“三公”经费', '公务用车购置数', 'C'), { value: -1, type: 'number' }, /^“-1”是负数，数量不能为负/],
  ['half a thing', '“三公”经费', beside('“三公”经费', '公务用车保有量', 'C'), { value: 1.5, type: 'number' }, /^“1.5”不是整数/],
  ['the same code twice', '支出', 'B8', { value: '2010301', type: 'string' }, /^科目 2010301 有两行（另一行在 B7），请合成一行。$/],
  ['a code of no 类', '支出', 'B9', { value: '9990101', type: 'string' }, /^“9990101”的类“999”不在本年科目表中/],
  ['a code of six digits', '支出', 'B10', { value: 201_030, type: 'number' }, /^“201030”不是支出功能分类“项”级代码/],
  ['no code', '支出', 'B11', { value: null, type: 'empty' }, /^这一行有内容，但没有科目代码/],
  ['a code of another budget', '一般公共预算', 'B7', { value: '2120803 城市建设支出', type: 'string' }, /^2120803 .*属于政府性基金，请填到“政府性基金”表/],
  ['a choice that is none', '单位概况', beside('单位概况', '单位性质', 'D'), { value: '县级', type: 'string' }, /^请从“行政单位”、.*中选一项。$/],
  ['funds of a project that is not there', '项目资金', 'B6', { value: 9, type: 'number' }, /^“绩效自评”表中没有序号 9 的项目/],
  ['a score that is a word', '绩效指标', 'L6', { value: '优', type: 'string' }, /^“优”不是分数/],
]

describe('a cell that is not understood is one sentence with its sheet and place', () => {
  test('each of them, and nothing else', async () => {
    const changes: Record<string, Record<string, Retyped[string][string]>> = {}
    for (const [, sheet, cell, typed] of misunderstood) (changes[sheet] ??= {})[cell] = typed
    const read = await reading(await retyped(whole, changes))
    const problems = read.sections.flatMap((section) => section.problems)
    for (const [what, sheet, cell, , sentence] of misunderstood) {
      const [found, ...more] = problems.filter((problem) => problem.sheet === sheet && problem.cell === cell)
      expect([what, more]).toEqual([what, []])
      expect(`${what}: ${found?.reason ?? 'nothing said'}`).toMatch(new RegExp(sentence.source.replace(/^\^/, `^${what}: `)))
    }
    expect(problems).toHaveLength(misunderstood.length)
  }, SLOW)
  test('1e400 as a number, written by hand', async () => {
    const read = await reading(withPart(whole, 'xl/worksheets/sheet3.xml', (text) => text.replace(/(<c r="E7"[^>]*>)<v>[^<]*<\/v>/, '$1<v>1e400</v>')))
    expect(read.sections.flatMap((section) => section.problems.map(({ sheet, cell }) => `${sheet} ${cell}`))).toEqual(['收入 E7'])
  }, SLOW)
})

test('what Excel and people make of figures is read as it is shown', async () => {
  const read = await reading(await retyped(whole, {
    收入: {
      // The doubles that Excel stores behind 1,234.56 and 0.30.
      E7: { value: 1234.5600000000001, type: 'number' }, F7: { value: 0.1 + 0.2, type: 'number' },
      G7: { value: '1,234.50', type: 'string' }, H7: { value: '12.5万元', type: 'string' }, I7: { value: '—', type: 'string' }, J7: { value: -5, type: 'number' },
      B8: { value: 2_010_399, type: 'number' }, B9: { value: '2010350 事业运行', type: 'string' }, B10: { value: '2019998', type: 'string' },
    },
    绩效指标: { G7: { value: 0.95, type: 'number', style: { numFmt: '0%' } } },
  }))
  const stated = factsIn(read)
  const code = 'incomeByFunction/2010301'
  expect(read.sections.flatMap((section) => section.problems)).toEqual([])
  expect(['fiscalAppropriation', 'superiorSubsidy', 'institutional', 'operating', 'affiliateRemittance', 'other'].map((field) => stated.get(`${code}/${field}`))).toEqual(['1234.56', '0.30', '1234.50', '125000.00', undefined, '-5.00'])
  expect([...stated.keys()].filter((key) => /^incomeByFunction\/.*fiscalAppropriation/.test(key)).map((key) => key.split('/')[1])).toEqual(['2010301', '2010399', '2010350', '2019998', '2120803', '2210201'])
  // A code that the year's list lacks is taken, and said.
  expect(read.sections.flatMap((section) => section.notices.map(({ sheet, cell }) => `${sheet} ${cell}`))).toEqual(['收入 B10'])
  expect(stated.get('performance/projects/p1/indicators/i2/initialTarget')).toBe('95%')
}, SLOW)

describe('rows and sheets', () => {
  const duty = beside('单位概况', '维护县域道路与排水设施。', 'D')
  const below = cellName(Number.parseInt(duty.slice(1), 10), 3)
  test('a new item gets an id that nobody has', async () => {
    const stated = factsIn(await reading(await retyped(whole, { 单位概况: { [below]: { value: '新增的职责。', type: 'string' } } }), new Set(['overview/duties/n1/text'])))
    expect([stated.get('overview/duties'), stated.get('overview/duties/n2/text')]).toEqual(['d1,n2', '新增的职责。'])
  }, SLOW)
  test('a row that was emptied is an item that was removed; a sheet that was deleted is a section that is not there', async () => {
    const read = await reading(await retyped(whole, { 单位概况: { [duty]: { value: null, type: 'empty' } } }, ['收入']))
    expect(factsIn(read).has('overview/duties')).toBe(false)
    expect(read.missing).toEqual(['收入'])
  }, SLOW)
  test('columns may change places, and rows may be moved', async () => {
    const moved = withPart(whole, 'xl/worksheets/sheet3.xml', (text) => text.replace(/r="E(\d+)"/g, 'r="~$1"').replace(/r="J(\d+)"/g, 'r="E$1"').replace(/r="~(\d+)"/g, 'r="J$1"').replace(/r="([A-J]?)(7|20)"/g, (_, column: string, row: string) => `r="${column}${row === '7' ? '20' : '7'}"`))
    expect(factsIn(await reading(moved)).get('incomeByFunction/2010301/fiscalAppropriation')).toBe('2000000.00')
  }, SLOW)
})

describe('a file that is no such workbook is one sentence that begins with its name', () => {
  const one = [{ name: 'a', rows: [['x']] }]
  const content = (text: string): Uint8Array => new TextEncoder().encode(text)
  const cases: readonly (readonly [what: string, make: () => Uint8Array | Promise<Uint8Array>, sentence: RegExp, name: string])[] = [
    ['sixty megabytes', () => new Uint8Array(60_000_000), /^“填报.xlsx”有 60.0 MB，超过 5 MB/, '填报.xlsx'],
    ['a bomb', () => packageOf([{ name: 'xl/workbook.xml', content: content('x') }, { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(120_000_000, 0x41) }]), /^“填报.xlsx”解压后有 120 MB，超过 100 MB/, '填报.xlsx'],
    ['a bomb that says it is small', () => packageOf([{ name: 'xl/workbook.xml', content: content('x') }, { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(120_000_000, 0x41), declared: 10 }]), /^“填报.xlsx”解压后的内容比文件自己说的大/, '填报.xlsx'],
    ['a cell at the other end', () => withPart(whole, 'xl/worksheets/sheet3.xml', (text) => text.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>far</t></is></c></row></sheetData>')), /^“填报.xlsx”的工作表“收入”在 XFD1048576 格有内容/, '填报.xlsx'],
    ['entities that unfold', () => withPart(whole, 'xl/worksheets/sheet3.xml', (text) => text.replace('?>', '?><!DOCTYPE a [<!ENTITY l "lol">]>')), /^“填报.xlsx”里面有不允许的声明/, '填报.xlsx'],
    ['an old .xls renamed', () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(2000)]), /^“填报.xlsx”是旧格式（.xls）/, '填报.xlsx'],
    ['a Word file renamed', () => zipSync({ '[Content_Types].xml': new Uint8Array(3), 'word/document.xml': new Uint8Array(3) }), /^“填报.xlsx”是 Word 文档/, '填报.xlsx'],
    ['a password to open', () => writeXlsx({ sheets: one, encryption: { password: 'geheim', spinCount: 1000 } }), /^“填报.xlsx”设了打开密码/, '填报.xlsx'],
    ['macros under another name', () => writeXlsx({ sheets: one, vbaProject: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]) }), /^“填报.xlsx”带有宏/, '填报.xlsx'],
    ['macros by name', () => whole, /^“填报.xlsm”是带宏的工作簿/, '填报.xlsm'],
    ['garbage', () => new TextEncoder().encode('not a workbook'), /^“填报.xlsx”不是 Excel 工作簿/, '填报.xlsx'],
    ['a package cut short', () => whole.slice(0, 20_000), /^“填报.xlsx”已经损坏/, '填报.xlsx'],
    ['any other workbook', () => writeXlsx({ sheets: one }), /^“填报.xlsx”不是本系统的填报工作簿/, '填报.xlsx'],
    ['last year’s workbook', async () => fillInWorkbook(factsWith({ 'budgetUnit/code': '001001' }, 'CN-2023-14', 2023), 1), /^“填报.xlsx”用的是报表模板 CN-2023-14，这份决算公开用的是 CN-2024-14/, '填报.xlsx'],
    ['another unit’s workbook', async () => fillInWorkbook(factsWith({ 'budgetUnit/code': '002002', 'budgetUnit/name': '青禾县档案馆' }), 1), /^“填报.xlsx”是“青禾县档案馆”（002002）的，这份决算公开属于“青禾县示例局”（001001）/, '填报.xlsx'],
  ]
  test.each(cases)('%s', async (_, make, sentence, name) => {
    const read = await readWorkbook({ name, bytes: await make() }, home, new Set())
    const said = read.ok ? 'taken' : read.error
    expect(said).toMatch(sentence)
    expect(said).not.toContain('\n')
  }, SLOW)
})
