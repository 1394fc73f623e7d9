import { expect, test } from 'vitest'
import { classificationOf, nameOfEconomic, nameOfFunction, withEntries } from './classification'

test('a name belongs to a year', () => {
  expect(nameOfFunction('2013804', 2024)).toBe('经营主体管理')
  expect(nameOfFunction('2013804', 2023)).toBe('市场主体管理')
  expect(nameOfFunction('20140', 2023)).toBeNull()
})
test('a year without a list is not guessed', () => expect(() => classificationOf(1999)).toThrow('1999'))
test('ten classes and a hundred items of economic codes', () => {
  const codes = [...classificationOf(2024).economic.keys()]
  expect([codes.filter((code) => code.length === 3).length, codes.filter((code) => code.length === 5).length]).toEqual([10, 100])
  expect(nameOfEconomic('30239', 2024)).toBe('其他交通费用')
})
test('every 项 has its 款 and 类', () => {
  const { functional } = classificationOf(2024)
  for (const code of functional.keys()) if (code.length > 3) expect([code, functional.has(code.slice(0, code.length - 2))]).toEqual([code, true])
})
test('a bureau adds and corrects codes without code', () => {
  const added = withEntries(classificationOf(2024), [{ code: '2010399', name: '其他政府办公厅支出', fund: 'generalPublicBudget', verified: true }])
  expect(added.functional.get('2010399')).toMatchObject({ name: '其他政府办公厅支出', verified: true })
  expect([...added.functional.keys()].indexOf('2010399')).toBe([...added.functional.keys()].toSorted().indexOf('2010399'))
})
