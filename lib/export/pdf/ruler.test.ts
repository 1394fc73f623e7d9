import { describe, expect, it } from 'vitest'
import { rulerOf } from './ruler'

/** Chinese characters an em wide, Latin letters half of one. */
const ruler = rulerOf(new Map([...'abcdefghijklmnopqrstuvwxyzABC0123456789.-/ '].map((character) => [character.codePointAt(0) ?? 0, 500])))

describe('lines', () => {
  it('hold no more than fits and lose nothing', () => {
    const text = '机关事业单位基本养老保险缴费支出 and some words，以及其他。'
    for (const ems of [2, 3.5, 5, 8, 13, 40]) {
      const lines = ruler.linesOf(text, ems)
      expect(lines.join('')).toBe(text)
      for (const line of lines) expect(ruler.widthOf(line.trimEnd())).toBeLessThanOrEqual(Math.max(ems, 3))
    }
  })

  it('never begin with a closing mark nor end with an opening one', () => {
    expect(ruler.linesOf('一二三（四五）六七。', 4.1)).toEqual(['一二三', '（四五）', '六七。'])
    for (const line of ruler.linesOf('甲，乙；（丙）“丁”、戊。己：庚！', 4.1)) expect(line).not.toMatch(/^[，；）”、。：！]|[（“]$/)
  })

  it('keep words and figures whole, and cut what is longer than a line', () => {
    expect(ruler.linesOf('共计abcdef个', 4.1)).toEqual(['共计', 'abcdef个'])
    expect(ruler.linesOf('abcdefghijkl', 3)).toEqual(['abcde', 'fghij', 'kl'])
  })

  it('keep the breaks of the text', () => expect(ruler.linesOf('甲\n\n乙', 10)).toEqual(['甲', '', '乙']))

  it('never break a number', () => expect(ruler.linesOf('1234567890.12', 2)).toEqual(['1234567890.12']))
})

describe('even lines', () => {
  it('are of like length', () => {
    expect(ruler.linesOf('附属单位上缴收入', 7.5)).toEqual(['附属单位上缴收', '入'])
    expect(ruler.evenLinesOf('附属单位上缴收入', 7.5)).toEqual(['附属单位', '上缴收入'])
    expect(ruler.evenLinesOf('一级指标', 5)).toEqual(['一级指标'])
  })

  it('are no more than the others', () => {
    for (let ems = 2; ems < 12; ems++) {
      const text = '项目资金预算安排及执行进度（万元）'
      expect(ruler.evenLinesOf(text, ems).length).toBe(ruler.linesOf(text, ems).length)
    }
  })
})
