import { beforeAll, describe, expect, it } from 'vitest'
import { verifyChain } from '@/bin/audit.mjs'
import { HERE, person, valueOf } from '@/testing/county'
import { aCity, CITY, type City } from '@/testing/provinces'
import { acceptLink, readLink } from '@/lib/auth/access-link'
import { unsafeActorOf, type Actor } from '@/lib/auth/actor'
import { prismaClient } from '@/lib/db/client'
import { database } from '@/lib/db/database'
import { env } from '@/lib/env'
import { changePerson } from './change-person'
import { invitePerson, type InvitePersonInput, type Invited } from './invite-person'
import { clearSecondFactor, recoverAccount, resumeAccount, stopAccount, unlockAccount } from './keep-account'
import { listPeople, type ListedPerson, type PeopleInput } from './list-people'
import { requireSecondFactor } from './require-second-factor'

let city: City
beforeAll(async () => { city = await aCity() })

const all: PeopleInput = { divisionCode: null, role: null, words: '', page: 1 }
const names = async (actor: Actor, input: Partial<PeopleInput> = {}): Promise<readonly string[]> => valueOf(await listPeople(actor, { ...all, ...input })).people.map(({ name }) => name)
const found = async (actor: Actor, words: string, divisionCode: string | null = null): Promise<ListedPerson> => {
  const [one] = valueOf(await listPeople(actor, { ...all, words, divisionCode })).people
  if (one === undefined) throw new Error(`nobody is ${words}`)
  return one
}
const invitation = (account: string, roles: InvitePersonInput['roles']): InvitePersonInput => ({ account, name: `新人${account}`, mail: null, roles })
const ofUnit = (): InvitePersonInput['roles'] => [{ role: 'preparer', unitId: city.unit.id }]
const tokenOf = ({ address }: Invited): string => address.split('/').at(-1) ?? ''
const refusal = (kind: string) => ({ ok: false, error: { kind: 'administration', because: { kind } } })
const GOOD = 'Tallow.Ridge.41'
const last = async (divisionCode = HERE) => (await database().administrationEvents.of([divisionCode], '', 0, 1)).lines[0]

describe('who is seen', () => {
  it('people of the own division and those below, and nobody else', async () => {
    expect(await names(city.administrator)).toEqual(expect.arrayContaining(['李会计', '孙审核', '郑系统']))
    expect(await names(city.administrator)).not.toContain('周审核')
    expect(await names(city.cityAdministrator)).toEqual(['秦市管', '许系统'])
    expect(await names(city.cityAdministrator, { divisionCode: HERE })).toContain('李会计')
    expect(await names(city.cityAdministrator, { divisionCode: '149902' })).not.toContain('周审核')
  })

  it('narrowed by role and words; nobody without the office sees anything', async () => {
    expect(await names(city.administrator, { role: 'unitHead' })).toEqual(['王主任'])
    expect(await names(city.administrator, { words: '司法局' })).toEqual(['赵会计'])
    for (const other of [city.preparer, city.head, city.reviewer, city.farReviewer]) expect(await listPeople(other, all)).toMatchObject(refusal('not-an-administrator'))
  })
})

