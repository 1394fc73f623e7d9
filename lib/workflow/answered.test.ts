import { describe, expect, it } from 'vitest'
import type { Finding } from '@/lib/rules/finding'
import { answerTo, fingerprintOf, standingOf } from './answered'

const finding = (changes: Partial<Finding>): Finding => ({
  rule: 'A14', severity: 'warning', title: '', message: '收支不等。请核对。', advice: '', cells: [], unit: '元',
  left: '100.00', right: '90.00', difference: '10.00', key: 'A14|T02!2010301:c1,T03!2010301:c1', refs: ['T02!2010301:c1', 'T03!2010301:c1'], facts: [], ...changes,
})

describe('an explanation', () => {
  const answer = { fingerprint: fingerprintOf(finding({})), words: '跨年支付', refused: null }

  it('answers the difference it was given for', () => {
    expect(answerTo(finding({}), [answer])).toBe(answer)
    expect(answerTo(finding({ message: '同一处，换了说法。' }), [answer])).toBe(answer)
  })

  it('no longer answers once a figure changes, at another place, or for another rule', () => {
    expect(answerTo(finding({ left: '100.01' }), [answer])).toBeUndefined()
    expect(answerTo(finding({ right: '90.01' }), [answer])).toBeUndefined()
    expect(answerTo(finding({ key: 'A14|T02!2010302:c1,T03!2010302:c1' }), [answer])).toBeUndefined()
    expect(answerTo(finding({ key: 'A15|T02!2010301:c1,T03!2010301:c1' }), [answer])).toBeUndefined()
  })

  it('of a finding without figures belongs to its words', () => {
    const words = finding({ left: '', right: '', difference: '', message: '没有写原因。请补上。' })
    const given = { fingerprint: fingerprintOf(words), refused: null }
    expect(answerTo(words, [given])).toBe(given)
    expect(answerTo({ ...words, message: '原因太短。请写清楚。' }, [given])).toBeUndefined()
  })
})

describe('standingOf', () => {
  it('errors cannot be explained away, notices need no answer', () => {
    const error = finding({ severity: 'error', key: 'I01|x' })
    const notice = finding({ severity: 'notice', key: 'E01|x' })
    const warning = finding({})
    const all = [error, warning, notice]
    expect(standingOf(all, [])).toEqual({ errors: [error], unexplained: [warning] })
    expect(standingOf([warning], [{ fingerprint: fingerprintOf(warning), refused: { because: '没有说清' } }]).unexplained).toEqual([warning])
    expect(standingOf(all, all.map((each) => ({ fingerprint: fingerprintOf(each), refused: null })))).toEqual({ errors: [error], unexplained: [] })
  })
})
