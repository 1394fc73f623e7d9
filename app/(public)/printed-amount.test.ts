import { describe, expect, it } from 'vitest'
import { changeWords, grouped, readable, signedPercent, sumPrinted } from './printed-amount'

describe('printed amounts', () => {
  it('adds printed figures exactly', () => {
    expect(sumPrinted(['0.10', '0.20']).toFixed(2)).toBe('0.30')
    expect(sumPrinted([]).toFixed(2)).toBe('0.00')
  })

  it('reads from ten thousand 万元 on as 亿元', () => {
    expect(readable(sumPrinted(['9999.99']))).toEqual({ text: '9,999.99', unit: '万元' })
    expect(readable(sumPrinted(['10000.00']))).toEqual({ text: '1.00', unit: '亿元' })
    expect(readable(sumPrinted(['142700.00']))).toEqual({ text: '14.27', unit: '亿元' })
  })

  it('groups thousands', () => {
    expect(grouped('1204.16')).toBe('1,204.16')
  })

  it('says a change by sign and by word', () => {
    expect(signedPercent('45.20')).toBe('＋45.20%')
    expect(signedPercent('-3.18')).toBe('－3.18%')
    expect(changeWords('-3.18')).toBe('比上年下降 3.18%')
    expect(changeWords('0.00')).toBe('与上年相同')
    expect(changeWords(null)).toBe('上年没有可比的数')
  })
})
