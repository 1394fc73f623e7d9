import { expect, test } from 'vitest'
import { openPutAway, rowsOfLastYear } from './carried-rows'

const lastYear = rowsOfLastYear({
  'incomeByFunction/2010302/fiscalAppropriation': '1.00',
  'incomeByFunction/2010301/other': '2.00',
  'incomeByFunction/2010301/fiscalAppropriation': '3.00',
  'initialBudget/generalPublicBudgetByCategory/201': '4.00',
  'balances/openingBalance': '5.00',
})

test('last year’s rows, by group and in order', () => {
  expect([...lastYear]).toEqual([['incomeByFunction', ['2010301', '2010302']], ['initialBudget/generalPublicBudgetByCategory', ['201']]])
})

test('what was put away is remembered, and comes back when it is brought back', () => {
  const items = new Map<string, string>()
  const shelf = { getItem: (name: string) => items.get(name) ?? null, setItem: (name: string, text: string) => { items.set(name, text) } }
  const away = () => openPutAway(shelf, 'd1', lastYear).all().get('incomeByFunction')
  expect(away()).toEqual([])
  openPutAway(shelf, 'd1', lastYear).keep('incomeByFunction', ['2010302', '2010399'])
  expect(away()).toEqual(['2010301'])
  openPutAway(shelf, 'd1', lastYear).keep('incomeByFunction', ['2010301', '2010302'])
  expect(away()).toEqual([])
  items.set('mingsuan:put-away:d1', 'not json')
  expect(away()).toEqual([])
  expect(openPutAway(null, 'd1', lastYear).all().get('incomeByFunction')).toEqual([])
})
