import { expect, it } from 'vitest'
import type { SeasonLine, SectionTally } from '@/lib/disclosure/season-map'
import { departmentLines, sectionOver } from './department-lines'

const tally = (progress: SectionTally['progress'], missing = 0, errors = 0): SectionTally => ({ progress, missing, errors, warnings: 1 })
const line = (departmentCode: string, code: string, income: SectionTally | null): SeasonLine => ({
  unit: { id: code, code, name: code, kind: 'administrative', scope: 'unit', departmentCode, departmentName: `部门${departmentCode}`, divisionCode: '149901', divisionName: '青禾县' },
  disclosure: null,
  tally: income === null ? null : { version: 1, rulesHash: '', errors: 0, warnings: 0, unexplained: 0, notices: 0, byRule: {}, bySection: { income } },
})
const lines = [line('034', '034001', tally('complete')), line('035', '035001', tally('partial', 3, 2)), line('034', '034002', tally('blank', 5)), line('034', '034003', null)]

it('adds a section up over the units of a department; a unit that has not begun is none of the done', () => {
  const [first, second] = departmentLines(lines, ['income'])
  expect([first?.name, first?.lines.length, first?.sections]).toEqual(['部门034', 3, { income: { units: 3, done: 1, begun: 1, missing: 5, errors: 0, warnings: 2 } }])
  expect(second?.sections).toEqual({ income: { units: 1, done: 0, begun: 1, missing: 3, errors: 2, warnings: 1 } })
  expect(sectionOver(lines, 'income')).toMatchObject({ units: 4, done: 1, missing: 8, errors: 2 })
  expect(departmentLines([], ['income'])).toEqual([])
})
