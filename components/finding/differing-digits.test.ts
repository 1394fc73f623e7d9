import { describe, expect, it } from 'vitest'
import { differingDigits } from './differing-digits'

const marked = (text: string, other: string): string => differingDigits(text, other).map((run) => (run.differs ? `[${run.text}]` : run.text)).join('')

describe('differingDigits', () => {
  it('marks the one digit that differs', () => {
    expect(marked('60,000.00', '66,000.00')).toBe('6[0],000.00')
    expect(marked('2,374,460.00', '2,374,360.00')).toBe('2,374,[4]60.00')
  })

  it('marks nothing in equal figures', () => {
    expect(marked('682.83', '682.83')).toBe('682.83')
  })

  it('marks digits the shorter figure does not have', () => {
    expect(marked('1,204.16', '204.16')).toBe('[1],204.16')
    expect(marked('204.16', '1,204.16')).toBe('204.16')
  })

  it('marks nothing where most digits differ: two amounts, no slip', () => {
    expect(marked('6,928,340.00', '4,702,800.00')).toBe('6,928,340.00')
    expect(marked('1,667,780.00', '0.00')).toBe('1,667,780.00')
    expect(marked('249,000.00', '24,900.00')).toBe('[249],[0]00.00')
  })

  it('lines figures up at the point, not at the end', () => {
    expect(marked('682.8', '682.83')).toBe('682.8')
    expect(marked('682.83', '682.8')).toBe('682.8[3]')
  })

  it('keeps every character', () => {
    expect(differingDigits('－3.18%', '＋45.20%').map((run) => run.text).join('')).toBe('－3.18%')
  })
})
