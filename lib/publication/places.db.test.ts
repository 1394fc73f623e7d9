import { afterAll, beforeAll, expect, it } from 'vitest'
import { prismaClient } from '@/lib/db/client'
import { database } from '@/lib/db/database'
import { aCounty, balancedDraft, HERE, type County } from '@/testing/county'
import { publishDraft, withdraw } from '@/testing/published'
import { placeOf } from './places'
import { closeRegister } from './register'

let county: County
let disclosureId: string
beforeAll(async () => {
  county = await aCounty()
  const { units } = database()
  await units.keepDivision({ code: '140000', name: '晋山省', parentCode: null })
  await units.keepDivision({ code: '149900', name: '平川市', parentCode: '140000' })
  await units.keepDivision({ code: '149800', name: '无单位市', parentCode: '140000' })
  for (const code of [HERE, '149902']) await prismaClient().division.update({ where: { code }, data: { parentCode: '149900' } })
  disclosureId = await balancedDraft(county)
})
afterAll(closeRegister)

const season = (approvedOn: string, deadline: string) => database().seasons.keep(HERE, 2024, { approvedOn, deadline, headMustSign: false }, { userId: county.administrator.userId, name: county.administrator.name }, new Date())
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
const daysAgo = (days: number): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() - days * 86_400_000))
const here = async () => {
  const place = await placeOf(HERE, 2024)
  return { counts: place?.counts, units: place?.departments.flatMap(({ units }) => units.map(({ unitCode, publicationId, timeliness }) => [unitCode, publicationId === null ? null : 'published', timeliness])) }
}

it('leads from the top down to the units of a department, and knows no other place', async () => {
  const top = await placeOf(null, 2024)
  expect(top?.parts.map(({ code, counts }) => [code, counts.units])).toEqual([['140000', 3]])
  expect((await placeOf('140000', null))?.parts.map(({ name, counts }) => [name, counts.units])).toEqual([['平川市', 3]])
  const place = await placeOf(HERE, 2024)
  expect(place?.above.map(({ name }) => name)).toEqual(['晋山省', '平川市'])
  expect(place?.departments.map(({ name, units }) => [name, units.map(({ unitName }) => unitName)])).toEqual([['青禾县人民政府办公室（部门）', ['青禾县人民政府办公室']], ['青禾县司法局（部门）', ['青禾县司法局']]])
  expect(await placeOf('999999', 2024)).toBeNull()
})

it('says of each unit whether it was in time, is late, or is still to publish', async () => {
  expect((await here()).units).toEqual([['034001', null, null], ['035001', null, null]])
  await season(daysAgo(10), today())
  expect((await here()).units?.[1]).toEqual(['035001', null, { kind: 'waiting', deadline: today(), daysLeft: 0 }])
  const id = await publishDraft(county, disclosureId)
  expect(await here()).toMatchObject({ counts: { units: 2, published: 1, inTime: 1, late: 0, overdue: 0 }, units: [['034001', 'published', { kind: 'inTime', days: 10, allowed: 20 }], ['035001', null, { kind: 'waiting' }]] })
  await season(daysAgo(31), daysAgo(11))
  expect(await here()).toMatchObject({ counts: { published: 1, inTime: 0, late: 1, overdue: 1 }, units: [['034001', 'published', { kind: 'late', days: 31 }], ['035001', null, { kind: 'overdue', daysLeft: -11 }]] })
  expect((await placeOf('140000', 2024))?.counts).toMatchObject({ units: 3, published: 1, late: 1, overdue: 1 })
  expect((await placeOf(HERE, 2024))?.departments[0]?.units[0]?.publicationId).toBe(id)
  await withdraw(county, disclosureId)
  expect((await here()).counts).toMatchObject({ published: 0, overdue: 2 })
})
