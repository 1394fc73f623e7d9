import { expect, test } from 'vitest'
import { TEMPLATE } from '@/testing/judged'
import { theTemplate } from '@/lib/template/templates'
import { rulesText } from './rules-text'

const template = theTemplate(TEMPLATE)

test('the same form is judged by the same text', () => expect(rulesText({ ...template })).toBe(rulesText(template)))
test('another threshold, and another use of a rule, is another text', () => {
  expect(rulesText({ ...template, thresholds: { ...template.thresholds, yoyWarning: '0.31' } })).not.toBe(rulesText(template))
  expect(rulesText({ ...template, rules: { ...template.rules, A08: { use: 'off', because: '试行' } } })).not.toBe(rulesText(template))
})
test('each form has its own', () => expect(rulesText(theTemplate('CN-2024'))).not.toBe(rulesText(template)))
