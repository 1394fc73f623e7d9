import { expect, it } from 'vitest'
import { statementName } from './statement-name'

it('is the same for the same text, another for another, and none for a list of any length or for ever more texts', () => {
  const name = statementName('SELECT 1')
  expect(name).toMatch(/^m[\w-]{22}$/u)
  expect(statementName('SELECT 1')).toBe(name)
  expect(statementName('SELECT 2')).not.toBe(name)
  expect(statementName(`SELECT 1 WHERE 1 IN (${Array.from({ length: 40 }, (_, place) => `$${String(place + 1)}`).join(',')})`)).toBe('')
  const named = Array.from({ length: 1000 }, (_, place) => statementName(`SELECT ${String(place + 10)}`)).filter((each) => each !== '')
  expect(named.length).toBeLessThan(300)
  expect(statementName('SELECT 1')).toBe(name)
})
