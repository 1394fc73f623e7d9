import { describe, expect, test } from 'vitest'
import { stated } from '@/testing/judged'
import { knownFigures, placeOfQuoted, quotedIn } from './quoted-figures'

const known = knownFigures(stated({}))
const found = (text: string) => quotedIn(text).map((quoted) => [quoted.text, placeOfQuoted(quoted, known)?.[0] ?? null, quoted.mustBeFound])

describe('numbers in words', () => {
  test('an amount is tied to its cell, in either unit', () => {
    expect(found('本年594.00万元')).toEqual([['594.00万元', 'T02!total:c1', true]])
    expect(found('合计 5,940,000元')).toEqual([['5,940,000元', 'T02!total:c1', true]])
  })
  test('an amount that is nowhere must be looked at', () => expect(found('购置55.55万元')).toEqual([['55.55万元', null, true]]))
  test('a count is tied where it fits and left alone where it does not', () => expect(found('接待80人次，新录用3个')).toEqual([['80人次', 'facts!threePublicExpenses/counts/domesticReceptionPersonVisits:value', false], ['3个', null, false]]))
  test('a percentage of a sentence, rounder than printed', () => expect(found('增长4.2%，占99.9％')).toEqual([['4.2%', expect.stringContaining('priorYear'), true], ['99.9％', null, true]]))
  test('dates and names are no figures', () => expect(quotedIn('2024年新开通12公里，3人到岗')).toEqual([]))
})
