import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { HERE, opened, valueOf } from '@/testing/county'
import { aCity, CITY, type City } from '@/testing/provinces'
import { prismaClient } from '@/lib/db/client'
import { database } from '@/lib/db/database'
import { addDivision } from './add-division'
import { keepUnit, type KeepUnitInput } from './keep-unit'
import { listPlaces } from './list-places'
import { peopleLog } from './people-log'
import { stopUnit } from './stop-unit'

let city: City
beforeAll(async () => { city = await aCity() })
beforeEach(async () => { await prismaClient().$executeRaw`TRUNCATE disclosures CASCADE` })

const refusal = (kind: string) => ({ ok: false, error: { kind: 'administration', because: { kind } } })
const library: KeepUnitInput = { unitId: null, divisionCode: HERE, code: '131004', name: '青禾县图书馆', kind: 'institution', scope: 'unit', departmentCode: '131', departmentName: '青禾县文化和旅游局' }
const lastEvent = async (divisionCode = HERE) => (await database().administrationEvents.of([divisionCode], '', 0, 1)).lines[0]

describe('units', () => {
  it('are seen of the own division and those below, department by department', async () => {
    expect(valueOf(await listPlaces(city.administrator, null))).toMatchObject({ division: { code: HERE }, divisions: [{ code: HERE }] })
    expect(valueOf(await listPlaces(city.cityAdministrator, HERE)).units.map(({ code }) => code)).toEqual(['034001', '035001'])
    expect(valueOf(await listPlaces(city.cityAdministrator, '149902')).division.code).toBe(CITY)
    expect(await database().places.units(city.administrator, '149902')).toEqual([])
    expect(await listPlaces(city.head, null)).toMatchObject(refusal('not-an-administrator'))
  })

  it('are added and corrected, with their department', async () => {
    expect(await keepUnit(city.administrator, { ...library, departmentName: '' })).toMatchObject(refusal('department-unknown'))
    valueOf(await keepUnit(city.administrator, library))
    expect(await lastEvent()).toMatchObject({ kind: 'addUnit', subject: '131004 青禾县图书馆', note: '部门 131 青禾县文化和旅游局' })
    expect(await keepUnit(city.administrator, library)).toMatchObject(refusal('code-taken'))
    const [unit] = valueOf(await listPlaces(city.administrator, null)).units.filter(({ code }) => code === library.code)
    valueOf(await keepUnit(city.cityAdministrator, { ...library, unitId: unit?.id ?? '', name: '青禾县公共图书馆', departmentName: '' }))
    expect(valueOf(await listPlaces(city.administrator, null)).units.find(({ code }) => code === library.code)).toMatchObject({ name: '青禾县公共图书馆', departmentName: '青禾县文化和旅游局' })
    expect(await keepUnit(city.administrator, { ...library, unitId: unit?.id ?? '', code: '131005' })).toMatchObject(refusal('not-in-reach'))
    for (const [actor, kind] of [[city.reviewer, 'not-an-administrator'], [city.preparer, 'not-an-administrator']] as const) expect(await keepUnit(actor, library)).toMatchObject(refusal(kind))
    expect(await keepUnit(city.administrator, { ...library, divisionCode: '149902' })).toMatchObject(refusal('not-in-reach'))
    expect(await keepUnit(city.administrator, { ...library, divisionCode: CITY })).toMatchObject(refusal('not-in-reach'))
  })

  it('are stopped once nothing of theirs is under way, and come back', async () => {
    await opened(city.neighbourPreparer, city.neighbour)
    expect(await stopUnit(city.administrator, { unitId: city.neighbour.id, active: false })).toMatchObject(refusal('unit-at-work'))
    await prismaClient().$executeRaw`TRUNCATE disclosures CASCADE`
    valueOf(await stopUnit(city.administrator, { unitId: city.neighbour.id, active: false }))
    expect(await database().units.seenBy(city.neighbourPreparer)).toEqual([])
    expect((await lastEvent())?.kind).toBe('stopUnit')
    valueOf(await stopUnit(city.cityAdministrator, { unitId: city.neighbour.id, active: true }))
    expect(await database().units.seenBy(city.neighbourPreparer)).toHaveLength(1)
    expect(await stopUnit(city.administrator, { unitId: city.farUnit.id, active: false })).toMatchObject(refusal('not-in-reach'))
  })
})

describe('divisions', () => {
  it('are added below one’s own, in the same province, once', async () => {
    const add = (code: string, parentCode = CITY) => addDivision(city.cityAdministrator, { parentCode, code, name: '新县' })
    expect(await add('150101')).toMatchObject(refusal('code-not-below'))
    expect(await add(HERE)).toMatchObject(refusal('code-taken'))
    expect(await add('149903', '149902')).toMatchObject(refusal('not-in-reach'))
    expect(await addDivision(city.administrator, { parentCode: CITY, code: '149903', name: '新县' })).toMatchObject(refusal('not-in-reach'))
    valueOf(await add('149903'))
    expect(valueOf(await listPlaces(city.cityAdministrator, null)).divisions.map(({ code }) => code)).toEqual([CITY, HERE, '149903'].toSorted())
    expect(valueOf(await listPlaces(city.administrator, null)).divisions.map(({ code }) => code)).toEqual([HERE])
  })
})

describe('the log', () => {
  it('is read by whoever keeps the division', async () => {
    const read = { divisionCode: HERE, words: '图书馆', page: 1 }
    expect(valueOf(await peopleLog(city.administrator, read)).lines.map(({ kindName }) => kindName)).toEqual(['改单位', '新增单位'])
    expect(valueOf(await peopleLog(city.administrator, { ...read, divisionCode: CITY })).division.code).toBe(HERE)
    expect(await peopleLog(city.reviewer, read)).toMatchObject(refusal('not-an-administrator'))
  })
})
