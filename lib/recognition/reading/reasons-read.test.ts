import { expect, test } from 'vitest'
import { spansText } from '@/lib/narrative/span'
import { withReason } from './reasons-read'

const reasonsOf = (...of: Parameters<typeof withReason>) => withReason(...of).flatMap((spans) => spans.flatMap((span) => (span.kind === 'reason' ? [[span.slot, span.text]] : [])))

test.each([
  ['grandTotals', ['收入总计增加1.00万元。主要原因是在职人数增加。'], [['reasons/grandTotalChange', '在职人数增加']]],
  ['threePublicOverall', ['比上年度减少，主要原因是：。其中：', '公务接待费支出0.00万元，主要原因是：无。'], [['reasons/threePublicChange', '']]],
  ['threePublicOverall', ['比上年度减少，主要原因是：＿＿＿＿。其中：'], [['reasons/threePublicChange', '']]],
  // Nothing says where the words end, or which slot they are of.
  ['grandTotals', ['主要原因是：', '1.人员增加。'], []],
  ['incomeKinds', ['主要原因是人员增加。'], []],
] as const)('%s', (tell, paragraphs, reasons) => {
  expect(reasonsOf(tell, paragraphs)).toEqual(reasons)
  expect(withReason(tell, paragraphs).map(spansText)).toEqual(paragraphs)
})
