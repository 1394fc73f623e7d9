import { describe, expect, it } from 'vitest'
import { parseFact, type FactKey, type FactValue } from './facts'
import { factLabelAmong } from './item-label'

const entriesOf = (texts: Readonly<Record<FactKey, string>>): ReadonlyMap<FactKey, FactValue> =>
  new Map(Object.entries(texts).flatMap(([key, text]): readonly (readonly [FactKey, FactValue])[] => {
    const parsed = parseFact(key, text)
    return parsed.ok && parsed.value !== null ? [[key, parsed.value]] : []
  }))

describe('factLabelAmong', () => {
  const entries = entriesOf({ 'performance/projects': 'n1,n2', 'performance/projects/n2/name': '政务网络使用费', 'performance/projects/n2/indicators': 'n5,n9' })

  it('calls items by name or by their place', () => {
    expect(factLabelAmong(entries, 'performance/projects/n2/indicators/n9/score', 2024)).toBe('绩效自评 项目支出绩效自评表 “政务网络使用费” 绩效指标 第2项 得分')
    expect(factLabelAmong(entries, 'performance/projects/n1/annualGoal', 2024)).toBe('绩效自评 项目支出绩效自评表 第1项 年度目标')
  })

  it('leaves other facts and items that are gone as they were called', () => {
    expect(factLabelAmong(entries, 'balances/openingBalance', 2024)).toBe('结转和结余 年初结转和结余')
    expect(factLabelAmong(entries, 'performance/projects/n7/annualGoal', 2024)).toContain('n7')
  })
})
