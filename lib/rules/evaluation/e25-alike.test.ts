import { expect, test } from 'vitest'
import { stated, verdict, type Changes } from '@/testing/judged'

const [p1, p2] = ['performance/projects/p1', 'performance/projects/p2']
const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('E25'))
const names = (one: string, other: string) => only({ [`${p1}/name`]: one, [`${p2}/name`]: other })

test('one goal for two projects, punctuation aside', () => expect(only({ [`${p1}/annualGoal`]: '保障单位正常运转，', [`${p2}/annualGoal`]: '保障单位正常运转。' })).toEqual(['E25 notice']))
test('full marks everywhere and no problem anywhere', () => {
  const perfect = { [`${p1}/indicators/i5/score`]: '30', [`${p1}/analysis/benefits`]: '事故下降。', [`${p1}/analysis/problems`]: '无', [`${p2}/analysis/problems`]: '无。' }
  expect(only(perfect)).toEqual(['E25 notice'])
  expect(only({ ...perfect, [`${p2}/analysis/problems`]: '雨季停工。' })).toEqual([])
})
test('one name but for its year', () => {
  expect(names('23年招商引资费', '招商引资费')).toEqual(['E25 notice'])
  expect(names('2024年补充公用经费', '23年补充公用经费')).toEqual(['E25 notice'])
  expect(names('法律顾问费', '政府办23年法律顾问费')).toEqual(['E25 notice'])
  expect(names('2024年补充公用经费', 'A4纸采购（补充公用经费）')).toEqual([])
  expect(names('招商引资费', '招商引资活动费')).toEqual([])
})
