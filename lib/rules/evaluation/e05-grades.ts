import { countOf, isSame, sumOf } from '@/lib/money/amount'
import type { CellRef } from '@/lib/report/cell'
import { figureAt } from '@/lib/report/report'
import { ZERO } from '../printed'
import type { Rule } from '../rule'
import { ALL_SHEETS, DECLARED_COUNT, hasSheets, isUnread } from '../sheet'
import { isStated } from '../words'

const GRADES = [0, 1, 2, 3] as const
const countRef = (grade: number): CellRef => `N10!grade-${grade + 1}:count`

export const e05Grades: Rule = {
  id: 'E05',
  title: '各等级项目数之和应等于项目数，并与自评表等级一致',
  relation: '各等级项目数之和 = 项目数；各等级项目数 = 算得该等级的自评表份数。',
  severity: 'warning',
  tolerance: 'exact',
  appliesTo: 'both',
  reads: ['gradeExcellent', 'gradeGood', 'gradeFair'],
  basis: '等级由总分算出，不另填',
  check: function* ({ report, basis }) {
    const { declaredProjectCount: declared } = report.facts.performance
    const { gradeNames } = report.template.wording
    const told = sumOf(GRADES.map((grade) => figureAt(report, countRef(grade)))) ?? ZERO
    if (isStated(declared) && !isSame(told, countOf(declared)))
      yield { what: '各等级项目数之和不等于自评项目数', left: GRADES.map(countRef), right: [DECLARED_COUNT], unit: '个', advice: '请核对说明十（四）的项目数与各等级的项目数。' }
    if (!hasSheets(report) || report.projects.some(({ project }) => isUnread(project, basis))) return
    for (const grade of GRADES) {
      const printed = figureAt(report, countRef(grade)) ?? ZERO
      const sheets = countOf(report.projects.filter((project) => project.grade === grade).length)
      if (isSame(printed, sheets)) continue
      yield {
        what: `自评等级为“${gradeNames[grade]}”的项目数与自评表不一致`,
        left: [countRef(grade)],
        right: [ALL_SHEETS],
        figures: { left: printed, right: sheets, unit: '个', decimals: 0 },
        told: `说明十（四）印 ${printed.toFixed(0)} 个，所附自评表中总分达到“${gradeNames[grade]}”的有 ${sheets.toFixed(0)} 份`,
        advice: '请补齐“项目绩效自评”页的自评表，或改正自评项目数。',
      }
    }
  },
}
