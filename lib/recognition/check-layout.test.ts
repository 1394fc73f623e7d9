import { expect, test } from 'vitest'
import { compose } from '@/lib/document/compose'
import { tell } from '@/lib/narrative/narrative'
import { bookletLayout } from '@/testing/booklet-layout'
import { consistentFacts, reportOf } from '@/testing/judged'
import { checkLayout } from './check-layout'

const report = reportOf(consistentFacts)
const layout = bookletLayout(compose(report, tell(report)))

test('what is found is plain data with its words and both places', () => {
  const wrong = { ...layout, pieces: layout.pieces.map((piece) => (piece.kind === 'line' && piece.text.startsWith('基本支出244.00万元') ? { ...piece, text: piece.text.replace('244.00', '244.10') } : piece)) }
  const checked = JSON.parse(JSON.stringify(checkLayout(wrong))) as { findings: { rule: string; message: string; left: string; right: string; places: { label: string; where: string }[] }[] }
  const told = checked.findings.find(({ rule }) => rule === 'N02')
  expect(told).toMatchObject({ left: '244.00', right: '244.10' })
  expect(told?.message).toContain('说明三的基本支出与公开03表不一致')
  expect(told?.places.map(({ label, where }) => `${label} ${where.replace(/\d+/u, 'n')}`)).toEqual(['公开03表 合计 栏2 第n行', '说明三 第n行'])
})
test('nothing of a disclosure', () => expect(checkLayout({ ...layout, pieces: [] })).toBeNull())
