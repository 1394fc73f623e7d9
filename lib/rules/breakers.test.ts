import { describe, expect, test } from 'vitest'
import { stated, verdict } from '@/testing/judged'
import { factBreakers } from '@/testing/rule-breakers'
import { judge } from './judge'
import { rules } from './rules'

const onFacts = rules.filter(({ appliesTo }) => appliesTo !== 'document').map(({ id }) => id)

describe('every rule that applies to facts can be made to speak', () => {
  test('the registry is complete', () => expect(Object.keys(factBreakers).sort()).toEqual([...onFacts].sort()))
  test('before, none speaks', () => expect(verdict(stated({}))).toEqual([]))
  test.each(Object.entries(factBreakers))('%s', (id, { changes, held }) => {
    expect(judge(stated(changes, held?.())).map(({ rule }) => rule)).toContain(id)
  })
})
