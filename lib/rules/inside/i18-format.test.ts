import { expect, test } from 'vitest'
import type { CellRef } from '@/lib/report/cell'
import { printedFigure } from '@/lib/report/print'
import { printed, verdict } from '@/testing/judged'

const letters = (changes: Record<CellRef, string>) => {
  const subject = printed({})
  const found = new Map<CellRef, string>([...subject.report.cells.keys()].map((ref) => [ref, printedFigure(subject.report, ref)]))
  return verdict({ ...subject, printed: new Map([...found, ...(Object.entries(changes) as [CellRef, string][])]) })
}

test('a booklet printed in one way is silent', () => expect(letters({})).toEqual([]))
test('one decimal', () => expect(letters({ 'T01!L1:c1': '544.0' })).toEqual(['I18 notice']))
test('元 in a table of 万元', () => expect(letters({ 'T01!L1:c1': '5440000元' })).toEqual(['I18 notice']))
test('zero printed here and left empty there', () => expect(letters({ 'T01!L2:c1': '0.00' })).toEqual(['I18 notice']))
test('counts have no decimals', () => expect(letters({ 'T10!car_1:value': '2' })).toEqual([]))
test('without the letters nothing is checked', () => expect(verdict(printed({}))).toEqual([]))
