import { expect, test } from 'vitest'
import { compose } from '@/lib/document/compose'
import { tell } from '@/lib/narrative/narrative'
import { bookletLayout } from '@/testing/booklet-layout'
import { consistentFacts, reportOf } from '@/testing/judged'
import { tablesInYuan, withSeparators, type Noise } from '@/testing/layout-noise'
import { checkLayout } from './check-layout'
import { formatsAgree, type FormatFigures } from './formats-agree'
import type { Layout } from './layout'

const report = reportOf(consistentFacts)
const layout = bookletLayout(compose(report, tell(report)))
const file = (name: string, noise: Noise = (each) => each): FormatFigures => {
  const checked = checkLayout(noise(layout))
  if (checked === null) throw new Error(name)
  return { name, figures: checked.figures }
}
const cellAs = (from: string, to: string): Noise => (each): Layout => ({ ...each, pieces: each.pieces.map((piece) => (piece.kind !== 'grid' ? piece : { ...piece, rows: piece.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell.text === from ? { ...cell, text: to } : cell)) })) })) })

test('the same figures, however they are printed', () => expect(formatsAgree([file('a.pdf'), file('a.docx', withSeparators)])).toEqual([]))
test('a figure that one file prints otherwise', () => {
  const [found, ...others] = formatsAgree([file('a.pdf'), file('a.docx', cellAs('214.00', '241.00'))]) ?? []
  expect([found?.rule, found?.severity, others]).toEqual(['R13', 'error', []])
  expect(found?.message).toContain('a.pdf与a.docx的数不一致：a.pdf多出 214.00，a.docx多出 241.00')
})
test('a cell nobody could read, and a table that one file lacks, say nothing', () => {
  expect(formatsAgree([file('a.pdf', cellAs('214.00', '21…')), file('a.docx')])).toEqual([])
  expect(formatsAgree([file('a.pdf'), file('a.xlsx', (each) => ({ ...each, pieces: each.pieces.filter((piece) => piece.kind !== 'grid' || !piece.rows.some(({ cells }) => cells.some(({ text }) => text.includes('因公出国')))) }))])).toEqual([])
})
test('tables in 元 say the same; files whose sentences have another unit are not compared', () => {
  expect(formatsAgree([file('a.pdf'), file('a.docx', tablesInYuan)])).toEqual([])
  const other = file('a.docx')
  expect(formatsAgree([file('a.pdf'), { ...other, figures: { ...other.figures, unit: '元 2' } }])).toBeNull()
})
