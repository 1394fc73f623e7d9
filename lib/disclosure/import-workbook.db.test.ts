import { beforeAll, describe, expect, it } from 'vitest'
import { aCounty, opened, seen, state, valueOf, versionOf, type County } from '@/testing/county'
import { retyped, type Retyped } from '@/testing/workbooks'
import { database } from '@/lib/db/database'
import { factText } from '@/lib/facts/facts'
import { factHistory } from './fact-history'
import { fillInFile } from './fill-in-file'
import { importWorkbook, ImportWorkbookInput } from './import-workbook'
import { previewWorkbook } from './preview-workbook'

let county: County
let id: string
beforeAll(async () => {
  county = await aCounty()
  id = await opened(county.preparer, county.unit)
  await state(county.preparer, id, { 'incomeByFunction/2010301/fiscalAppropriation': '100.00', 'balances/openingBalance': '7.00', 'expenditureByFunction/2010301/basic': '90.00' })
})

const workbook = async (changes: Retyped = {}): Promise<File> => {
  const { bytes } = valueOf(await fillInFile(county.preparer, { disclosureId: id }))
  return new File([new Uint8Array(await retyped(bytes, changes))], '填报.xlsx')
}
const textOf = async (key: string): Promise<string> => factText((await database().facts.of(id)).get(key))
type Choice = { readonly sections: string; readonly blanks?: 'keep' | 'clear'; readonly version?: number }
const taken = async (file: File, { sections, blanks = 'keep', version }: Choice, actor = county.preparer) =>
  importWorkbook(actor, ImportWorkbookInput.parse({ disclosureId: id, version: version ?? (await versionOf(county.preparer, id)), file, sections, blanks }))

const SLOW = 120_000
// 收入: B code, E 财政拨款收入, from row 7 on.
const income: Retyped = { 收入: { E7: { value: 250.5, type: 'number' } }, 支出: { E7: { value: 80, type: 'number' } } }

describe('importWorkbook', () => {
  it('changes nothing by the workbook that was downloaded', async () => {
    const plan = valueOf(await previewWorkbook(county.preparer, { disclosureId: id, file: await workbook() }))
    expect(plan.sections.map(({ by, problemCount }) => [by.keep.total, by.clear.total, problemCount])).toEqual(plan.sections.map(() => [0, 0, 0]))
  }, SLOW)

  it('takes the chosen section and no other, with history', async () => {
    const file = await workbook(income)
    const plan = valueOf(await previewWorkbook(county.preparer, { disclosureId: id, file }))
    expect(plan.sections.filter(({ by }) => by.keep.total > 0).map(({ key, by }) => [key, by.keep.changes.map(({ old, new: next }) => [old, next])])).toEqual([['income', [['100.00', '250.50']]], ['expenditure', [['90.00', '80.00']]]])
    expect(valueOf(await taken(file, { sections: 'income' })).changed).toBe(1)
    expect([await textOf('incomeByFunction/2010301/fiscalAppropriation'), await textOf('expenditureByFunction/2010301/basic')]).toEqual(['250.50', '90.00'])
    const [last] = valueOf(await factHistory(county.preparer, { disclosureId: id, key: 'incomeByFunction/2010301/fiscalAppropriation' }))
    expect(last).toMatchObject({ old: '100.00', new: '250.50', origin: 'import', byName: '李会计' })
    expect((await database().events.of(id)).map(({ step, note }) => [step, note])).toContainEqual(['import', '1 项，来自工作簿“填报.xlsx”'])
    // Twice is once.
    const version = await versionOf(county.preparer, id)
    expect(valueOf(await taken(file, { sections: 'income' }))).toEqual({ version, changed: 0 })
  }, SLOW)

  it('leaves what stands where the workbook is blank, unless asked to clear it', async () => {
    const file = await workbook({ 收入: { E7: { value: null, type: 'empty' } } })
    const plan = valueOf(await previewWorkbook(county.preparer, { disclosureId: id, file }))
    expect(plan.sections.filter(({ by }) => by.clear.total > 0).map(({ key, by }) => [key, by.keep.total, by.clear.blanked])).toEqual([['income', 0, 1]])
    expect(valueOf(await taken(file, { sections: 'income' })).changed).toBe(0)
    expect(valueOf(await taken(file, { sections: 'income', blanks: 'clear' })).changed).toBe(1)
    expect([await textOf('incomeByFunction/2010301/fiscalAppropriation'), await textOf('balances/openingBalance'), await textOf('budgetUnit/code')]).toEqual(['', '7.00', '034001'])
  }, SLOW)

  it('takes nothing where one cell is not understood, and says where', async () => {
    const file = await workbook({ 支出: { E7: { value: 70, type: 'number' }, F7: { value: '约十万', type: 'string' } } })
    const version = await versionOf(county.preparer, id)
    const outcome = await taken(file, { sections: 'expenditure' })
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'facts-refused', message: expect.stringMatching(/^“填报.xlsx”的“支出”表 F7：“约十万”不是金额/) as string } })
    expect([await textOf('expenditureByFunction/2010301/basic'), await versionOf(county.preparer, id)]).toEqual(['90.00', version])
  }, SLOW)

  it('is refused on a version that is gone, to who may not write, and to a stranger', async () => {
    const file = await workbook({ 支出: { E7: { value: 70, type: 'number' } } })
    expect(await taken(file, { sections: 'expenditure', version: 1 })).toMatchObject({ ok: false, error: { kind: 'stale-version' } })
    expect(await taken(file, { sections: 'expenditure' }, county.reviewer)).toMatchObject({ ok: false, error: { kind: 'not-an-editor' } })
    expect(await taken(file, { sections: 'expenditure' }, county.neighbourPreparer)).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    expect(await previewWorkbook(county.neighbourPreparer, { disclosureId: id, file })).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    expect(await textOf('expenditureByFunction/2010301/basic')).toBe('90.00')
    expect((await seen(county.preparer, id)).editable).toBe(true)
  }, SLOW)
})
