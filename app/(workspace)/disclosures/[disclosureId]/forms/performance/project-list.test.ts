import { describe, expect, it } from 'vitest'
import { factsWith } from '@/lib/facts/facts-with'
import { evaluateProjects } from '@/lib/performance/evaluate'
import { theTemplate } from '@/lib/template/templates'
import type { Finding } from '@/lib/rules/finding'
import { countsOf, projectLines, shownLines, sumsOf, type SortKey, type Shown } from './project-list'

const at = 'performance/projects'
const project = (id: string, name: string, code: string, budget: string, executed: string) => ({ [`${at}/${id}/name`]: name, [`${at}/${id}/functionCode`]: code, [`${at}/${id}/funds`]: 'f', [`${at}/${id}/funds/f/annualBudget`]: budget, [`${at}/${id}/funds/f/executed`]: executed })
const facts = factsWith({ [at]: 'a,b,c', ...project('a', '网络维护', '2010302', '300', '150'), ...project('b', '办公设备', '2010302', '100', '100'), ...project('c', '驻村补助', '2130505', '200', '') })
// What the list asks of a finding: its severity and the facts it rests on.
const warning = { severity: 'warning', facts: [`${at}/b/funds/f/executed`, `${at}/b/name`] } as unknown as Finding
const lines = projectLines(evaluateProjects(facts.performance.projects, theTemplate('CN-2024-14')), [warning])
const names = (shown: Shown = 'all', search = '', key: SortKey = 'order', down = false) => shownLines(lines, { shown, search, sorting: { key, down } }).map((line) => line.project.name)

describe('the list of sheets', () => {
  it('is found by name, code and several words', () => {
    expect([names('all', '设备'), names('all', '213'), names('all', '网 2010'), names('all', '0302')]).toEqual([['办公设备'], ['驻村补助'], ['网络维护'], []])
  })
  it('is filtered', () => expect([names('trouble'), names('open').length, names('done')]).toEqual([['办公设备'], 3, []]))
  it('is sorted, with the booklet’s order behind', () => {
    expect(names('all', '', 'budget')).toEqual(['办公设备', '驻村补助', '网络维护'])
    expect(names('all', '', 'rate', true)[0]).toBe('办公设备')
    expect(names('all', '', 'code')).toEqual(['网络维护', '办公设备', '驻村补助'])
  })
  it('counts and sums', () => {
    expect(countsOf(lines)).toEqual({ all: 3, open: 3, trouble: 1, done: 0 })
    expect([sumsOf(lines).budget.toFixed(), sumsOf(lines).executed.toFixed()]).toEqual(['600', '250'])
    expect(lines.map(({ warnings }) => warnings)).toEqual([0, 1, 0])
  })
})
