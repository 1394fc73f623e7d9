import { expect, test } from 'vitest'
import { classificationOf, withEntries } from '@/lib/classification/classification'
import { findingOf, verdict } from '@/testing/judged'
import { booklet, table, verdictOf, type Mutation } from '@/testing/read-booklets'

const named = (code: string, name: string): Mutation => table('T05', ({ rows }) => ({ rows: rows.map((row) => (row.code === code ? { ...row, name } : row)) }))

test('the name of another code', () => {
  expect(verdictOf('K02', named('2010301', '一般行政管理事务'))).toEqual(['K02 error'])
  expect(findingOf(named('2010301', '一般行政管理事务')(booklet()), 'K02').message).toContain('公开05表 2010301 印“一般行政管理事务”，2024年科目表为“行政运行”')
})
test('indentation and brackets are no name', () => expect(verdictOf('K02', named('20103', '　政府办公厅(室)及相关机构事务'))).toEqual([]))
test('a code nobody knows is K01’s', () => expect(verdictOf('K02', named('2010377', '县级增设'))).toEqual([]))
test('an entry that nobody compared with published material only asks', () => {
  const classification = withEntries(classificationOf(2024), [{ code: '2010301', name: '行政运行事务', fund: 'generalPublicBudget', verified: false }])
  expect(verdict({ ...booklet(), classification }).filter((each) => each.startsWith('K02'))).toEqual(['K02 notice'])
})
