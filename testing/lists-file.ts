import { at, writeSpreadsheet, type SheetCell } from '@/lib/export/spreadsheet'

export type ListRows = readonly (readonly (string | number)[])[]
export const listHeads = { 单位: ['单位代码', '单位名称', '单位性质', '填报范围', '部门代码', '部门名称'], 人员: ['账号', '姓名', '邮箱', '角色', '单位代码'] } as const

/** A workbook of lists as a person would fill it in. */
export const listsFile = async (sheets: Partial<Record<keyof typeof listHeads, ListRows>>, name = '名单.xlsx'): Promise<File> => {
  const written = Object.entries(sheets).map(([sheet, rows]) => {
    const all = [sheet === '单位' ? listHeads.单位 : listHeads.人员, ...rows]
    const cells = new Map<string, SheetCell>(all.flatMap((row, index) => row.map((value, column) => [at(index, column), { value }] as const)))
    return { name: sheet, cells }
  })
  return new File([new Uint8Array(await writeSpreadsheet(written, { title: '名单', creator: '测试', createdAt: 0 }))], name)
}
