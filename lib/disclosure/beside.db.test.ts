import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aCounty, balancedFacts, explainAll, HERE, opened, person, seen, state, TEMPLATE, valueOf, versionOf, type County } from '@/testing/county'
import { prismaClient } from '@/lib/db/client'
import { database } from '@/lib/db/database'
import type { Actor } from '@/lib/workflow/actor'
import { approveDisclosure } from './approve-disclosure'
import { judgeListed } from './judge-listed'
import { judgedNow } from './judgement'
import { listDisclosures } from './list-disclosures'
import { openDisclosureForYear } from './open-disclosure-for-year'
import { publishDisclosure } from './publish-disclosure'
import { submitDisclosure } from './submit-disclosure'
import { withdrawPublication } from './withdraw-publication'

let county: County
beforeAll(async () => {
  county = await aCounty()
})
beforeEach(async () => {
  await prismaClient().$executeRaw`TRUNCATE disclosures CASCADE`
})

const rulesOf = async (actor: Actor, disclosureId: string) => {
  const { disclosure } = await seen(actor, disclosureId)
  return (await judgedNow(database(), disclosure)).findings.map(({ rule }) => rule)
}
const step = async (disclosureId: string) => ({ disclosureId, version: await versionOf(county.administrator, disclosureId) })
const submit = async (actor: Actor, disclosureId: string) => {
  await explainAll(actor, disclosureId)
  valueOf(await submitDisclosure(actor, await step(disclosureId)))
}

describe('last year as published', () => {
  const lastYear = async (): Promise<string> => {
    const { disclosureId } = valueOf(await openDisclosureForYear(county.preparer, { unitId: county.unit.id, fiscalYear: 2023, templateId: 'CN-2023-14' }))
    await state(county.preparer, disclosureId, balancedFacts)
    await submit(county.preparer, disclosureId)
    valueOf(await approveDisclosure(county.reviewer, await step(disclosureId)))
    return disclosureId
  }

  it('is compared with on the server, and a list judges anew when it is published or withdrawn', async () => {
    const last = await lastYear()
    const disclosureId = await opened(county.preparer, county.unit)
    await state(county.preparer, disclosureId, { ...balancedFacts, 'priorYear/incomeGrandTotal': '9.00' })
    expect(await rulesOf(county.preparer, disclosureId)).not.toContain('Y01')

    const lines = judgeListed(({ findings }) => findings.filter(({ rule }) => rule === 'Y01').length)
    const listed = async () => (await lines(await listDisclosures(county.reviewer))).get(disclosureId)?.measured
    expect(await listed()).toBe(0)
    valueOf(await publishDisclosure(county.administrator, await step(last)))
    expect(await rulesOf(county.preparer, disclosureId)).toContain('Y01')
    expect(await listed()).toBe(1)
    expect((await seen(county.preparer, disclosureId)).prior).toMatchObject({ templateId: 'CN-2023-14', fiscalYear: 2023 })
    valueOf(await withdrawPublication(county.administrator, { ...(await step(last)), because: '记错科目' }))
    expect(await listed()).toBe(0)
  })
})

describe('the units of a department', () => {
  it('are added up once all of them stand by their figures', async () => {
    const department = await database().units.keep({ divisionCode: HERE, code: '034000', name: '青禾县人民政府办公室部门', departmentCode: '034', departmentName: '青禾县人民政府办公室（部门）', kind: 'administrative', scope: 'department' })
    const preparer = await person('034000-01', '汇总会计', [{ role: 'preparer', unitId: department.id }])
    const { disclosureId } = valueOf(await openDisclosureForYear(preparer, { unitId: department.id, fiscalYear: 2024, templateId: TEMPLATE }))
    await state(preparer, disclosureId, balancedFacts)
    const units = async () => (await seen(preparer, disclosureId)).units
    expect(await units()).toEqual([])

    const unit = await opened(county.preparer, county.unit)
    await state(county.preparer, unit, { ...balancedFacts, 'governmentProcurement/goods': '100.00' })
    expect([await units(), await rulesOf(preparer, disclosureId)]).toEqual([[], expect.not.arrayContaining(['A13'])])
    await submit(county.preparer, unit)
    expect(await rulesOf(preparer, disclosureId)).toContain('A13')
    const [held, ...others] = await units()
    expect([held?.facts['governmentProcurement/goods'], held?.facts['budgetUnit/name'], others]).toEqual(['100.00', county.unit.name, []])
    expect(Object.keys(held?.facts ?? {}).filter((key) => key.startsWith('overview') || key.startsWith('reasons'))).toEqual([])
    await state(preparer, disclosureId, { 'governmentProcurement/goods': '100.00' })
    expect(await rulesOf(preparer, disclosureId)).not.toContain('A13')
  })
})
