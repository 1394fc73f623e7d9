import { isSheetDone, sheetParts } from '@/components/live/asked'
import { compare, figureOf, sumOf, zero, type Amount, type Figure } from '@/lib/money/amount'
import type { EvaluatedProject } from '@/lib/performance/evaluate'
import type { Finding } from '@/lib/rules/finding'

export type Shown = 'all' | 'open' | 'trouble' | 'done'
export type SortKey = 'order' | 'name' | 'code' | 'budget' | 'executed' | 'rate' | 'score'
export type Sorting = { readonly key: SortKey; readonly down: boolean }

/** A sheet as the list shows it. */
export type ProjectLine = EvaluatedProject & {
  readonly order: number
  readonly parts: number
  readonly done: number
  readonly errors: number
  readonly warnings: number
}

const PROJECT = /^performance\/projects\/([^/]+)\//

/** How many findings rest on each sheet. */
const troubles = (findings: readonly Finding[], severity: Finding['severity']): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const finding of findings) {
    if (finding.severity !== severity) continue
    for (const id of new Set(finding.facts.flatMap((key) => PROJECT.exec(key)?.[1] ?? []))) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

export const projectLines = (projects: readonly EvaluatedProject[], findings: readonly Finding[]): readonly ProjectLine[] => {
  const [errors, warnings] = [troubles(findings, 'error'), troubles(findings, 'warning')]
  return projects.map((each, order) => {
    const parts = sheetParts(each.project)
    return { ...each, order, parts: parts.length, done: parts.filter(({ done }) => done).length, errors: errors.get(each.project.id) ?? 0, warnings: warnings.get(each.project.id) ?? 0 }
  })
}

const isShown: Readonly<Record<Shown, (line: ProjectLine) => boolean>> = {
  all: () => true,
  open: ({ project }) => !isSheetDone(project),
  trouble: ({ errors, warnings }) => errors + warnings > 0,
  done: ({ project, errors, warnings }) => isSheetDone(project) && errors + warnings === 0,
}

/** Names by any of their characters in a row, codes from the start, sources of money by name. */
const matches = ({ project }: ProjectLine, words: readonly string[]): boolean =>
  words.every((word) => project.name.includes(word) || project.functionCode.startsWith(word) || project.funds.some(({ source }) => source.includes(word)))

const least = figureOf('-1')
const figureFor: Readonly<Partial<Record<SortKey, (line: ProjectLine) => Figure>>> = {
  budget: ({ funds }) => funds.annualBudget ?? least,
  executed: ({ funds }) => funds.executed ?? least,
  rate: ({ funds }) => funds.rate ?? least,
  score: ({ totalScore }) => totalScore,
}

const ordered = (key: SortKey) => (left: ProjectLine, right: ProjectLine): number => {
  const figure = figureFor[key]
  const difference = figure !== undefined ? compare(figure(left), figure(right)) : key === 'name' ? left.project.name.localeCompare(right.project.name, 'zh-CN') : key === 'code' ? left.project.functionCode.localeCompare(right.project.functionCode) : 0
  return difference === 0 ? left.order - right.order : difference
}

/** The lines to be shown, in the order asked for; equal ones stay as the booklet prints them. */
export const shownLines = (lines: readonly ProjectLine[], query: { readonly shown: Shown; readonly search: string; readonly sorting: Sorting }): readonly ProjectLine[] => {
  const words = query.search.trim().split(/\s+/).filter((word) => word !== '')
  const found = lines.filter((line) => isShown[query.shown](line) && matches(line, words)).sort(ordered(query.sorting.key))
  return query.sorting.down ? found.reverse() : found
}

export const countsOf = (lines: readonly ProjectLine[]): Readonly<Record<Shown, number>> => ({
  all: lines.length, open: lines.filter(isShown.open).length, trouble: lines.filter(isShown.trouble).length, done: lines.filter(isShown.done).length,
})

/** What the sheets come to together, in 元. */
export const sumsOf = (lines: readonly ProjectLine[]): { readonly initial: Amount; readonly budget: Amount; readonly executed: Amount } => ({
  initial: sumOf(lines.map(({ funds }) => funds.initialBudget)) ?? zero,
  budget: sumOf(lines.map(({ funds }) => funds.annualBudget)) ?? zero,
  executed: sumOf(lines.map(({ funds }) => funds.executed)) ?? zero,
})
