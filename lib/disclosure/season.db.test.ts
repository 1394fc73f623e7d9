import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { balancedFacts, HERE, opened, questionableFacts, seen, state, valueOf, type County } from '@/testing/county'
import { draftForEach } from '@/testing/draft-for-each'
import { prismaClient } from '@/lib/db/client'
import { broadcastNote, inbox, markInboxRead, remindUnits, setSeason, unreadCount } from './run-season'
import { seasonFile } from './season-file'
import { daysUntil, seasonMap, type MeasureSections } from './season-map'

let county: County
let disclosureId: string
draftForEach((here, draft) => { [county, disclosureId] = [here, draft] })
const of2024 = { divisionCode: HERE, fiscalYear: 2024 }
const now = new Date('2025-09-01T16:30:00Z') // 2 September in the county
/** One section, whose missing places are the projects. */
const sections: MeasureSections = ({ facts }) => ({ income: { progress: 'partial', missing: facts.performance.projects.length, errors: 0, warnings: 1 } })
const map = async () => valueOf(await seasonMap(county.reviewer, of2024, sections, now))

describe('the season map', () => {
  it('is for the bureau, of its own division', async () => {
    expect(await seasonMap(county.preparer, of2024, sections)).toEqual({ ok: false, error: { kind: 'not-a-reviewer' } })
    const far = valueOf(await seasonMap(county.farReviewer, of2024, sections))
    expect(far.lines.map(({ unit }) => unit.name)).toEqual(['白水县人民政府办公室'])
  })

  it('shows every unit, whether it has begun or not, with its findings', async () => {
    const { lines, fiscalYear, daysLeft } = await map()
    expect([fiscalYear, daysLeft]).toEqual([2024, null])
    expect(lines.map(({ unit, disclosure }) => [unit.code, disclosure?.state ?? null])).toEqual([['034001', 'draft'], ['035001', null]])
    expect(lines[0]?.tally).toMatchObject({ errors: 0, bySection: { income: { progress: 'partial', missing: 0, errors: 0, warnings: 1 } } })
  })

  it('keeps the counts, and counts again what changed', async () => {
    const [before] = (await map()).lines
    const stored = () => prismaClient().findingTally.findUniqueOrThrow({ where: { disclosureId } })
    const first = await stored()
    await map()
    expect((await stored()).at).toEqual(first.at)
    await state(county.preparer, disclosureId, questionableFacts)
    const [after] = (await map()).lines
    expect(after?.tally?.warnings).toBeGreaterThan(before?.tally?.warnings ?? 0)
    expect((await stored()).version).toBe(after?.disclosure?.version)
  })

  it('counts days by the calendar of the county; only its administrator sets them', async () => {
    const days = { ...of2024, approvedOn: '2025-08-20', deadline: '2025-09-09', headMustSign: false }
    expect(await setSeason(county.reviewer, days)).toEqual({ ok: false, error: { kind: 'not-the-administrator' } })
    valueOf(await setSeason(county.administrator, days))
    expect((await map()).daysLeft).toBe(7)
    expect(daysUntil('2025-09-01', now)).toBe(-1)
  })

  it('goes out as a workbook', async () => {
    const { fileName, bytes } = valueOf(await seasonFile(county.reviewer, of2024, { sections: [{ key: 'income', title: '收入' }], measure: sections }, now))
    expect(fileName).toBe('青禾县2024年度决算公开进度.xlsx')
    const sheet = Object.values(unzipSync(bytes)).map((part) => strFromU8(part)).join('')
    for (const words of ['青禾县司法局', '>收入<', '>部分，警告 1<']) expect(sheet).toContain(words)
  })
})

describe('what the bureau says to many', () => {
  it('a note on a rule that speaks to several stands at each of them, and can be taken back', async () => {
    const other = await opened(county.neighbourPreparer, county.neighbour)
    await state(county.preparer, disclosureId, questionableFacts)
    await state(county.neighbourPreparer, other, { ...balancedFacts, ...questionableFacts })
    const [finding] = (await map()).common
    if (finding === undefined) throw new Error('two units with the same mistake have nothing in common')
    expect([finding.severity, finding.units]).toEqual(['warning', 2])
    const note = { ...of2024, ruleId: finding.rule, words: '请先核对功能分类。' }
    expect(await broadcastNote(county.preparer, note)).toMatchObject({ ok: false })
    valueOf(await broadcastNote(county.reviewer, note))
    valueOf(await broadcastNote(county.reviewer, { ...note, words: '请核对功能分类科目。' }))
    expect((await seen(county.neighbourPreparer, other)).broadcasts).toMatchObject([{ ruleId: finding.rule, words: '请核对功能分类科目。', byName: '孙审核' }])
    expect((await map()).common.find(({ rule }) => rule === finding.rule)?.broadcast?.words).toBe('请核对功能分类科目。')
    valueOf(await broadcastNote(county.reviewer, { ...note, words: '' }))
    expect((await seen(county.neighbourPreparer, other)).broadcasts).toEqual([])
  })

  it('a reminder reaches the people of the unit and nobody else', async () => {
    const line = { unitId: county.unit.id, disclosureId }
    expect(await remindUnits(county.preparer, { divisionCode: HERE, lines: [line], words: '请尽快提交。' })).toMatchObject({ ok: false })
    expect(await remindUnits(county.reviewer, { divisionCode: HERE, lines: [{ unitId: county.farUnit.id, disclosureId: null }], words: '请尽快提交。' })).toEqual({ ok: false, error: { kind: 'not-found' } })
    const before = await unreadCount(county.preparer)
    expect(valueOf(await remindUnits(county.reviewer, { divisionCode: HERE, lines: [line], words: '请尽快提交。' }))).toMatchObject({ units: 1, nobody: [] })
    expect(await unreadCount(county.preparer)).toBe(before + 1)
    expect((await inbox(county.head))[0]).toMatchObject({ words: '请尽快提交。', disclosureId, byName: '孙审核' })
    expect(await unreadCount(county.neighbourPreparer)).toBe(0)
    valueOf(await markInboxRead(county.preparer))
    expect(await unreadCount(county.preparer)).toBe(0)
  })
})
