import { describe, expect, it } from 'vitest'
import { factsWith } from '@/lib/facts/facts-with'
import { toText } from '@/lib/money/amount'
import { fundOffers, spendingLeft } from './fund-offers'

const at = 'performance/projects'
const facts = (more: Readonly<Record<string, string>>) => factsWith({
  'expenditureByFunction/2010302/project': '1000', [at]: 'a,b', [`${at}/a/functionCode`]: '2010302', [`${at}/b/functionCode`]: '2010302', [`${at}/a/funds`]: 'f', [`${at}/b/funds`]: 'f', [`${at}/b/funds/f/executed`]: '300', ...more,
})
const offered = (more: Readonly<Record<string, string>>) => {
  const made = facts(more)
  const [first] = made.performance.projects
  if (first === undefined) throw new Error('no project')
  return fundOffers(made, first, toText).map(({ words, edits }) => [words, ...edits.map(({ text }) => text)])
}

describe('figures offered to a sheet', () => {
  it('are what is left of the code’s project expenditure', () => {
    expect(offered({})).toEqual([['支出表 2010302 项目支出 1000.00，其他自评表已用 300.00，余 700.00', '700.00元']])
    const [first] = facts({}).performance.projects
    expect(first && toText(spendingLeft(facts({}), first)?.left ?? first.funds[0]?.executed ?? (() => { throw new Error('nothing') })())).toBe('700.00')
  })
  it('are the initial budget where none was adjusted', () => expect(offered({ [`${at}/a/funds/f/initialBudget`]: '500', [`${at}/b/funds/f/executed`]: '1000' })).toEqual([['年初预算没有调整的，全年预算数取预算编制数', '500.00元']]))
  it('are nothing where everything is stated', () => expect(offered({ [`${at}/a/funds/f/annualBudget`]: '700', [`${at}/a/funds/f/executed`]: '700' })).toEqual([]))
})
