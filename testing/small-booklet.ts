import type { Booklet, DocumentBlock, PrintedCell, PrintedSheet, PrintedTable } from '@/lib/document/blocks'

const label = (text: string, more: Partial<PrintedCell> = {}): PrintedCell => ({ text, align: 'left', ...more })
const head = (text: string, more: Partial<PrintedCell> = {}): PrintedCell => ({ text, align: 'center', ...more })
const figure = (text: string, table: string, row: string, column: string): PrintedCell => ({ text, align: 'right', ref: `${table}!${row}:${column}` })

const codes = [
  ['201', '一般公共服务支出', '36.20'],
  ['20103', '政府办公厅（室）及相关机构事务', '36.20'],
  ['2010301', '行政运行', '24.15'],
  ['2010302', '一般行政管理事务', '12.05'],
] as const

/** A table of codes, landscape, with as many rows more as are asked for. */
export const codeTable = (moreRows = 0): PrintedTable => ({
  id: 'T02',
  number: '公开02',
  code: '公开02表',
  title: '收入决算表',
  subtitle: ['部门名称：青石县档案馆', '2024年度', '金额单位：万元'],
  orientation: 'landscape',
  widths: [9, 26, 13, 13, 13, 13, 13],
  header: [
    [head('项目', { colSpan: 2 }), ...['本年收入合计', '财政拨款收入', '上级补助收入', '事业收入', '其他收入'].map((text) => head(text, { rowSpan: 2 }))],
    [head('科目代码'), head('科目名称')],
    [head('栏次', { colSpan: 2 }), ...['1', '2', '3', '4', '5'].map((text) => head(text))],
  ],
  body: [
    [head('合计', { colSpan: 2, bold: true }), figure('1236.20', 'T02', 'total', 'c1'), figure('1236.20', 'T02', 'total', 'c2'), ...['c3', 'c4', 'c5'].map((column) => figure('', 'T02', 'total', column))],
    ...codes.map(([code, name, amount]) => [label(code), label(name), figure(amount, 'T02', code, 'c1'), figure(amount, 'T02', code, 'c2'), ...['c3', 'c4', 'c5'].map((column) => figure('', 'T02', code, column))]),
    ...Array.from({ length: moreRows }, (_, i) => {
      const code = `22${String(i).padStart(5, '0')}`
      return [label(code), label(`第${i + 1}项支出`), ...['c1', 'c2', 'c3', 'c4', 'c5'].map((column, c) => figure(c < 2 ? `${i + 1}.07` : '', 'T02', code, column))]
    }),
  ],
  notes: ['注：本表反映部门本年度取得的各项收入情况。'],
  onePage: false,
  empty: false,
})

/** A table whose rows the form fixes: portrait, on one page. */
export const fixedTable = (): PrintedTable => ({
  id: 'T01',
  number: '公开01',
  code: '公开01表',
  title: '收入支出决算总表',
  subtitle: ['部门名称：青石县档案馆', '2024年度', '金额单位：万元'],
  orientation: 'portrait',
  widths: [30, 6, 14, 30, 6, 14],
  header: [[head('收入', { colSpan: 3 }), head('支出', { colSpan: 3 })], ['项目', '行次', '金额', '项目', '行次', '金额'].map((text) => head(text))],
  body: Array.from({ length: 31 }, (_, i) => {
    const last = i === 30
    const name = last ? '总计' : i === 2 ? '三、国有资本经营预算财政拨款收入' : ''
    return [
      label(name, last ? { bold: true, align: 'center' } : {}), head(String(i + 1)), figure(last ? '1240.15' : '', 'T01', `L${i + 1}`, 'c1'),
      label(last ? '总计' : `第${i + 1}类支出`, last ? { bold: true, align: 'center' } : {}), head(String(i + 32)), figure(last ? '1240.15' : '', 'T01', `R${i + 32}`, 'c2'),
    ]
  }),
  notes: ['注：本表反映部门本年度的总收支和年末结转结余情况。本套报表金额单位转换时可能存在尾数误差。'],
  onePage: true,
  empty: false,
})

