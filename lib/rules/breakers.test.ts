import { describe, expect, test } from 'vitest'
import { documentBreakers } from '@/testing/document-breakers'
import { stated, verdict } from '@/testing/judged'
import { booklet } from '@/testing/read-booklets'
import { factBreakers } from '@/testing/rule-breakers'
import { judge } from './judge'
import type { Subject } from './rule'
import { rules } from './rules'

const idsOf = (isMeant: (rule: (typeof rules)[number]) => boolean): readonly string[] => rules.filter(isMeant).map(({ id }) => id).sort()
const spoken = (subject: Subject): readonly string[] => judge(subject).map(({ rule }) => rule)

describe('every rule that applies to facts can be made to speak', () => {
  test('the registry is complete', () => expect(Object.keys(factBreakers).sort()).toEqual(idsOf(({ appliesTo }) => appliesTo !== 'document')))
  test('before, none speaks', () => expect(verdict(stated({}))).toEqual([]))
  test.each(Object.entries(factBreakers))('%s', (id, { changes, held }) => expect(spoken(stated(changes, held?.()))).toContain(id))
})

describe('every rule that only a document can break', () => {
  test('the registry is complete', () => expect(Object.keys(documentBreakers).sort()).toEqual(idsOf(({ appliesTo }) => appliesTo === 'document')))
  test('before, none speaks', () => expect(verdict(booklet())).toEqual([]))
  test.each(Object.entries(documentBreakers))('%s', (id, { upon = {}, mutate }) => {
    const correct = booklet(upon)
    expect(spoken(correct)).not.toContain(id)
    expect(spoken(mutate(correct))).toContain(id)
  })
})
