import { describe, expect, it } from 'vitest'
import { isLatin, spelledFrom } from '@/lib/spelling/spelling'
import { theTemplate } from '@/lib/template/templates'
import type { CodeOption } from './code-option'
import { ranked } from './code-search'
import { codeOptions } from './function-codes'
import { loadSpellings } from './spellings'

const options = codeOptions(theTemplate('CN-2024'), 'generalPublicBudget')
const spellings = await loadSpellings(options.map(({ name }) => name))
const found = (typed: string, recent: readonly string[] = []) => ranked(options, typed, recent, spellings)
const names = (list: readonly CodeOption[]) => list.slice(0, 8).map(({ value, name }) => `${value} ${name}`)

describe('pinyin', () => {
  it('is known by initials, beginnings and in full, from any syllable', () => {
    const syllables = ['xing', 'zheng', 'yun', 'xing']
    expect(['xzyx', 'xingzheng', 'xzhengy', 'xi', 'x', 'xingzhengyunxing'].map((letters) => spelledFrom(letters, syllables))).toEqual([0, 0, 0, 0, 0, 0])
    expect(spelledFrom('yunx', syllables)).toBe(2)
    expect(spelledFrom('xzyxx', syllables)).toBeNull()
    expect(spelledFrom('zx', syllables)).toBeNull()
  })

  it('is told from characters and digits', () => {
    expect(['xzyx', 'Xing Zheng', "xi'an"].every(isLatin)).toBe(true)
    expect(['行政', '201', 'xz行'].some(isLatin)).toBe(false)
  })

  it('finds 行政运行', () => {
    expect(names(found('xzyx'))[0]).toMatch(/行政运行$/)
    expect(found('XZYX').every(({ name }) => name.includes('行政运行'))).toBe(true)
    expect(names(found('zhufanggongjijin'))).toEqual(['2210201 住房公积金', '2210302 住房公积金管理'])
    expect(found('qwertyuiop')).toEqual([])
  })
})

describe('codes', () => {
  it('are found by digits in their order, 类 and 款 with the reason why they cannot be chosen', () => {
    const list = found('20103')
    expect(list[0]).toMatchObject({ value: '20103', refusal: '20103 是“款”，金额填在它下面的“项”，请选 7 位代码' })
    expect(list[1]).toMatchObject({ value: '2010301', refusal: null, path: '一般公共服务支出 › 政府办公厅（室）及相关机构事务' })
    expect(found('201')[0]?.refusal).toContain('“类”')
  })

  it('are found by characters, those in the name before those in the path, and what cannot be chosen last', () => {
    const list = found('住房')
    const firstRefused = list.findIndex(({ refusal }) => refusal !== null)
    expect(list[0]?.name.startsWith('住房')).toBe(true)
    expect(list.slice(firstRefused).every(({ refusal }) => refusal !== null)).toBe(true)
  })

  it('of another budget say so', () => {
    expect(found('2120801')[0]?.refusal).toContain('政府性基金预算')
    expect(codeOptions(theTemplate('CN-2024'), null).find(({ value }) => value === '2120801')).toMatchObject({ refusal: null, path: expect.stringContaining('政府性基金预算') as string })
  })

  it('that were used last come first where they match', () => {
    const some = found('行政运行')[5]?.value ?? ''
    expect(found('', [some])[0]?.value).toBe(some)
    expect(found('', [some]).every(({ value }) => value.length === 7)).toBe(true)
    expect(found('行政运行', [some])[0]?.value).toBe(some)
    expect(found('xzyx', [some])[0]?.value).toBe(some)
  })
})
