import { expect, test } from 'vitest'
import { findingOf, stated, verdict } from '@/testing/judged'

const general = 'fiscalAppropriation/generalPublicBudget/expenditureByFunction'

test('an appropriation pays more than was spent', () => {
  const subject = stated({ [`${general}/2010302/project`]: '3000000.01' })
  expect(verdict(subject).filter((each) => each.startsWith('A'))).toEqual(['A09 error', 'A11 error', 'A15 warning'])
  expect(findingOf(subject, 'A09').cells.map((cell) => cell.ref)).toEqual(['T05!2010302:c3', 'T03!2010302:c3'])
})
test('basic and project are looked at apart', () => {
  const subject = stated({ [`${general}/2010301/basic`]: '1900000', [`${general}/2010301/project`]: '100000' })
  expect(findingOf(subject, 'A09').message).toContain('2010301 财政拨款项目支出大于该科目全部项目支出')
})
test('less is no matter here', () => expect(verdict(stated({ [`${general}/2010302/project`]: '2900000', 'incomeByFunction/2010302/other': '100000' }))).not.toContain('A09 error'))
