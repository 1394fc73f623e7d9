import type { TableTemplate } from '../template'
import { categories, ordinal } from './categories'
import { blank, boldLabel, carried, fact, figure, head, label, line, sum } from './cells'

const MONEY_UNIT = '金额单位：万元'

type Left = { readonly text: string; readonly from: ReturnType<typeof fact> } | null

/** 收入侧各行：有项目的给出项目与取数，空行为 null。 */
const incomeLines: readonly Left[] = [
  { text: '一、一般公共预算财政拨款收入', from: fact('fiscalAppropriation/generalPublicBudget/income') },
  { text: '二、政府性基金预算财政拨款收入', from: carried('T07!total:c2') },
  { text: '三、国有资本经营预算财政拨款收入', from: fact('fiscalAppropriation/stateCapitalOperations/income') },
  { text: '四、上级补助收入', from: carried('T02!total:c3') },
  { text: '五、事业收入', from: carried('T02!total:c4') },
  { text: '六、经营收入', from: carried('T02!total:c5') },
  { text: '七、附属单位上缴收入', from: carried('T02!total:c6') },
  { text: '八、其他收入', from: carried('T02!total:c7') },
]

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** 公开01：左 1—31，右 32—62。 */
export const t01: TableTemplate = {
  id: 'T01',
  number: '公开01',
  title: '收入支出决算总表',
  orientation: 'portrait',
  unitLine: MONEY_UNIT,
  header: [
    [head('收入', 3), head('支出', 3)],
    [head('项目'), head('行次'), head('金额'), head('项目'), head('行次'), head('金额')],
    [head('栏次'), head(''), head('1'), head('栏次'), head(''), head('2')],
  ],
  columns: [
    { label: '收入/项目', width: 30 },
    { label: '收入/行次', width: 7 },
    { label: '收入/金额', width: 13 },
    { label: '支出/项目', width: 30 },
    { label: '支出/行次', width: 7 },
    { label: '支出/金额', width: 13 },
  ],
  body: {
    kind: 'fixed',
    rows: [
      ...categories.map((category, index) => {
        const income = incomeLines[index]
        return {
          cells: [
            income ? label(income.text) : blank,
            line(index + 1),
            income ? figure(`L${index + 1}`, 'c1', income.from) : blank,
            label(`${ordinal(index)}、${category.name}`),
            line(index + 32),
            figure(`R${index + 32}`, 'c2', carried(`T03!${category.code}:c1`)),
          ],
        }
      }),
      {
        bold: true,
        cells: [
          boldLabel('本年收入合计'), line(27), figure('L27', 'c1', sum(...range(1, 8).map((row) => `T01!L${row}:c1`))),
          boldLabel('本年支出合计'), line(58), figure('R58', 'c2', sum(...range(32, 57).map((row) => `T01!R${row}:c2`))),
        ],
      },
      {
        cells: [
          label('使用非财政拨款结余（含专用结余）'), line(28), figure('L28', 'c1', fact('balances/nonAppropriationSurplusUsed')),
          label('结余分配'), line(59), figure('R59', 'c2', fact('balances/surplusDistribution')),
        ],
      },
      {
        cells: [
          label('年初结转和结余'), line(29), figure('L29', 'c1', fact('balances/openingBalance')),
          label('年末结转和结余'), line(60), figure('R60', 'c2', fact('balances/closingBalance')),
        ],
      },
      { cells: [blank, line(30), blank, blank, line(61), blank] },
      {
        bold: true,
        cells: [
          boldLabel('总计'), line(31), figure('L31', 'c1', sum('T01!L27:c1', 'T01!L28:c1', 'T01!L29:c1')),
          boldLabel('总计'), line(62), figure('R62', 'c2', sum('T01!R58:c2', 'T01!R59:c2', 'T01!R60:c2')),
        ],
      },
    ],
  },
  notes: ['注：本表反映部门本年度的总收支和年末结转结余情况。本套报表金额单位转换时可能存在尾数误差。'],
  onePage: true,
}

const fiscalIncome: readonly Left[] = [
  { text: '一、一般公共预算财政拨款', from: fact('fiscalAppropriation/generalPublicBudget/income') },
  { text: '二、政府性基金预算财政拨款', from: carried('T07!total:c2') },
  { text: '三、国有资本经营预算财政拨款', from: fact('fiscalAppropriation/stateCapitalOperations/income') },
]

