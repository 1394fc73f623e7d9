import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rules } from '@/lib/rules/rules'
import { RULEBOOK, rulebookText } from './rule-book-text'

test('docs/rules.md is what the rules say now; `npm run rulebook` writes it', () => expect(readFileSync(RULEBOOK, 'utf8')).toBe(rulebookText()))
test('has a line for every rule', () => {
  const text = rulebookText()
  expect(rules.filter(({ id }) => !text.includes(`\n| ${id} |`)).map(({ id }) => id)).toEqual([])
})
