import 'server-only'
import { at, writeSpreadsheet, type SheetCell, type SpreadsheetSheet } from '@/lib/export/spreadsheet'
import { roleNames } from '@/lib/workflow/actor'
import type { ListForm } from '@/lib/workbook/read-list'
import { kindsWritten, personForm, unitForm } from './list-forms'

const head = { font: { bold: true } } as const
const ROWS = 300
const WIDTH = 22

/** A list to be filled in: heads, and cells that keep a code’s zeros because they are text. */
const listSheet = ({ sheet, columns }: ListForm<string>): SpreadsheetSheet => {
  const heads = Object.values(columns)
  const cells = new Map<string, SheetCell>(heads.map((value, column) => [at(0, column), { value, style: head }]))
  for (let row = 1; row <= ROWS; row += 1) for (const column of heads.keys()) cells.set(at(row, column), { value: null, style: { numFmt: '@' } })
  return { name: sheet, cells, columns: heads.map(() => ({ width: WIDTH })), freezePane: { rows: 1 } }
}

const notes: readonly (readonly string[])[] = [
  ['“单位”表', '一行一个单位。代码已有的，名称、性质和部门按表里的改；没有的新增。'],
  ['单位代码、部门代码', '3 到 12 位数字，如 034001、034。'],
  ['单位性质', `填 ${[...new Set(Object.keys(kindsWritten))].join('、')} 之一。`],
  ['填报范围', '填 单位 或 部门汇总；空着就是 单位。'],
  ['“人员”表', '一行一个人；在几个单位任职的，每个单位一行，账号和姓名写一样的。'],
  ['账号', '2 到 60 个字符：文字、数字和 . _ -，如姓名拼音或工号；登录时填写，以后不能改。'],
  ['邮箱', '没有就空着。'],
  ['角色', `${Object.values(roleNames).join('、')}；有几个就用顿号隔开。`],
  ['单位代码', `${roleNames.preparer}、${roleNames.unitHead}须填；财政部门的角色空着，归导入时选的区划。`],
  ['例：单位', '034001 | 青禾县人民政府办公室 | 行政单位 | 单位 | 034 | 青禾县人民政府办公室'],
  ['例：人员', 'lixiaomei | 李晓梅 | lixiaomei@example.gov.cn | 填报人、单位负责人 | 034001'],
]

/** 单位和人员名单.xlsx, empty. `createdAt` in seconds since 1970. */
export const listTemplate = (createdAt: number): Promise<Uint8Array> =>
  writeSpreadsheet([listSheet(unitForm), listSheet(personForm), { name: '说明', cells: new Map(), rows: notes, columns: [{ width: 24 }, { width: 90 }] }], { title: '单位和人员名单', creator: '明算', createdAt })
