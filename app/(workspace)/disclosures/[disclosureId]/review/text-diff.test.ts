import { describe, expect, it } from 'vitest'
import { diffText, type DiffRun } from './text-diff'

const marked = (runs: readonly DiffRun[]): string => runs.map((run) => (run.changed ? `[${run.text}]` : run.text)).join('')

describe('diffText', () => {
  it('marks whole figures', () => {
    const { before, after } = diffText('支出总计672.83万元，增长43.07%。', '支出总计682.83万元，增长45.20%。')
    expect(marked(before)).toBe('支出总计[672.83]万元，增长[43.07%]。')
    expect(marked(after)).toBe('支出总计[682.83]万元，增长[45.20%]。')
  })

  it('does not break a rewritten phrase at a word both happen to have', () => {
    const { before, after } = diffText('主要原因是省级安排敬老院改造。', '主要原因是救助站改造和价格补贴新增。')
    expect(marked(before)).toBe('主要原因是[省级安排敬老院改造]。')
    expect(marked(after)).toBe('主要原因是[救助站改造和价格补贴新增]。')
  })

  it('keeps every character of both', () => {
    const [one, other] = ['主要原因是本年度项目资金支出增加。', '主要原因是新增政务服务大厅搬迁项目。']
    const { before, after } = diffText(one, other)
    expect(before.map((run) => run.text).join('')).toBe(one)
    expect(after.map((run) => run.text).join('')).toBe(other)
  })

  it('marks nothing in equal sentences and everything in new ones', () => {
    expect(diffText('无', '无')).toEqual({ before: [{ text: '无', changed: false }], after: [{ text: '无', changed: false }] })
    expect(diffText('', '新增一句。')).toEqual({ before: [], after: [{ text: '新增一句。', changed: true }] })
  })
})
