import { describe, expect, it } from 'vitest'
import { byRisk, riskReasons, type RiskFacts } from './risk'

const calm: RiskFacts = { errors: 0, unexplained: 0, late: 0, corrected: 0, returned: 0, explained: 0, jumps: 0 }

describe('risk', () => {
  it('is said in words, each a counted fact, the gravest first', () => {
    expect(riskReasons(calm)).toEqual([])
    expect(riskReasons({ ...calm, jumps: 3, explained: 2, returned: 1, late: 4 }).map(({ words }) => words)).toEqual(['逾期 4 天', '退回过 1 次', '2 项警告靠说明通过', '3 个主要数字比上年变化大'])
  })

  it('orders by the gravest kind in which two differ: one error outweighs any number of explanations', () => {
    const [wrong, late, explained] = [{ ...calm, errors: 1 }, { ...calm, late: 2, jumps: 9 }, { ...calm, explained: 30 }]
    expect([calm, explained, late, wrong].toSorted(byRisk)).toEqual([wrong, late, explained, calm])
    expect([late, { ...calm, late: 2, jumps: 10 }].toSorted(byRisk)[0]).toMatchObject({ jumps: 10 })
    expect(byRisk(calm, { ...calm })).toBe(0)
  })
})
