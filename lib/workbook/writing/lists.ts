import 'server-only'
import { columnName, quoted, type SpreadsheetSheet } from '@/lib/export/spreadsheet'
import { classificationOf } from '@/lib/classification/classification'
import type { CodeKind } from '@/lib/facts/shape'
import type { Template } from '@/lib/template/templates'
import type { ListName } from '../layout/block'
import { LISTS_SHEET } from '../layout/marks'

const ITEM = 7
const LEVELS = ['产出指标', '效益指标', '满意度指标']
const SECOND = ['数量指标', '质量指标', '时效指标', '成本指标', '经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标', '服务对象满意度指标']

type StoredList = Exclude<ListName, 'projectNumbers'>
type Columns = { readonly names: Readonly<Record<CodeKind, readonly (readonly [code: string, name: string])[]>>; readonly lists: Readonly<Record<StoredList, readonly string[]>> }

const columnsOf = (template: Template): Columns => {
  const { functional, economic } = classificationOf(template.fiscalYear)
  const items = [...functional.values()].filter(({ code }) => code.length === ITEM)
  const words = (of: readonly { readonly code: string; readonly name: string }[]): readonly string[] => of.map(({ code, name }) => `${code} ${name}`)
  const ofFund = (fund: string): readonly string[] => words(items.filter((entry) => entry.fund === fund))
  const pairs = (of: readonly { readonly code: string; readonly name: string }[]) => of.map(({ code, name }) => [code, name] as const)
  return {
    names: { functionalItem: pairs(items), functionalCategory: pairs(template.categories), economicItem: pairs([...economic.values()]) },
    lists: {
      functions: words(items), generalPublicBudget: ofFund('generalPublicBudget'), governmentFunds: ofFund('governmentFunds'), stateCapitalOperations: ofFund('stateCapitalOperations'),
      categories: words(template.categories), fundSources: template.fundSources, level1: LEVELS, level2: SECOND,
    },
  }
}

const range = (column: number, rows: number, width = 1): string => `${quoted(LISTS_SHEET)}!$${columnName(column)}$2:$${columnName(column + width - 1)}$${String(Math.max(2, rows + 1))}`

/** The hidden sheet behind the drop-downs, and where its lists and names stand. */
export type Lists = { readonly sheet: SpreadsheetSheet; readonly list: (name: StoredList) => string; readonly names: (codes: CodeKind) => string; readonly nameOf: (codes: CodeKind, code: string) => string }

export const listsOf = (template: Template): Lists => {
  const { names, lists } = columnsOf(template)
  const columns: (readonly string[])[] = []
  const places = new Map<string, string>()
  const put = (key: string, rows: readonly (readonly string[])[], width: number): void => {
    places.set(key, range(columns.length, rows.length, width))
    for (let beside = 0; beside < width; beside += 1) columns.push([key, ...rows.map((row) => row[beside] ?? '')])
  }
  for (const [codes, rows] of Object.entries(names)) put(codes, rows, 2)
  for (const [name, rows] of Object.entries(lists)) put(name, rows.map((text) => [text]), 1)
  const lookup = new Map(Object.entries(names).map(([codes, rows]) => [codes, new Map(rows)] as const))
  const length = Math.max(...columns.map((column) => column.length))
  return {
    sheet: { name: LISTS_SHEET, cells: new Map(), rows: Array.from({ length }, (_, row) => columns.map((column) => column[row] ?? '')), veryHidden: true },
    list: (name) => places.get(name) ?? '',
    names: (codes) => places.get(codes) ?? '',
    nameOf: (codes, code) => lookup.get(codes)?.get(code) ?? '',
  }
}
