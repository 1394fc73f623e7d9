import { classificationOf, type FunctionalEntry } from '@/lib/classification/classification'
import { printedTablesOf } from './template'
import type { FixedCell, TableTemplate, Template } from './template'

/** One difference between two forms in words: where, and what it was and is. `was` or `is` null: there only in the other. */
export type Difference = { readonly place: string; readonly was: string | null; readonly is: string | null }

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
const changed = (place: string, was: unknown, is: unknown): readonly Difference[] => (text(was) === text(is) ? [] : [{ place, was: text(was), is: text(is) }])

/** What stands in only one of two lists of lines. */
const lines = (place: string, was: readonly string[], is: readonly string[]): readonly Difference[] => {
  const [before, after] = [new Set(was), new Set(is)]
  return [...was.filter((line) => !after.has(line)).map((line) => ({ place, was: line, is: null })), ...is.filter((line) => !before.has(line)).map((line) => ({ place, was: null, is: line }))]
}

const cellText = (cell: FixedCell): string => (cell.kind === 'figure' ? `〔${text(cell.from)}〕` : cell.text)
const rowsOf = ({ body }: TableTemplate): readonly string[] =>
  body.kind === 'fixed' ? body.rows.map(({ cells }) => cells.map(cellText).filter((each) => each !== '').join('　')) : [body.entries, body.totalLabel, ...body.columns.map(({ key, from }) => `${key}　〔${text(from)}〕`)]

const tableDifferences = (was: TableTemplate, is: TableTemplate): readonly Difference[] => {
  const place = `${is.number}表《${is.title}》`
  return [
    ...changed(`${place}编号`, was.number, is.number),
    ...changed(`${place}名称`, was.title, is.title),
    ...changed(`${place}单位`, was.unitLine, is.unitLine),
    ...lines(`${place}各栏`, was.columns.map(({ label }) => label), is.columns.map(({ label }) => label)),
    ...lines(`${place}各行`, rowsOf(was), rowsOf(is)),
    ...lines(`${place}表注`, was.notes, is.notes),
  ]
}

const tablesDifferences = (was: Template, is: Template): readonly Difference[] => [
  ...changed('印出的表和次序', printedTablesOf(was).map(({ title }) => title).join('、'), printedTablesOf(is).map(({ title }) => title).join('、')),
  ...is.tables.flatMap((table) => {
    const before = was.tables.find(({ id }) => id === table.id)
    return before === undefined ? [] : tableDifferences(before, table)
  }),
]

const keyed = (place: string, was: Readonly<Record<string, unknown>>, is: Readonly<Record<string, unknown>>): readonly Difference[] =>
  [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((key) => changed(`${place} ${key}`, was[key] ?? '', is[key] ?? ''))

const headings = ({ narrative }: Template): readonly string[] => narrative.flatMap(({ heading, children = [] }) => [heading, ...children.map((child) => child.heading)])

const fundNames: Readonly<Record<FunctionalEntry['fund'], string>> = { generalPublicBudget: '一般公共预算', governmentFunds: '政府性基金', stateCapitalOperations: '国有资本经营' }
const entryText = ({ name, fund }: FunctionalEntry): string => `${name}（${fundNames[fund]}）`

/** Functional codes of two lists: new ones, those that are gone, and those under another name or budget. */
export const codeDifferences = (was: ReadonlyMap<string, FunctionalEntry>, is: ReadonlyMap<string, FunctionalEntry>): readonly Difference[] =>
  [...new Set([...was.keys(), ...is.keys()])].toSorted().flatMap((code) => {
    const [before, after] = [was.get(code), is.get(code)]
    if (before !== undefined && after !== undefined && entryText(before) === entryText(after)) return []
    return [{ place: `科目 ${code}`, was: before === undefined ? null : entryText(before), is: after === undefined ? null : entryText(after) }]
  })

/** Everything in which two forms differ, in words; empty where only the year and the names of the forms do. */
export const differencesBetween = (was: Template, is: Template): readonly Difference[] => [
  ...tablesDifferences(was, is),
  ...lines('情况说明的标题', headings(was), headings(is)),
  ...keyed('用语', was.wording, is.wording),
  ...lines('资金来源', was.fundSources, is.fundSources),
  ...keyed('界限', was.thresholds, is.thresholds),
  ...keyed('规则', was.rules, is.rules),
  ...changed('金额单位', was.unit, is.unit),
  ...changed('尾数', was.tails, is.tails),
  ...codeDifferences(classificationOf(was.fiscalYear).functional, classificationOf(is.fiscalYear).functional),
]

/** A difference as one line of a page: `＋` new, `－` gone, `→` another. */
export const differenceLine = ({ place, was, is }: Difference): string => (was === null ? `＋ ${place}：${is ?? ''}` : is === null ? `－ ${place}：${was}` : `→ ${place}：${was} → ${is}`)