describe('inviting', () => {
  it('gives a link that sets a password once', async () => {
    const invited = valueOf(await invitePerson(city.administrator, invitation('Xin.01', ofUnit())))
    expect(invited).toMatchObject({ account: 'Xin.01', mailed: false })
    expect(await found(city.administrator, 'xin.01')).toMatchObject({ standing: 'invited', link: { purpose: 'invitation' } })
    expect(await last()).toMatchObject({ kind: 'invite', subject: '新人Xin.01（Xin.01）', note: '填报人（青禾县人民政府办公室）', byName: '吴管理' })
    const token = tokenOf(invited)
    expect(await acceptLink(token, '1234567890')).toMatchObject({ ok: false, error: { place: 'password' } })
    expect(valueOf(await readLink(token)).account).toBe('Xin.01')
    const tries = await Promise.all([acceptLink(token, GOOD), acceptLink(token, GOOD)])
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await readLink(token)).toEqual({ ok: false, error: '这个链接已经用过了，请用设好的密码登录；忘了密码请找管理员重发。' })
    expect(await found(city.administrator, 'xin.01')).toMatchObject({ standing: 'active', link: null })
  })

  it('a link ends by time and by the next one; a wrong address is said so', async () => {
    const first = valueOf(await invitePerson(city.administrator, invitation('xin.02', ofUnit())))
    expect(await readLink(tokenOf(first), new Date(Date.now() + 8 * 86_400_000))).toEqual({ ok: false, error: '这个链接已经过期，请找管理员重发一个。' })
    const second = valueOf(await recoverAccount(city.administrator, { userId: (await found(city.administrator, 'xin.02')).userId }))
    expect(await readLink(tokenOf(first))).toEqual({ ok: false, error: '这个链接已经作废，请用最新的一个，或找管理员重发。' })
    expect((await readLink(tokenOf(second))).ok).toBe(true)
    expect((await last())?.kind).toBe('reinvite')
    expect(await readLink('nothing')).toMatchObject({ ok: false })
  })

  it('only roles of one’s own places, accounts nobody has, and no system administrator from the bureau', async () => {
    const invite = (actor: Actor, account: string, roles: InvitePersonInput['roles']) => invitePerson(actor, invitation(account, roles))
    expect(await invite(city.administrator, 'x1', [{ role: 'preparer', unitId: city.farUnit.id }])).toMatchObject(refusal('role-without-place'))
    expect(await invite(city.administrator, 'x1', [{ role: 'reviewer', divisionCode: CITY }])).toMatchObject(refusal('role-without-place'))
    expect(await invite(city.administrator, 'x1', [{ role: 'systemAdministrator', divisionCode: HERE }])).toMatchObject(refusal('not-yours-to-give'))
    expect(await invite(city.administrator, '034001-01', ofUnit())).toMatchObject(refusal('account-taken'))
    expect(await invite(city.preparer, 'x1', ofUnit())).toMatchObject(refusal('not-an-administrator'))
    expect(await invite(city.cityAdministrator, 'x2', [{ role: 'bureauAdministrator', divisionCode: HERE }, ...ofUnit()])).toMatchObject({ ok: true })
    expect(await invite(city.citySystem, 'x3', [{ role: 'systemAdministrator', divisionCode: HERE }])).toMatchObject({ ok: true })
  })
})

describe('changing', () => {
  it('roles within reach; those held elsewhere stay; nobody is left without one', async () => {
    const both = await person('kua-01', '跨县人', [{ role: 'preparer', unitId: city.unit.id }, { role: 'reviewer', divisionCode: '149902' }])
    const change = (actor: Actor, roles: InvitePersonInput['roles'], userId = both.userId) => changePerson(actor, { userId, name: '跨县人', mail: null, roles })
    expect(await change(city.administrator, [{ role: 'unitHead', unitId: city.neighbour.id }])).toMatchObject({ ok: true })
    expect(new Set((await unsafeActorOf(both.userId))?.roles.map(({ role }) => role))).toEqual(new Set(['unitHead', 'reviewer']))
    expect(await last()).toMatchObject({ kind: 'changeRoles', note: '单位负责人（青禾县司法局）' })
    expect(await change(city.administrator, [], city.head.userId)).toMatchObject(refusal('no-role'))
    expect(await change(city.administrator, ofUnit(), city.administrator.userId)).toMatchObject(refusal('yourself'))
    expect(await change(city.administrator, ofUnit(), city.systemAdministrator.userId)).toMatchObject(refusal('not-yours-to-give'))
    for (const stranger of [city.farReviewer.userId, city.cityAdministrator.userId, 'nobody']) expect(await change(city.administrator, ofUnit(), stranger)).toMatchObject(refusal('not-in-reach'))
  })

  it('an account that reaches beyond is not stopped, nor let in anew, from here', async () => {
    const { userId } = await person('kua-02', '另跨县', [{ role: 'preparer', unitId: city.unit.id }, { role: 'reviewer', divisionCode: '149902' }])
    for (const doing of [stopAccount, recoverAccount, unlockAccount, clearSecondFactor, resumeAccount]) {
      expect(await doing(city.administrator, { userId })).toMatchObject(refusal('held-elsewhere'))
      expect(await doing(city.administrator, { userId: city.administrator.userId })).toMatchObject(refusal('yourself'))
      expect(await doing(city.administrator, { userId: city.systemAdministrator.userId })).toMatchObject(refusal('held-elsewhere'))
      expect(await doing(city.reviewer, { userId })).toMatchObject(refusal('not-an-administrator'))
    }
  })
})

