import { describe, expect, test } from 'vitest'
import { factsWith } from '@/lib/facts/facts-with'
import { theTemplate } from '@/lib/template/templates'
import { isBalanced, weightStandings } from './weights'

const template = theTemplate('CN-2024-14')
const at = 'performance/projects/p1'
const standings = (rows: readonly (readonly [level1: string, weight: string])[], execution = '') => {
  const facts = factsWith({
    'performance/projects': 'p1', [`${at}/executionWeight`]: execution, [`${at}/indicators`]: rows.map((_, index) => `i${String(index)}`).join(),
    ...Object.fromEntries(rows.flatMap(([level1, weight], index) => [[`${at}/indicators/i${String(index)}/level1`, level1], [`${at}/indicators/i${String(index)}/weight`, weight]])),
  })
  const [project] = facts.performance.projects
  if (project === undefined) throw new Error('no project')
  return weightStandings(project, template)
}
const words = ({ groups, total }: ReturnType<typeof standings>) => [...groups, total].map(({ name, given, left }) => `${name} ${given.toFixed()} ${left.toFixed()}`)

describe('weights', () => {
  test('whole', () => expect(words(standings([['产出指标', '40'], ['成本指标', '10'], ['效益指标', '30'], ['满意度指标', '10']]))).toEqual(['预算执行率 10 0', '产出指标 50 0', '效益指标 30 0', '满意度指标 10 0', '合计 100 0']))
  test('what is left to give, and too much', () => expect(words(standings([['产出指标', '45'], ['效益指标', '32.5']]))).toEqual(['预算执行率 10 0', '产出指标 45 5', '效益指标 32.5 -2.5', '满意度指标 0 10', '合计 87.5 12.5']))
  test('a first level nobody wrote', () => expect(words(standings([['', '5']]))).toContain('一级指标没写的 5 -5'))
  test('a blank weight of execution is the form’s', () => expect(isBalanced(standings([['产出指标', '90']], '').total)).toBe(true))
})
