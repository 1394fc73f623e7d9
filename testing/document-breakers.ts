import { figureOf } from '@/lib/money/amount'
import { printedSheetOf, type PrintedFunds } from '@/lib/rules/printed-sheet'
import type { ReadFile } from '@/lib/rules/read-document'
import type { Changes } from './judged'
import { cells, document, inTurn, letters, paragraphs, said, table, withoutRows, withoutTable, type Mutation } from './read-booklets'

/** One mistake in a correct booklet that makes a rule speak. */
export type DocumentBreaker = {
  /** Facts of the correct booklet, where the consistent ones leave the rule nothing to look at. */
  readonly upon?: Changes
  readonly mutate: Mutation
}

/** A unit of one budget: no fund, no sheet of one. */
const oneBudget: Changes = {
  'incomeByFunction/2120803/fiscalAppropriation': '', 'expenditureByFunction/2120803/project': '',
  'fiscalAppropriation/governmentFunds/byFunction/2120803/income': '', 'fiscalAppropriation/governmentFunds/byFunction/2120803/project': '',
  'performance/projects': 'p1', 'performance/declaredProjectCount': '1', 'performance/declaredFunds': '3000000',
  ...Object.fromEntries(['incomeGrandTotal', 'expenditureGrandTotal', 'fiscalIncomeGrandTotal', 'fiscalExpenditureGrandTotal'].map((name) => [`priorYear/${name}`, '5240000'])),
}
const newThisYear: Changes = { 'priorYear/generalPublicBudgetByCategory/221': '', 'priorYear/generalPublicBudgetExpenditure': '5070000' }

const funds = (change: Partial<Record<keyof PrintedFunds, string>>): Mutation => (subject) => ({
  ...subject,
  sheets: subject.report.projects.map((project, index) => {
    const printed = printedSheetOf(project, subject.report.template)
    return index > 0 ? printed : { ...printed, total: { ...printed.total, ...Object.fromEntries(Object.entries(change).map(([name, text]) => [name, figureOf(text)])) } }
  }),
})
const graded = (grade: string): Mutation => (subject) => ({ ...subject, sheets: subject.report.projects.map((project) => ({ ...printedSheetOf(project, subject.report.template), grade })) })

const cleanFile: ReadFile = { properties: {}, comments: 0, trackedChanges: 0, hiddenSheets: [], hiddenRows: 0, externalLinks: [], picturePages: [] }
const exchanged = <T>(list: readonly T[], one: number, other: number): readonly T[] => list.map((each, index) => (index === one ? (list[other] ?? each) : index === other ? (list[one] ?? each) : each))

