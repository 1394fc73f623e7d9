import { describe, expect, it } from 'vitest'
import type { Finding } from '@/lib/rules/finding'
import { fingerprintOf } from '@/lib/workflow/answered'
import { answeredOf, phrasesFor, type GivenExplanation } from './explanation'

const finding = (left: string): Finding => ({
  rule: 'Y06', severity: 'warning', title: '', message: '', advice: '', unit: '元', key: 'Y06|T01!R62:c1', refs: ['T01!R62:c1'], facts: [],
  cells: [{ ref: 'T01!R62:c1', label: '', value: left }], left, right: '1.00', difference: '',
})
const given = (of: Finding, words: string): GivenExplanation => ({ fingerprint: fingerprintOf(of), ruleId: of.rule, cells: of.cells.map((cell) => cell.ref), left: of.left, right: of.right, words, public: false, byName: '', at: '', acceptedAt: null, id: words, refused: null })

describe('answeredOf', () => {
  it('is in force while the figures stand', () => {
    expect(answeredOf(finding('2.00'), [given(finding('2.00'), '新增项目')])).toMatchObject({ current: { words: '新增项目' }, lapsed: null })
  })

  it('lapses when a figure changes, and keeps the words at hand', () => {
    expect(answeredOf(finding('3.00'), [given(finding('2.00'), '新增项目')])).toMatchObject({ current: null, lapsed: { words: '新增项目' } })
  })

  it('forgets what was said for other cells', () => {
    const other = { ...given(finding('2.00'), '别处'), cells: ['T04!R64:c2'] }
    expect(answeredOf(finding('3.00'), [other])).toMatchObject({ current: null, lapsed: null })
  })
})

describe('a refused explanation', () => {
  const refused: GivenExplanation = { ...given(finding('2.00'), '情况属实'), refused: { because: '没有说明原因', byName: '', at: '' } }
  it('answers nothing, and shows why', () => expect(answeredOf(finding('2.00'), [refused])).toMatchObject({ current: null, lapsed: null, refused: { words: '情况属实' } }))
  it('is of no account for other figures', () => expect(answeredOf(finding('3.00'), [refused])).toMatchObject({ current: null, refused: null, lapsed: { words: '情况属实' } }))
})

describe('what was said last year', () => {
  const prior = { ruleId: 'Y06', cells: ['T01!R62:c1'], words: '上年的原因', public: true, fiscalYear: 2023 }
  it('is suggested for the same rule and cells, while nothing was said', () => {
    expect(answeredOf(finding('2.00'), [], [prior]).suggested).toEqual(prior)
    expect(answeredOf(finding('2.00'), [], [{ ...prior, ruleId: 'Y07' }]).suggested).toBeNull()
    expect(answeredOf(finding('2.00'), [], [{ ...prior, cells: ['T01!R62:c2'] }]).suggested).toBeNull()
    expect(answeredOf(finding('2.00'), [given(finding('2.00'), '本年的原因')], [prior]).suggested).toBeNull()
    expect(answeredOf(finding('3.00'), [given(finding('2.00'), '本年的原因')], [prior]).suggested).toBeNull()
  })
})

describe('the value that returns', () => {
  it('brings its explanation back', () => {
    const said = [given(finding('2.00'), '新增项目')]
    expect(answeredOf(finding('3.00'), said).current).toBeNull()
    expect(answeredOf(finding('2.00'), said).current?.words).toBe('新增项目')
  })
})

describe('phrasesFor', () => {
  it('offers something for every rule', () => {
    expect(phrasesFor('T58')[0]).toContain('车辆')
    expect(phrasesFor('K01')).toHaveLength(1)
  })
})
