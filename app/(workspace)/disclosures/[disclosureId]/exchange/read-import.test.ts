import { describe, expect, it } from 'vitest'
import { assemble, parseFact, toContract, type FactKey, type FactValue, type Facts } from '@/lib/facts/facts'
import { readImport } from './read-import'

const unit: Readonly<Record<FactKey, string>> = {
  'budgetUnit/code': '034001', 'budgetUnit/name': '青禾县人民政府办公室', 'budgetUnit/departmentCode': '034', 'budgetUnit/departmentName': '青禾县人民政府办公室',
  'budgetUnit/divisionCode': '141199', 'budgetUnit/divisionName': '青禾县', 'budgetUnit/scope': 'unit', 'budgetUnit/kind': 'administrative',
}
const factsWith = (texts: Readonly<Record<FactKey, string>>): Facts =>
  assemble({ templateId: 'CN-2024-14', fiscalYear: 2024 }, Object.entries({ ...unit, ...texts }).flatMap(([key, text]): readonly (readonly [FactKey, FactValue])[] => {
    const parsed = parseFact(key, text)
    return parsed.ok && parsed.value !== null ? [[key, parsed.value]] : []
  }))
const home = { unitCode: '034001', unitName: '青禾县人民政府办公室', templateId: 'CN-2024-14' }
const fileOf = (facts: Facts): string => JSON.stringify(toContract(facts))

describe('readImport', () => {
  it('counts what would be added, altered and blanked', () => {
    const now = factsWith({ 'balances/openingBalance': '100.00', 'balances/closingBalance': '5.00' })
    const file = factsWith({ 'balances/openingBalance': '120.00', 'glossaryAddition': '无' })
    const plan = readImport(fileOf(file), now, home)
    expect(plan.ok && { added: plan.value.added, altered: plan.value.altered, blanked: plan.value.blanked }).toEqual({ added: 1, altered: 1, blanked: 1 })
    expect(plan.ok && plan.value.changes.find((change) => change.key === 'balances/openingBalance')).toMatchObject({ old: '100.00', new: '120.00' })
  })

  it('changes nothing by the file it exported', () => {
    const now = factsWith({ 'balances/openingBalance': '100.00' })
    expect(readImport(fileOf(now), now, home)).toMatchObject({ ok: true, value: { changes: [] } })
  })

  it('refuses with one sentence that names the place', () => {
    const now = factsWith({})
    expect(readImport('not json', now, home)).toMatchObject({ ok: false, error: expect.stringContaining('不是 JSON') })
    expect(readImport(JSON.stringify({ ...toContract(now), surprise: 1 }), now, home)).toMatchObject({ ok: false, error: expect.stringMatching(/^surprise：/) })
    expect(readImport(fileOf(factsWith({ 'budgetUnit/code': '999' })), now, home)).toMatchObject({ ok: false, error: expect.stringContaining('034001') })
    expect(readImport(fileOf(now), now, { ...home, templateId: 'CN-2024' })).toMatchObject({ ok: false, error: expect.stringMatching(/^template：/) })
  })
})