/** 某行次四栏：合计 = 三本预算之和。 */
const fiscalRow = (row: string, general: ReturnType<typeof fact>, funds: ReturnType<typeof fact>, capital: ReturnType<typeof fact>) => [
  figure(row, 'c2', sum(`T04!${row}:c3`, `T04!${row}:c4`, `T04!${row}:c5`)),
  figure(row, 'c3', general),
  figure(row, 'c4', funds),
  figure(row, 'c5', capital),
]

const column = (rows: readonly number[], key: string) => sum(...rows.map((row) => `T04!R${row}:${key}`))
const categoryRows = range(33, 58)

/** 公开04：左 1—32，右 33—64。 */
export const t04: TableTemplate = {
  id: 'T04',
  number: '公开04',
  title: '财政拨款收入支出决算总表',
  orientation: 'landscape',
  unitLine: MONEY_UNIT,
  header: [
    [head('收入', 3), head('支出', 6)],
    [head('项目'), head('行次'), head('金额'), head('项目'), head('行次'), head('合计'), head('一般公共预算财政拨款'), head('政府性基金预算财政拨款'), head('国有资本经营预算财政拨款')],
    [head('栏次'), head(''), head('1'), head('栏次'), head(''), head('2'), head('3'), head('4'), head('5')],
  ],
  columns: [
    { label: '收入/项目', width: 25 },
    { label: '收入/行次', width: 5 },
    { label: '收入/金额', width: 10 },
    { label: '支出/项目', width: 25 },
    { label: '支出/行次', width: 5 },
    { label: '支出/合计', width: 10 },
    { label: '支出/一般公共预算财政拨款', width: 10 },
    { label: '支出/政府性基金预算财政拨款', width: 10 },
    { label: '支出/国有资本经营预算财政拨款', width: 10 },
  ],
  body: {
    kind: 'fixed',
    rows: [
      ...categories.map((category, index) => {
        const income = fiscalIncome[index]
        return {
          cells: [
            income ? label(income.text) : blank,
            line(index + 1),
            income ? figure(`L${index + 1}`, 'c1', income.from) : blank,
            label(`${ordinal(index)}、${category.name}`),
            line(index + 33),
            ...fiscalRow(`R${index + 33}`, carried(`T05!${category.code}:c1`), carried(`T07!${category.code}:c3`), carried(`T08!${category.code}:c1`)),
          ],
        }
      }),
      {
        bold: true,
        cells: [
          boldLabel('本年收入合计'), line(27), figure('L27', 'c1', sum('T04!L1:c1', 'T04!L2:c1', 'T04!L3:c1')),
          boldLabel('本年支出合计'), line(59),
          figure('R59', 'c2', column(categoryRows, 'c2')), figure('R59', 'c3', column(categoryRows, 'c3')), figure('R59', 'c4', column(categoryRows, 'c4')), figure('R59', 'c5', column(categoryRows, 'c5')),
        ],
      },
      {
        cells: [
          label('年初财政拨款结转和结余'), line(28), figure('L28', 'c1', sum('T04!L29:c1', 'T04!L30:c1', 'T04!L31:c1')),
          label('年末财政拨款结转和结余'), line(60),
          ...fiscalRow('R60', fact('fiscalAppropriation/generalPublicBudget/closingBalance'), carried('T07!total:c6'), fact('fiscalAppropriation/stateCapitalOperations/closingBalance')),
        ],
      },
      { cells: [label('一般公共预算财政拨款'), line(29), figure('L29', 'c1', fact('fiscalAppropriation/generalPublicBudget/openingBalance')), blank, line(61), blank, blank, blank, blank] },
      { cells: [label('政府性基金预算财政拨款'), line(30), figure('L30', 'c1', carried('T07!total:c1')), blank, line(62), blank, blank, blank, blank] },
      { cells: [label('国有资本经营预算财政拨款'), line(31), figure('L31', 'c1', fact('fiscalAppropriation/stateCapitalOperations/openingBalance')), blank, line(63), blank, blank, blank, blank] },
      {
        bold: true,
        cells: [
          boldLabel('总计'), line(32), figure('L32', 'c1', sum('T04!L27:c1', 'T04!L28:c1')),
          boldLabel('总计'), line(64),
          figure('R64', 'c2', column([59, 60], 'c2')), figure('R64', 'c3', column([59, 60], 'c3')), figure('R64', 'c4', column([59, 60], 'c4')), figure('R64', 'c5', column([59, 60], 'c5')),
        ],
      },
    ],
  },
  notes: ['注：本表反映部门本年度一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款的总收支和年末结转结余情况。'],
  onePage: true,
}
