import { describe, expect, test } from 'vitest'
import { toText } from '@/lib/money/amount'
import { formatTrimmed } from '@/lib/money/format'
import { factsWith } from '@/lib/facts/facts-with'
import { theTemplate } from '@/lib/template/templates'
import { evaluateProject, gradedCount, type EvaluatedProject } from './evaluate'

const template = theTemplate('CN-2024-14')

const sheet = (budget: string, executed: string, scores: readonly string[], more: Record<string, string> = {}): EvaluatedProject => {
  const base = 'performance/projects/p1'
  const facts = factsWith({
    'performance/projects': 'p1',
    [`${base}/funds`]: 'f1',
    [`${base}/funds/f1/annualBudget`]: budget,
    [`${base}/funds/f1/executed`]: executed,
    [`${base}/executionWeight`]: '10',
    [`${base}/indicators`]: scores.map((_, index) => `i${index + 1}`).join(','),
    ...Object.fromEntries(scores.map((score, index) => [`${base}/indicators/i${index + 1}/score`, score])),
    ...more,
  })
  const [project] = facts.performance.projects
  if (project === undefined) throw new Error('no project')
  return evaluateProject(project, template)
}

describe('execution', () => {
  test('the score comes from the exact rate, not from the printed one', () => {
    const { funds } = sheet('753750', '752610', [])
    expect(funds.rate && formatTrimmed(funds.rate, 6)).toBe('0.998488')
    expect(funds.score && formatTrimmed(funds.score, 2)).toBe('9.98')
    expect(funds.balance && toText(funds.balance)).toBe('1140.00')
  })
  test('more than the whole scores no more than the weight', () => expect(sheet('100', '150', []).funds.score?.toFixed()).toBe('10'))
  test('without a budget there is no rate', () => expect(sheet('0', '10', []).funds.rate).toBeNull())
})

describe('grade', () => {
  test.each([
    ['80', 0],
    ['79.99', 1],
    ['70', 1],
    ['50', 2],
    ['49.99', 3],
  ])('indicators of %s and full execution', (score, grade) => expect(sheet('100', '100', [score]).grade).toBe(grade))
  test('several sources are one line of funds', () => {
    const two = sheet('100', '50', [], { 'performance/projects/p1/funds': 'f1,f2', 'performance/projects/p1/funds/f2/annualBudget': '100', 'performance/projects/p1/funds/f2/executed': '100' })
    expect(two.funds.rate?.toFixed()).toBe('0.75')
    expect(two.sources.map((source) => source.rate?.toFixed())).toEqual(['0.5', '1'])
  })
})

test('projects without a sheet are told under the best grade', () => {
  const excellent = sheet('100', '100', ['90'])
  const poor = sheet('100', '100', ['10'])
  expect(gradedCount([excellent, poor], 5, 0)).toBe(4)
  expect(gradedCount([excellent, poor], 5, 3)).toBe(1)
  expect(gradedCount([excellent, poor], null, 0)).toBe(1)
})
