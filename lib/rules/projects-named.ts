import { plus, zero, type Amount } from '@/lib/money/amount'
import type { EvaluatedProject } from '@/lib/performance/evaluate'
import type { CellRef } from '@/lib/report/cell'
import { factRef, type Report } from '@/lib/report/report'
import { annexOf } from './place'

export type NamedProjects = { readonly count: number; readonly executed: Amount; /** `附件2、3、5` */ readonly annexes: string; readonly names: readonly CellRef[] }

/** Projects whose name holds one of the words, with what they spent. */
export const projectsNamed = (report: Report, words: readonly string[]): NamedProjects => {
  const found = report.projects.map((evaluated, index): [EvaluatedProject, number] => [evaluated, index]).filter(([{ project }]) => words.some((word) => project.name.includes(word)))
  return {
    count: found.length,
    executed: found.reduce((sum, [{ funds }]) => plus(sum, funds.executed ?? zero), zero),
    annexes: found.map(([, index], place) => (place === 0 ? annexOf(index) : String(index + 1))).join('、'),
    names: found.map(([{ project }]) => factRef(`performance/projects/${project.id}/name`)),
  }
}
