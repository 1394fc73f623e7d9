import { expect, test } from 'vitest'
import { said, verdictOf } from '@/testing/read-booklets'

test.each([['增长3.82%', '增长3.82'], ['增长3.82%', '增长%'], ['占本年支出合计的91.58%', '占本年支出合计的%']])('%s printed %s', (from, to) => expect(verdictOf('N15', said('五（一）', from, to))).toEqual(['N15 error']))
test('one decimal', () => expect(verdictOf('N15', said('五（一）', '增长3.82%', '增长3.8%'))).toEqual(['N15 notice']))
test('a person’s words are no form', () => expect(verdictOf('N15', said('五（一）', '道路护栏更换里程比上年长', '里程增长5%'))).toEqual([]))
