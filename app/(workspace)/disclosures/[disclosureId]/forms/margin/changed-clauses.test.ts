import { describe, expect, it } from 'vitest'
import { say } from '@/lib/narrative/span'
import { changedClauses } from './changed-clauses'

const figure = (text: string) => ({ kind: 'figure', text, cites: [], what: 'amount' }) as const
const shown = (excerpts: ReturnType<typeof changedClauses>) => excerpts.map((excerpt) => excerpt.map(({ text, changed }) => (changed ? `[${text}]` : text)).join(''))

describe('what is shown of a changed sentence', () => {
  it('is the clauses around what changed', () => {
    const spans = say`2024年度收入总计${figure('682.83')}万元，支出总计${figure('625.08')}万元。与上年相比，收入总计增加${figure('212.55')}万元，支出总计增加${figure('154.80')}万元，增长${figure('32.92%')}。主要原因是政务平台升级改造项目本年集中支付。`
    expect(shown(changedClauses(spans, new Set([3, 7, 9])))).toEqual(['支出总计[625.08]万元。', '支出总计增加[154.80]万元，增长[32.92%]。'])
  })

  it('is the whole of a short sentence', () => {
    expect(shown(changedClauses(say`项目支出${figure('445.39')}万元，占比${figure('65.23%')}；`, new Set([3])))).toEqual(['项目支出445.39万元，占比[65.23%]；'])
  })
})