describe('an account', () => {
  it('is stopped and comes back; its sessions and links end', async () => {
    const invited = valueOf(await invitePerson(city.administrator, invitation('ting-01', ofUnit())))
    const { userId } = await found(city.administrator, 'ting-01')
    await prismaClient().authSession.create({ data: { id: 's1', token: 't1', userId, expiresAt: new Date(Date.now() + 1e6) } })
    valueOf(await stopAccount(city.administrator, { userId }))
    expect(await prismaClient().authSession.count({ where: { userId } })).toBe(0)
    expect(await readLink(tokenOf(invited))).toMatchObject({ ok: false })
    expect(await unsafeActorOf(userId)).toBeNull()
    expect(await recoverAccount(city.administrator, { userId })).toMatchObject(refusal('account-stopped'))
    valueOf(await resumeAccount(city.administrator, { userId }))
    expect(await unsafeActorOf(userId)).not.toBeNull()
  })

  it('is let in anew: sessions end, the old password opens nothing, the last passwords are not taken again', async () => {
    const invited = valueOf(await invitePerson(city.administrator, invitation('hui-01', ofUnit())))
    valueOf(await acceptLink(tokenOf(invited), GOOD))
    const { userId } = await found(city.administrator, 'hui-01')
    await prismaClient().authSession.create({ data: { id: 's2', token: 't2', userId, expiresAt: new Date(Date.now() + 1e6) } })
    const again = valueOf(await recoverAccount(city.cityAdministrator, { userId }))
    expect(await prismaClient().authSession.count({ where: { userId } })).toBe(0)
    expect(await database().passwords.hashOf(userId)).toBeNull()
    expect(await acceptLink(tokenOf(again), GOOD)).toEqual({ ok: false, error: { place: 'password', sentence: '这个密码最近用过，请换一个与最近 5 次都不同的。' } })
    expect(await acceptLink(tokenOf(again), 'Cedar-over-Lake-9')).toMatchObject({ ok: true })
  })

  it('is unlocked before its time', async () => {
    const lock = { limit: 1, since: new Date(0), lockUntil: new Date(Date.now() + 900_000) }
    await database().users.countAttempt('034001-01', new Date(), lock)
    await database().users.countAttempt('034001-01', new Date(), lock)
    expect((await found(city.administrator, '034001-01')).lockedUntil).not.toBeNull()
    valueOf(await unlockAccount(city.administrator, { userId: city.preparer.userId }))
    expect((await found(city.administrator, '034001-01')).lockedUntil).toBeNull()
  })
})

describe('the second factor', () => {
  it('is required of roles, by whoever keeps the division', async () => {
    expect(await requireSecondFactor(city.administrator, { divisionCode: CITY, roles: ['reviewer'] })).toMatchObject(refusal('not-in-reach'))
    expect(await requireSecondFactor(city.reviewer, { divisionCode: HERE, roles: ['reviewer'] })).toMatchObject(refusal('not-an-administrator'))
    valueOf(await requireSecondFactor(city.administrator, { divisionCode: HERE, roles: ['reviewer', 'unitHead'] }))
    valueOf(await requireSecondFactor(city.cityAdministrator, { divisionCode: HERE, roles: ['reviewer'] }))
    expect(valueOf(await listPeople(city.administrator, all)).factorRules.map(({ role }) => role)).toEqual(['reviewer'])
    expect(await last()).toMatchObject({ kind: 'releaseFactor', subject: '青禾县', note: '单位负责人', byName: '秦市管' })
  })
})

describe('the log of people and units', () => {
  it('is a whole chain of each division, in which a changed line is found', async () => {
    const lines = await prismaClient().administrationEvent.count()
    const before = await verifyChain(env.databaseUrl)
    expect(before).toMatchObject({ administrationLines: lines, broken: [] })
    expect(lines).toBeGreaterThan(10)
    await expect(prismaClient().administrationEvent.updateMany({ data: { note: '改过' } })).rejects.toThrow()
    await prismaClient().$executeRawUnsafe('ALTER TABLE administration_events DISABLE TRIGGER administration_events_append_only')
    await prismaClient().$executeRawUnsafe("UPDATE administration_events SET by_name = by_name, note = '改过' WHERE kind = 'unlock'")
    await prismaClient().$executeRawUnsafe('ALTER TABLE administration_events ENABLE TRIGGER administration_events_append_only')
    expect((await verifyChain(env.databaseUrl)).broken).toMatchObject([{ step: 'unlock', disclosureId: null }])
  })
})
