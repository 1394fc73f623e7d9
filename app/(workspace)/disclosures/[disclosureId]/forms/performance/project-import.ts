import { readField } from '@/components/grid/read-field'
import type { FieldEdit } from '@/components/live/live-store'
import type { AmountUnit } from '@/lib/money/format'
import type { Project } from '@/lib/facts/facts'
import type { PastedColumn, PastedTable } from './pasted-table'

export const projectColumns: readonly PastedColumn[] = [
  { field: 'name', label: '项目名称', head: /^(二级)?项目(名称)?$/u },
  { field: 'functionCode', label: '科目代码', head: /科目|编码|代码/u },
  { field: 'source', label: '资金来源', head: /来源/u },
  { field: 'declaredTarget', label: '目标申报数', head: /申报/u },
  { field: 'initialBudget', label: '预算编制数', head: /编制|年初预算/u },
  { field: 'annualBudget', label: '全年预算数', head: /全年预算|调整|预算数/u },
  { field: 'executed', label: '全年执行数', head: /执行|支出|决算/u },
]

const FUND = ['source', 'declaredTarget', 'initialBudget', 'annualBudget', 'executed'] as const

/** One pasted line: a new sheet, or one whose name stands in the list already. */
export type ImportedProject = {
  readonly line: number
  readonly name: string
  readonly known: boolean
  readonly edits: readonly FieldEdit[]
  readonly shown: Readonly<Record<string, string>>
  /** Cells that cannot be read, each with its sentence; they are left out. */
  readonly problems: readonly string[]
}

type Ground = {
  readonly projects: readonly Project[]
  readonly unit: AmountUnit
  readonly newId: () => string
  /** What every new sheet begins with. */
  readonly common: Readonly<Record<string, string>>
}

const labelOf = (field: string): string => projectColumns.find((column) => column.field === field)?.label ?? field

/** What a pasted table of projects would do. Blank cells leave what stands there; a second line of one name is another source of its money. */
export const planProjects = ({ rows, units }: Pick<PastedTable, 'rows' | 'units'>, { projects, unit, newId, common }: Ground): { readonly lines: readonly ImportedProject[]; readonly edits: readonly FieldEdit[] } => {
  const at = new Map(projects.filter(({ name }) => name !== '').map((project) => [project.name, { id: project.id, funds: project.funds.map(({ id }) => id), fresh: false, used: 0 }]))
  const order = projects.map(({ id }) => id)
  const lines = rows.map(({ line, values }): ImportedProject => {
    const name = (values['name'] ?? '').trim()
    if (name === '') return { line, name, known: false, edits: [], shown: values, problems: [`第 ${String(line)} 行没有项目名称，没有采用`] }
    const known = at.get(name)
    const project = known ?? { id: newId(), funds: [], fresh: true, used: 0 }
    if (known === undefined) {
      at.set(name, project)
      order.push(project.id)
    }
    const prefix = `performance/projects/${project.id}`
    const fundId = project.funds[project.used] ?? newId()
    if (project.funds[project.used] === undefined) project.funds.push(fundId)
    const { used } = project
    project.used += 1
    const problems: string[] = []
    const write = (key: string, field: string): readonly FieldEdit[] => {
      const text = (values[field] ?? '').trim()
      if (text === '') return []
      const read = readField(key, text, units[field] ?? unit, unit)
      if (read.ok) return [{ key, text: read.value }]
      problems.push(`第 ${String(line)} 行${labelOf(field)}：${read.error}`)
      return []
    }
    const beginning = project.fresh && used === 0 ? [{ key: `${prefix}/name`, text: name }, ...Object.entries(common).map(([field, text]) => ({ key: `${prefix}/${field}`, text }))] : []
    const funds = FUND.flatMap((field) => write(`${prefix}/funds/${fundId}/${field}`, field))
    return {
      line, name, known: !project.fresh || used > 0, shown: values, problems,
      edits: [...beginning, ...write(`${prefix}/functionCode`, 'functionCode'), ...(funds.length === 0 ? [] : [{ key: `${prefix}/funds`, text: project.funds.join(',') }, ...funds])],
    }
  })
  const edits = lines.flatMap((each) => each.edits)
  return { lines, edits: edits.length === 0 ? [] : [{ key: 'performance/projects', text: order.join(',') }, ...edits] }
}