/** For every rule that documents alone can break, one change of a correct booklet that makes it speak; others may speak with it. */
export const documentBreakers: Readonly<Record<string, DocumentBreaker>> = {
  A02: { mutate: cells({ 'T01!L27:c1': '594.01' }) },
  A03: { mutate: cells({ 'T01!R32:c2': '501.00' }) },
  A04: { mutate: cells({ 'T04!L1:c1': '544.01' }) },
  A05: { mutate: cells({ 'T04!L27:c1': '594.01' }) },
  A06: { mutate: cells({ 'T04!R59:c3': '594.00' }) },
  A07: { mutate: cells({ 'T04!L2:c1': '51.00' }) },
  A10: { mutate: inTurn(cells({ 'T01!R42:c2': '49.00' }), withoutTable('T03')) },
  I02: { mutate: cells({ 'T01!R58:c2': '600.00' }) },
  I03: { mutate: cells({ 'T01!L31:c1': '600.00', 'T01!R62:c2': '600.00' }) },
  I04: { mutate: cells({ 'T02!2010302:c1': '300.50' }) },
  I05: { mutate: cells({ 'T05!20103:c3': '300.10' }) },
  I06: { mutate: cells({ 'T03!total:c3': '351.00' }) },
  I07: { mutate: cells({ 'T04!R59:c3': '594.00' }) },
  I08: { mutate: cells({ 'T04!R33:c2': '499.00' }) },
  I09: { mutate: cells({ 'T04!L32:c1': '595.00' }) },
  I10: { mutate: cells({ 'T04!L28:c1': '2.00', 'T04!L29:c1': '1.00' }) },
  I13: { mutate: cells({ 'T06!30102:amount': '6.00' }) },
  I14: { mutate: cells({ 'T06!publicUse:amount': '31.00' }) },
  I15: { mutate: cells({ 'T09!row:c11': '40000.00' }) },
  I18: { mutate: letters({ 'T01!L1:c1': '544.0' }) },
  N01: { mutate: said('一', '收入总计594.00', '收入总计0.3') },
  N02: { mutate: paragraphs('三', (lines) => lines.slice(0, 2)) },
  N03: { mutate: said('五（二）', '支出544.00', '支出545.00') },
  N04: { mutate: said('五（二）', '卫生健康支出(类)10.00', '卫生健康支出(类)11.00') },
  N05: { mutate: said('五（三）', '年初预算480.00', '年初预算481.00') },
  N06: { mutate: said('六', '公用经费30.00', '公用经费31.00') },
  N07: { mutate: said('六', '基本支出244.00', '基本支出243.99') },
  N08: { mutate: said('五（二）', '占比91.91%', '占比91.81%') },
  N09: { mutate: said('四', '增加24.00万元，增长4.21%；', '增加25.00万元，增长4.39%；') },
  N10: { mutate: said('五（一）', '增长3.82%', '增长3.68%') },
  N11: { mutate: said('五（三）', '增加18.00', '减少18.00') },
  N12: { upon: newThisYear, mutate: said('五（三）', '较上年决算增加18.00万元', '较上年决算增加18.00万元，增长100.00%') },
  N13: { mutate: said('五（三）', '增加18.00万元，增长3.73%', '增加17.00万元，增长3.52%') },
  N14: { upon: oneBudget, mutate: said('四', '财政拨款支出总计增加20.00万元，增长3.82%', '财政拨款支出总计增加20.00万元，增长3.81%') },
  N15: { mutate: said('五（一）', '增长3.82%', '增长3.82') },
  N16: { mutate: paragraphs('七', () => ['本年度无此项收支。']) },
  N17: { mutate: said('九（二）', '公务接待费支出1.00', '公务接待费支出1.10') },
  N18: { mutate: said('十（三）', '车辆2辆', '车辆1辆') },
  C01: { mutate: withoutTable('T03') },
  C02: { mutate: withoutRows('T01', (row) => /^[LR](?:[1-9]|1\d|2[0-3])$/u.test(row)) },
  C03: { mutate: table('T08', ({ notes }) => ({ notes: notes.filter((note) => !note.includes('本表无数据')) })) },
  C04: { mutate: table('T07', ({ notes }) => ({ notes: [...notes, '说明：本表无数据'] })) },
  C05: { mutate: document(({ headings }) => ({ headings: headings.filter(({ text }) => !text.startsWith('八、')) })) },
  C11: { mutate: table('T07', () => ({ unitLine: '单位：万元' })) },
  C12: { mutate: withoutTable('T05') },
  P04: { mutate: said('十（二）', '货物支出20.00', '货物支出21.00') },
  P09: { mutate: cells({ 'T10!car_3:value': '2' }) },
  E04: { mutate: cells({ 'T05!total:c3': '299.00' }) },
  E06: { mutate: funds({ annualBudget: '300.001' }) },
  E07: { mutate: funds({ balance: '0.002' }) },
  E08: { mutate: funds({ rate: '99.85' }) },
  E09: { mutate: funds({ score: '9.5' }) },
  E16: { mutate: graded('良') },
  K02: { mutate: table('T05', ({ rows }) => ({ rows: rows.map((row) => (row.code === '2010301' ? { ...row, name: '一般行政管理事务' } : row)) })) },
  K03: { mutate: table('T05', ({ rows }) => ({ rows: exchanged(rows, 3, 4) })) },
  R01: { mutate: document(() => ({ furniture: [{ text: '仅供内部审核', page: 1 }] })) },
  R02: { mutate: document(({ contents }) => ({ contents: contents.map((line, index) => (index === 0 ? { ...line, text: `${line.text} PAGEREF _Toc1` } : line)) })) },
  R03: { mutate: table('T06', () => ({ year: '2023年度' })) },
  R08: { mutate: table('T09', () => ({ department: '部门名称：青禾县林业局' })) },
  R09: { mutate: document(({ contents }) => ({ contents: contents.map((line) => ({ ...line, text: line.text.replace('三、支出决算情况说明', '三、支出情况说明') })) })) },
  R10: { mutate: document(({ definitions }) => ({ definitions: [...definitions, '无'] })) },
  R11: { mutate: table('T02', () => ({ title: '收入決算表' })) },
  R12: { mutate: document(() => ({ file: { ...cleanFile, comments: 2 } })) },
  R13: { mutate: document(() => ({ formats: [{ name: 'PDF', figures: ['594.00', '50.00'] }, { name: 'Excel', figures: ['594.00', '50.01'] }] })) },
}
