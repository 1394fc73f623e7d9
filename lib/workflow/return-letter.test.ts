import { describe, expect, it } from 'vitest'
import { returnLetter } from './return-letter'

const cell = { words: '与账簿不符，请核对。', place: '公开05表 2010301 栏2（行政运行 基本支出）', quote: '120.00' }

describe('the letter of a return', () => {
  it('is what the reviewer wrote, then every open comment with its place and its quote', () => {
    expect(returnLetter(' 请修改。 ', [cell, { words: '请补充封面文号。', place: null, quote: null }])).toBe('请修改。\n\n1. 公开05表 2010301 栏2（行政运行 基本支出）“120.00”：与账簿不符，请核对。\n2. 请补充封面文号。')
  })

  it('needs no words of its own where comments are open, and is empty where nothing was said', () => {
    expect(returnLetter('', [cell])).toBe('1. 公开05表 2010301 栏2（行政运行 基本支出）“120.00”：与账簿不符，请核对。')
    expect(returnLetter('  ', [])).toBe('')
  })

  it('quotes only the beginning of a long sentence', () => {
    expect(returnLetter('', [{ ...cell, quote: '长'.repeat(80) }])).toContain(`“${'长'.repeat(60)}……”`)
  })
})