/** An evaluation sheet; `analysis` is the text of its longest cell. */
export const sheetOf = (id: string, name: string, analysis = '库房温湿度监测设备运行正常，全年未发生档案受损情况。'): PrintedSheet => ({
  id,
  title: `${name}项目支出绩效自评表`,
  subtitle: '（2024年度）',
  widths: [7, 9, 11, 13, 9, 9.5, 10, 8, 6.5, 7, 10],
  rows: [
    [head('项目名称', { colSpan: 2 }), head(name, { colSpan: 9 })],
    [head('绩效指标', { rowSpan: 3 }), head('一级指标'), head('二级指标'), head('三级指标'), head('年初指标值'), head('调整后指标值'), head('实际完成值'), head('定性指标情况说明'), head('分值'), head('得分'), head('偏差原因分析及改进措施')],
    [head('产出指标'), head('数量指标'), head('数字化档案卷数'), head('≥1200卷'), head(''), head('1260卷'), head(''), head('20'), head('20'), head('')],
    [head('总分', { colSpan: 8, bold: true }), head('98.75', { bold: true }), head('优', { bold: true })],
    [head('项目绩效分析', { rowSpan: 2 }), head('自评结果分析'), head('产出情况'), label(analysis, { colSpan: 8 })],
    [head('主要经验做法', { colSpan: 2 }), label('无', { colSpan: 8 })],
  ],
  notes: ['备注：1.“年初预算数”项下的两栏为并列关系。', '2.“执行率”是执行数与“全年预算数”相比较。'],
})

export const paragraphOf = (id: string, text: string): DocumentBlock => ({ kind: 'paragraph', id, spans: [{ kind: 'text', text }] })

/** A whole booklet at small size: every kind of block once or twice. `more` comes after the narrative. */
export const smallBooklet = ({ unitName = '青石县档案馆', more = [] }: { unitName?: string; more?: readonly DocumentBlock[] } = {}): Booklet => {
  const title = '2024年度单位决算公开'
  return {
    templateId: 'CN-2024-14',
    fiscalYear: 2024,
    unitName,
    title,
    blocks: [
      { kind: 'cover', unitName, title },
      { kind: 'contents', title: '目 录' },
      { kind: 'part', id: 'part-1', text: '第一部分 概况', standalone: false },
      { kind: 'heading', id: 'duties', level: 2, text: '一、本部门（单位）职责' },
      paragraphOf('duty-1', '（一）接收、征集、整理、保管全县各类档案和资料，编制检索工具，向社会提供查阅服务。'),
      { kind: 'part', id: 'part-2', text: '第二部分 2024年部门决算表', standalone: true },
      { kind: 'table', id: 'T01', contentsText: '一、收入支出决算总表', table: fixedTable() },
      { kind: 'table', id: 'T02', contentsText: '二、收入决算表', table: codeTable() },
      { kind: 'part', id: 'part-3', text: '第三部分 情况说明', standalone: false },
      { kind: 'heading', id: 'section-1', level: 2, text: '一、收入支出决算总体情况说明' },
      { kind: 'heading', id: 'section-1-1', level: 3, text: '（一）总体情况' },
      {
        kind: 'paragraph',
        id: 'p-1',
        spans: [
          { kind: 'text', text: '2024年度收入总计' },
          { kind: 'figure', text: '1240.15', cites: ['T01!L31:c1'], what: 'amount' },
          { kind: 'text', text: '万元，与上年相比' },
          { kind: 'verb', text: '增加', cites: ['T01!L31:c1'] },
          { kind: 'figure', text: '17.68', cites: ['T01!L31:c1'], what: 'change' },
          { kind: 'text', text: '万元。主要原因是' },
          { kind: 'reason', text: '档案库房改造完工，设备购置按进度付款', slot: 'reasons/total' },
          { kind: 'text', text: '。' },
        ],
      },
      { kind: 'paragraph', id: 'p-2', spans: [{ kind: 'text', text: '1、预算绩效管理工作开展情况' }], role: 'numbered-heading' },
      ...more,
      { kind: 'part', id: 'part-5', text: '第五部分 附件', standalone: false },
      { kind: 'sheet', id: 'sheet-p1', sheet: sheetOf('p1', '档案数字化') },
      { kind: 'sheet', id: 'sheet-p2', sheet: sheetOf('p2', '库房改造') },
    ],
  }
}
