import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { freshAccounts, sessionCount } from '@/testing/accounts'
import { aCounty, HERE, valueOf, type County } from '@/testing/county'
import { freshBrowser } from '@/testing/request'
import { keepAccount } from '@/lib/auth/accounts'
import { signIn } from '@/lib/auth/sign-in'
import { prismaClient } from '@/lib/db/client'
import { database } from '@/lib/db/database'
import { changePassword, endOtherSessions, endSession, ownAccount } from './own-account'

vi.mock('next/headers', async () => (await import('@/testing/request')).requestHeaders)
vi.mock('better-auth/next-js', async (actual) => ({ ...(await actual<object>()), nextCookies: (await import('@/testing/request')).jarCookies }))

const PASSWORD = 'qinghe-2024-county'
const NEXT = 'Tallow.Ridge.41'
let county: County
beforeAll(async () => { county = await aCounty() })
beforeEach(async () => {
  await freshAccounts()
  await prismaClient().formerPassword.deleteMany()
  for (const { account, name, roles } of [county.preparer, county.head]) await keepAccount({ account, name, password: PASSWORD, roles })
})

/** Signed in here, in another browser and, as somebody else, in a third. */
const signedInTwice = async (): Promise<void> => {
  freshBrowser()
  await signIn('034001-02', PASSWORD)
  freshBrowser()
  await signIn('034001-01', PASSWORD)
  freshBrowser()
  await signIn('034001-01', PASSWORD)
}
const change = (current: string, password: string) => changePassword(county.preparer, { current, password, again: password })
const sentence = (said: string) => ({ ok: false, error: { kind: 'administration', because: { kind: 'said', sentence: said } } })

describe('where one is signed in', () => {
  it('this device comes first; others end one by one or all at once; nobody else’s are touched', async () => {
    await signedInTwice()
    const { sessions } = await ownAccount(county.preparer)
    expect(sessions.map(({ current }) => current)).toEqual([true, false])
    const theirs = (await ownAccount(county.head)).sessions[0]
    valueOf(await endSession(county.preparer, { sessionId: theirs?.id ?? '' }))
    expect(await sessionCount(county.head.userId)).toBe(1)
    valueOf(await endSession(county.preparer, { sessionId: sessions[1]?.id ?? '' }))
    expect(await sessionCount(county.preparer.userId)).toBe(1)
    freshBrowser()
    await signIn('034001-01', PASSWORD)
    expect(valueOf(await endOtherSessions(county.preparer))).toBe(1)
    expect((await ownAccount(county.preparer)).sessions).toMatchObject([{ current: true }])
    expect(await sessionCount(county.head.userId)).toBe(1)
  })
})

describe('changing the password', () => {
  it('ends every other session, stands in the log, and opens with the new one only', async () => {
    await signedInTwice()
    expect(valueOf(await change(PASSWORD, NEXT))).toBe(1)
    expect((await ownAccount(county.preparer)).sessions).toMatchObject([{ current: true }])
    expect((await database().administrationEvents.of([HERE], '', 0, 1)).lines[0]).toMatchObject({ kind: 'changePassword', subject: '李会计（034001-01）', byName: '李会计' })
    freshBrowser()
    expect(await signIn('034001-01', PASSWORD)).toMatchObject({ ok: false, error: { kind: 'wrong' } })
    expect(await signIn('034001-01', NEXT)).toEqual({ ok: true, value: 'in' })
  })

  it('keeps the rules, and takes none of the last few', async () => {
    await signedInTwice()
    expect(await change(PASSWORD, 'Password2025!')).toMatchObject(sentence('这个密码太常见，容易被猜中，请换一个。'))
    expect(await change(PASSWORD, 'my-034001-01-secret')).toMatchObject(sentence('密码里不要有自己的账号，请换一个。'))
    expect(await change(PASSWORD, PASSWORD)).toMatchObject(sentence('这个密码最近用过，请换一个与最近 5 次都不同的。'))
    valueOf(await change(PASSWORD, NEXT))
    valueOf(await change(NEXT, 'Cedar-over-Lake-9'))
    for (const before of [PASSWORD, NEXT]) expect(await change('Cedar-over-Lake-9', before)).toMatchObject(sentence('这个密码最近用过，请换一个与最近 5 次都不同的。'))
  })

  it('guesses at the present one are counted as at sign-in', async () => {
    await signedInTwice()
    for (let guess = 0; guess < 5; guess += 1) expect(await change('wrong', NEXT)).toMatchObject(sentence('现在的密码不对，请重新输入。'))
    expect(await change(PASSWORD, NEXT)).toMatchObject(sentence('密码错了 5 次，账号已锁定，请 15 分钟后再试。'))
  })
})
