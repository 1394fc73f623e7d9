import { describe, expect, it } from 'vitest'
import { amount } from '@/lib/money/amount'
import { unitEvidence } from './unit-evidence'

const figures = (...texts: readonly string[]) => texts.map((text) => ({ text, standing: null }))
const unitOf = (...parameters: Parameters<typeof unitEvidence>) => unitEvidence(...parameters).unit

describe('the unit of a pasted block', () => {
  it('is what its heads say', () => {
    expect(unitOf(['单位：万元', '381.64'], figures('381.64'), null)).toBe('万元')
    expect(unitOf(['金额单位: 元'], figures('381.64'), null)).toBe('元')
    expect(unitOf(['基本支出（万元）'], figures('381.64'), null)).toBe('万元')
    expect(unitOf(['基本支出(元)', '项目支出（万元）'], figures('381.64'), null)).toBeNull()
    expect(unitOf(['预算单位', '单元房'], figures('381.64'), null)).toBeNull()
  })

  it('is that of what stands in the same cells', () => {
    const standing = amount('3816380.00')
    expect(unitOf([], [{ text: '381.64', standing }], null)).toBe('万元')
    expect(unitOf([], [{ text: '3,816,380.00', standing }], null)).toBe('元')
    expect(unitOf([], [{ text: '（3,900,000）', standing }], null)).toBe('元')
    expect(unitOf([], [{ text: '381.64', standing }, { text: '3816380', standing }], null)).toBeNull()
  })

  it('is 万元 where 元 could not be read', () => {
    expect(unitOf([], figures('381.6400', '2'), null)).toBeNull()
    expect(unitOf([], figures('381.638', '2'), null)).toBe('万元')
  })

  it('is 元 where 万元 would be absurd beside what the disclosure holds', () => {
    expect(unitOf([], figures('3816380.00'), amount('6828340.00'))).toBe('元')
    expect(unitOf([], figures('381.64'), amount('6828340.00'))).toBeNull()
    expect(unitOf([], figures('3816380.00'), null)).toBeNull()
    expect(unitOf([], figures('38163800.00'), null)).toBe('元')
  })

  it('does not matter where every amount has its own, or none is there', () => {
    expect(unitOf([], figures('381.64万元', '5元'), null)).toBe('元')
    expect(unitOf([], figures('—', ''), null)).toBe('元')
  })
})
