import { expect, test } from 'vitest'
import { cells, said, verdictOf } from '@/testing/read-booklets'

test.each([['九（一）', '全年预算6.20', '全年预算6.30'], ['九（一）', '公务接待费支出1.00', '公务接待费支出1.10'], ['九（二）', '运行维护费支出4.00', '运行维护费支出40000.00']])('说明%s: %s', (section, from, to) => expect(verdictOf('N17', said(section, from, to))).toEqual(['N17 error']))
test('a cell in 元 is told in two places otherwise', () => expect(verdictOf('N17', cells({ 'T09!row:c11': '40000.00' }))).toEqual(['N17 error', 'N17 error']))
