import { expect, test } from 'vitest'
import { findingOf, stated, verdict } from '@/testing/judged'

const counts = 'threePublicExpenses/counts'

test('columns exchanged', () => {
  const subject = stated({ [`${counts}/domesticReceptionBatches`]: '96', [`${counts}/domesticReceptionPersonVisits`]: '12' })
  expect(verdict(subject)).toContain('T57 error')
  expect(findingOf(subject, 'T57').message).toContain('公开10表 5.国内公务接待批次为 96')
})
test('one visitor a batch is possible', () => expect(verdict(stated({ [`${counts}/domesticReceptionBatches`]: '80' }))).toEqual([]))
