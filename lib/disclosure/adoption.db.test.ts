import { beforeAll, describe, expect, it } from 'vitest'
import { aCounty, opened, state, valueOf, versionOf, type County } from '@/testing/county'
import { consistentFacts, reportOf } from '@/testing/judged'
import { database } from '@/lib/db/database'
import { compose } from '@/lib/document/compose'
import { renderDocx } from '@/lib/export/docx'
import { assemble, factText, flatten } from '@/lib/facts/facts'
import { tell } from '@/lib/narrative/narrative'
import { printedRow } from '@/lib/report/print'
import type { Facts } from '@/lib/facts/facts'
import { adoptText, AdoptTextInput } from './adopt-text'
import { factHistory } from './fact-history'
import { previewAdoption, PreviewAdoptionInput } from './preview-adoption'
import { takeBackImport } from './take-back-import'

const report = reportOf(consistentFacts)
const word = renderDocx(compose(report, tell(report)), { createdAt: 1_755_648_000 })
const text = (figure: string): Uint8Array => new TextEncoder().encode(['收入决算表', '公开02表', '2024年度\t金额单位：万元', '科目代码\t科目名称\t本年收入合计\t财政拨款收入\t上级补助收入\t事业收入\t经营收入\t附属单位上缴收入\t其他收入', `\t合计\t${figure}\t${figure}\t\t\t\t\t`, `2010301\t行政运行\t${figure}\t${figure}\t\t\t\t\t`, ''].join('\n'))

let county: County
let id: string
beforeAll(async () => {
  county = await aCounty()
  id = await opened(county.preparer, county.unit)
})

const INCOME = 'incomeByFunction/2010301/fiscalAppropriation'
const streamOf = (bytes: Uint8Array): ReadableStream<Uint8Array> => new Blob([new Uint8Array(bytes)]).stream()
const stored = async (): Promise<Facts> => assemble({ templateId: consistentFacts.templateId, fiscalYear: 2024 }, await database().facts.of(id))
const textOf = async (key: string): Promise<string> => factText(flatten(await stored()).get(key))
const previewed = async (bytes: Uint8Array, target: 'thisYear' | 'lastYear' = 'thisYear', actor = county.preparer) =>
  previewAdoption(actor, PreviewAdoptionInput.parse({ name: '决算.docx', body: streamOf(bytes), disclosureId: id, target }))
type Choice = { readonly sections: readonly string[]; readonly blanks?: 'keep' | 'clear'; readonly version?: number; readonly target?: 'thisYear' | 'lastYear' }
const adopted = async (bytes: Uint8Array, { sections, blanks = 'keep', version, target = 'thisYear' }: Choice, actor = county.preparer) =>
  adoptText(actor, AdoptTextInput.parse({ name: '决算.docx', body: streamOf(bytes), disclosureId: id, target, version: version ?? (await versionOf(county.preparer, id)), sections: sections.join(','), blanks }))
const tables = (facts: Facts): readonly string[] => {
  const of = reportOf(facts)
  return of.tables.flatMap((table) => table.rows.map((row) => printedRow(of, row).join('|')))
}

const SLOW = 120_000

