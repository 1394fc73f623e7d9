import { describe, expect, test } from 'vitest'
import type { Finding } from '@/lib/rules/finding'
import { keepFindings, type KeptFinding } from './kept-findings'
import type { Todo } from './todo'

const finding = (rule: string, left = '1.00', severity: Finding['severity'] = 'error'): Finding => ({ rule, severity, title: rule, message: '', advice: '', cells: [], refs: [], left, right: '2.00', difference: '', unit: '元', key: `${rule}|x`, facts: [] })
const todo = ({ severity }: Finding): Todo => (severity === 'error' ? 'mend' : 'explain')
const keep = (before: readonly KeptFinding[], findings: readonly Finding[], settled = true) => keepFindings(before, findings, todo, settled)
const shown = (list: readonly KeptFinding[]) => list.map((each) => `${each.finding.rule} ${each.finding.left}${each.cleared ? ' cleared' : ''}`)

const entered = keep([], [finding('A01'), finding('A08'), finding('T58')])

describe('the list on the page', () => {
  test('keeps a cleared finding in its place', () => expect(shown(keep(entered, [finding('A01'), finding('T58')]))).toEqual(['A01 1.00', 'A08 1.00 cleared', 'T58 1.00']))
  test('shows new figures where the finding stood', () => expect(shown(keep(entered, [finding('T58'), finding('A08', '3.00'), finding('A01')]))).toEqual(['A01 1.00', 'A08 3.00', 'T58 1.00']))
  test('takes a finding up again that comes back', () => {
    const gone = keep(entered, [finding('A01'), finding('T58')])
    expect(shown(keep(gone, [finding('A01'), finding('A08'), finding('T58')]))).toEqual(['A01 1.00', 'A08 1.00', 'T58 1.00'])
  })
  test('forgets what came and went between two keys, and keeps what stood in between', () => {
    const typing = keep(entered, [finding('A01'), finding('A08'), finding('T58'), finding('Y11')], false)
    expect(shown(keep(typing, [finding('A01'), finding('A08'), finding('T58')]))).toHaveLength(3)
    const stood = keep(typing, [finding('A01'), finding('A08'), finding('T58'), finding('Y11')])
    expect(shown(keep(stood, [finding('A01'), finding('A08'), finding('T58')])).at(-1)).toBe('Y11 1.00 cleared')
  })
  test('two findings of one rule at the same cells are two', () => {
    const [first, second] = keep([], [finding('C09'), finding('C09')])
    expect(first?.name).not.toBe(second?.name)
  })
  test('a milder finding stays in its group, a graver one goes where it is mended', () => {
    expect(keep(entered, [finding('A01', '1.00', 'warning')])[0]?.todo).toBe('mend')
    expect(keep(keep([], [finding('A01', '1.00', 'warning')]), [finding('A01')])[0]?.todo).toBe('mend')
  })
})
