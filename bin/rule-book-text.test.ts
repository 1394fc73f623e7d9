import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rules } from '@/lib/rules/rules'
import { RULEBOOK, rulebookText, SOURCES, sourcesText } from './rule-book-text'

test('docs/rules.md is what the rules say now; `npm run rulebook` writes it', () => expect(readFileSync(RULEBOOK, 'utf8')).toBe(rulebookText()))
test('the hash of the rules is that of their sources; `npm run rulebook` writes it', () => expect(readFileSync(SOURCES, 'utf8')).toBe(sourcesText()))
test('has a line for every rule', () => {
  const text = rulebookText()
  expect(rules.filter(({ id }) => !text.includes(`\n| ${id} |`)).map(({ id }) => id)).toEqual([])
})
