import { expect, test } from 'vitest'
import type { Layout } from '../layout'
import { plainDigits } from './plain-digits'

const nowhere = { page: null, line: null, sheet: null }
const read = (...texts: readonly string[]): readonly string[] => {
  const layout: Layout = { format: 'txt', notRead: [], pages: null, file: null, pieces: texts.map((text) => ({ kind: 'line', text, where: nowhere, level: null, broken: false })) }
  return plainDigits(layout).pieces.map((piece) => (piece.kind === 'line' ? piece.text : ''))
}

test('full-width figures are figures; punctuation among words stays what it is', () => {
  expect(read('收入总计１，５９４．００万元，增长４.２１％。', '2024年，本单位')).toEqual(['收入总计1,594.00万元，增长4.21%。', '2024年，本单位'])
})
test('a figure that a line broke at its point', () => expect(read('下降０．', '５７%', '下降０', '．５７%')).toEqual(['下降0.', '57%', '下降0', '.57%']))
