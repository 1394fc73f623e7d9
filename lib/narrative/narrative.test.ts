import { describe, expect, test } from 'vitest'
import { factsWith } from '@/lib/facts/facts-with'
import { buildReport } from '@/lib/report/build'
import { cellAt } from '@/lib/report/report'
import { theTemplate } from '@/lib/template/templates'
import { citedCells, spansText, tell } from './narrative'

const told = (stated: Record<string, string>): ReturnType<typeof tell> => tell(buildReport(theTemplate('CN-2024-14'), factsWith(stated)))
const section = (stated: Record<string, string>, number: string): readonly string[] =>
  told(stated).sections.find((candidate) => candidate.number === number)?.paragraphs.map((paragraph) => spansText(paragraph.spans)) ?? []

const spending = (basic: string): Record<string, string> => ({ 'expenditureByFunction/2010301/basic': basic, 'fiscalAppropriation/generalPublicBudget/expenditureByFunction/2010301/basic': basic })

describe('words follow the sign', () => {
  const overall = (now: string, prior: string) => section({ ...spending(now), 'priorYear/generalPublicBudgetExpenditure': prior, 'reasons/generalPublicBudgetChange': '新增项目。' }, '五（一）')[0]
  test('up', () => expect(overall('6828300', '4700800')).toContain('支出增加212.75万元，增长45.26%。主要原因是新增项目。'))
  test('down', () => expect(overall('4700800', '6828300')).toContain('支出减少212.75万元，下降31.16%。'))
  test('equal', () => expect(overall('4700800', '4700800')).toContain('支出与上年相同。'))
  test('last year nothing: no percentage', () => expect(overall('100000', '0')).toContain('支出增加10.00万元。主要原因是'))
  test('this year nothing', () => expect(overall('0', '100000')).toContain('支出减少10.00万元，下降100.00%。'))
  test('differences come from the printed figures', () => expect(overall('6828345', '4700845')).toContain('增加212.75万元'))
  test('what rounds to the same prints the same', () => expect(overall('100040', '100000')).toContain('与上年相同'))
})

describe('zero cases', () => {
  test('an empty disclosure speaks in every section', () => {
    for (const { number, paragraphs } of told({}).sections.filter((each) => !['五', '九', '十'].includes(each.number))) expect([number, paragraphs.length > 0]).toEqual([number, true])
  })
  test('no government funds, no state capital', () => {
    expect(section({}, '七')).toEqual(['本年度无此项收支。'])
    expect(section({}, '八')).toEqual(['本年度无此项支出。'])
  })
  test('a share of nothing is left out', () => {
    expect(section({}, '十（二）')[0]).toBe('2024年度政府采购支出总额0万元，其中：政府采购货物支出0万元、政府采购工程支出0万元、政府采购服务支出0万元。政府采购授予中小企业合同金额0万元。其中：授予小微企业合同金额0万元。')
  })
  test('a budget of nothing has no completion rate', () => {
    const [, item] = section({ ...spending('100000'), 'reasons/generalPublicBudgetByCategory/201/usedFor': '日常运转' }, '五（三）')
    expect(item).toBe('一般公共服务支出年初预算0.00万元，支出决算10.00万元，用于日常运转。较上年决算增加10.00万元，主要原因是。')
  })
  test('an institution has no 机关运行经费', () => {
    expect(section({ 'budgetUnit/kind': 'institution' }, '十（一）')).toEqual(['本单位不属于行政单位或参照公务员法管理的事业单位，无机关运行经费。'])
  })
  test('三公 items that were nothing in both years carry the form’s words', () => {
    expect(section({}, '九（一）')[1]).toBe('因公出国（境）费支出0万元，与上年相同，主要原因是：本年度无此项支出；')
  })
  test('an item given up this year says so', () => {
    const items = section({ 'priorYear/threePublicExpenses/reception': '12000', 'reasons/threePublicByItem/reception': '严控公务接待' }, '九（一）')
    expect(items[4]).toBe('公务接待费支出0万元，比上年度减少1.20万元，下降100.00%，主要原因是：严控公务接待。')
  })
})

describe('lists', () => {
  test('every kind that is not zero once, the last with a full stop', () => {
    expect(section({ 'incomeByFunction/2100201/institutional': '300000', 'incomeByFunction/2100201/fiscalAppropriation': '100000', 'incomeByFunction/2100201/other': '0' }, '二')).toEqual([
      '2024年度收入合计40.00万元，其中：', '财政拨款收入10.00万元，占比25.00%；', '事业收入30.00万元，占比75.00%。',
    ])
  })
  test('government funds by 项', () => {
    const fund = 'fiscalAppropriation/governmentFunds/byFunction/2120801'
    expect(section({ [`${fund}/income`]: '500000', [`${fund}/project`]: '400000', [`${fund}/closingBalance`]: '100000' }, '七')).toEqual([
      '2024年度政府性基金预算财政拨款年初结转和结余0.00万元，本年收入50.00万元，本年支出40.00万元，年末结转和结余10.00万元。', '征地和拆迁补偿支出(项)支出40.00万元，占比100.00%。',
    ])
  })
})

test('every cited cell exists', () => {
  const report = buildReport(theTemplate('CN-2024-14'), factsWith({ ...spending('123456.78'), 'initialBudget/generalPublicBudgetByCategory/201': '100000' }))
  const refs = tell(report).sections.flatMap((each) => each.paragraphs.flatMap((paragraph) => citedCells(paragraph.spans)))
  expect(refs.length).toBeGreaterThan(60)
  // A carried figure may come from a row the year does not have; its own cell is always there.
  for (const ref of refs) expect([ref, cellAt(report, ref) !== undefined || /^T0[578]!/.test(ref)]).toEqual([ref, true])
})