describe('taking over an existing text', () => {
  it('fills an empty disclosure after a preview: every cell of the ten tables, with its place and with history; once taken back it is empty again', async () => {
    const before = [...flatten(await stored())]
    const plan = valueOf(await previewed(word))
    expect(plan.asked.map(({ what }) => what)).toEqual(['文本是“青禾县示例局”的，要填入的是“青禾县人民政府办公室”，请先核对没有选错', '自评表上不印功能科目，请在各项目的自评表里补选'])
    expect(plan.sections.find(({ key }) => key === 'income')?.by.keep.changes.find(({ key }) => key === INCOME)).toMatchObject({ old: null, where: expect.stringMatching(/^第\d+/u) as string })
    expect([...flatten(await stored())]).toEqual(before)
    const { version, changed } = valueOf(await adopted(word, { sections: plan.sections.map(({ key }) => key) }))
    expect(changed).toBe(plan.sections.reduce((sum, { by }) => sum + by.keep.total, 0))
    expect(tables(await stored())).toEqual(tables(consistentFacts))
    const [line] = valueOf(await factHistory(county.preparer, { disclosureId: id, key: INCOME }))
    expect(line).toMatchObject({ old: null, origin: 'import', source: '校对文本“决算.docx”', byName: '李会计' })
    expect((await database().events.of(id)).map(({ step, note }) => [step, note])).toContainEqual(['import', `${String(changed)} 项，来自校对文本“决算.docx”`])
    // Twice is once.
    expect(valueOf(await previewed(word)).sections.map(({ by }) => by.keep.total)).toEqual(plan.sections.map(() => 0))
    await state(county.preparer, id, { 'reasons/grandTotalChange': '另写的原因' })
    expect(valueOf(await takeBackImport(county.preparer, { disclosureId: id, version }))).toMatchObject({ changed: changed - 1, kept: 1 })
    expect([...flatten(await stored())].filter(([key]) => key !== 'reasons/grandTotalChange')).toEqual(before)
    expect(valueOf(await takeBackImport(county.preparer, { disclosureId: id, version })).changed).toBe(0)
    expect((await database().events.of(id)).map(({ note }) => note)).toContainEqual(`撤回校对文本“决算.docx”，恢复 ${String(changed - 1)} 项`)
  }, SLOW)

  it('as last year’s figures, and only of the year before', async () => {
    expect(await previewed(word, 'lastYear')).toMatchObject({ ok: false, error: { kind: 'file-refused', message: '“决算.docx”是 2024 年度的，填入这里的应是 2023 年度的。请改选“本年数”。' } })
    const before = reportOf(assemble({ templateId: 'CN-2023-14', fiscalYear: 2023 }, flatten(consistentFacts)))
    const lastYear = renderDocx(compose(before, tell(before)), { createdAt: 1_755_648_000 })
    expect(await previewed(lastYear)).toMatchObject({ ok: false, error: { message: expect.stringContaining('请改选“上年数”') as string } })
    const plan = valueOf(await previewed(lastYear, 'lastYear'))
    expect(plan.sections.reduce((sum, { by }) => sum + by.keep.total, 0)).toBe(12)
    valueOf(await adopted(lastYear, { sections: plan.sections.map(({ key }) => key), target: 'lastYear' }))
    expect([await textOf('priorYear/incomeGrandTotal'), await textOf('priorYear/threePublicExpenses/reception'), await textOf(INCOME)]).toEqual(['5940000.00', '10000.00', ''])
  }, SLOW)

  it('blanks what is printed empty only where asked, and nothing that was not printed', async () => {
    await state(county.preparer, id, { 'incomeByFunction/2010301/other': '5.00', 'incomeByFunction/2010302/other': '6.00' })
    const plan = valueOf(await previewed(text('1.00')))
    expect(plan.sections.map(({ key, by }) => [key, by.keep.blanked, by.clear.blanked])).toEqual([['income', 0, 1]])
    valueOf(await adopted(text('1.00'), { sections: ['income'], blanks: 'clear' }))
    expect([await textOf(INCOME), await textOf('incomeByFunction/2010301/other'), await textOf('incomeByFunction/2010302/other')]).toEqual(['10000.00', '', '6.00'])
    // What prints the same already stays exact.
    await state(county.preparer, id, { [INCOME]: '10000.01' })
    expect(valueOf(await previewed(text('1.00'))).sections.map(({ by }) => by.keep.total)).toEqual([0])
    await state(county.preparer, id, { [INCOME]: '10000.00' })
  }, SLOW)

  it('is refused on a version that is gone, to who may not write, to a stranger, and for what is no disclosure', async () => {
    expect(await adopted(text('2.00'), { sections: ['income'], version: 1 })).toMatchObject({ ok: false, error: { kind: 'stale-version' } })
    expect(await adopted(text('2.00'), { sections: ['income'] }, county.reviewer)).toMatchObject({ ok: false, error: { kind: 'not-an-editor' } })
    expect(await adopted(text('2.00'), { sections: ['income'] }, county.neighbourPreparer)).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    expect(await adopted(text('2.00'), { sections: ['expenditure'] })).toMatchObject({ ok: false, error: { kind: 'facts-refused' } })
    expect(await previewed(new TextEncoder().encode('通知\n请各单位按时报送。'))).toMatchObject({ ok: false, error: { kind: 'file-refused', message: expect.stringContaining('没有认出') as string } })
    expect(await textOf(INCOME)).toBe('10000.00')
  }, SLOW)
})
