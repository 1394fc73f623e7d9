import { expect, test } from 'vitest'
import { findingOf, stated, verdict, type Changes } from '@/testing/judged'

const at = 'performance/projects/p1/indicators'
const only = (changes: Changes) => verdict(stated(changes)).filter((each) => each.startsWith('E19'))

test.each(['≥40公里', '>40公里', '==100%', '＜3次', '<=3次'])('%s is no result', (actual) => expect(only({ [`${at}/i1/actual`]: actual })).toEqual(['E19 notice']))
test('one finding a sheet, with every row', () => expect(findingOf(stated({ [`${at}/i1/actual`]: '≥40公里', [`${at}/i2/actual`]: '≥95%' }), 'E19').cells).toHaveLength(2))
test('left blank', () => expect(only({ [`${at}/i1/actual`]: '' })).toEqual(['E19 warning']))
test('a row without weight asks for nothing', () => expect(only({ [`${at}/i1/actual`]: '', [`${at}/i1/weight`]: '' })).toEqual([]))
