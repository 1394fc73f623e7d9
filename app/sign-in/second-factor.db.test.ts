import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { aCounty, HERE, valueOf, type County } from '@/testing/county'
import { freshAccounts, sessionCount } from '@/testing/accounts'
import { freshBrowser } from '@/testing/request'
import { totp } from '@/testing/totp'
import { keepAccount } from '@/lib/auth/accounts'
import { currentActor, currentVisitor } from '@/lib/auth/actor'
import { auth } from '@/lib/auth/auth'
import { beginFactor, confirmFactor, passCode, removeFactor } from '@/lib/auth/second-factor'
import { signIn, signOut } from '@/lib/auth/sign-in'
import { clearSecondFactor, unlockAccount } from '@/lib/people/keep-account'
import { requireSecondFactor } from '@/lib/people/require-second-factor'
import { GET, POST } from '../api/auth/[...all]/route'

vi.mock('next/headers', async () => (await import('@/testing/request')).requestHeaders)
vi.mock('better-auth/next-js', async (actual) => ({ ...(await actual<object>()), nextCookies: (await import('@/testing/request')).jarCookies }))

const PASSWORD = 'qinghe-2024-county'
let county: County
beforeAll(async () => { county = await aCounty() })
beforeEach(async () => {
  freshBrowser()
  await freshAccounts()
  for (const { account, name, roles } of [county.preparer, county.reviewer]) await keepAccount({ account, name, password: PASSWORD, roles })
})

const enter = async (account = '034001-01') => signIn(account, PASSWORD)
/** A factor set up in a browser of its own; what its page told. */
const withFactor = async (account = '034001-01') => {
  freshBrowser()
  expect(await enter(account)).toEqual({ ok: true, value: 'in' })
  const setup = valueOf(await beginFactor(PASSWORD))
  expect(await confirmFactor(totp(setup.secret))).toEqual({ ok: true, value: null })
  await signOut()
  freshBrowser()
  return setup
}

describe('setting a second factor', () => {
  it('asks for the password, shows a secret that an authenticator reads, and holds once a code of it was given', async () => {
    await enter()
    expect(await beginFactor('wrong')).toEqual({ ok: false, error: '密码不对，请重新输入。' })
    const setup = valueOf(await beginFactor(PASSWORD))
    expect(setup.svg).toMatch(/^<svg/)
    expect(setup.backupCodes).toHaveLength(10)
    expect((await currentVisitor())?.hasFactor).toBe(false)
    expect(await confirmFactor('000000')).toMatchObject({ ok: false })
    expect(await confirmFactor(totp(setup.secret))).toEqual({ ok: true, value: null })
    expect(await currentVisitor()).toMatchObject({ hasFactor: true, step: null })
    expect((await currentActor())?.account).toBe('034001-01')
  })

  it('is taken away with the password', async () => {
    const { secret } = await withFactor()
    await enter()
    await passCode(totp(secret))
    expect(await removeFactor('wrong')).toMatchObject({ ok: false })
    expect(await removeFactor(PASSWORD)).toEqual({ ok: true, value: null })
    freshBrowser()
    expect(await enter()).toEqual({ ok: true, value: 'in' })
  })
})

describe('signing in with one', () => {
  it('the password alone is nobody; the code is somebody', async () => {
    const { secret } = await withFactor()
    expect(await enter()).toEqual({ ok: true, value: 'code' })
    expect(await currentVisitor()).toBeNull()
    expect(await currentActor()).toBeNull()
    expect(await passCode('123')).toMatchObject({ ok: false })
    expect(await currentActor()).toBeNull()
    expect(await passCode(totp(secret))).toEqual({ ok: true, value: null })
    expect((await currentActor())?.account).toBe('034001-01')
  })

  it('a spare code opens once', async () => {
    const { backupCodes: [spare = ''] } = await withFactor()
    await enter()
    expect(await passCode(` ${spare} `)).toEqual({ ok: true, value: null })
    expect(await currentActor()).not.toBeNull()
    freshBrowser()
    await enter()
    expect(await passCode(spare)).toMatchObject({ ok: false })
    expect(await currentActor()).toBeNull()
  })

  it('guessing ends: after five the password is asked for again, after ten the account is shut, and an administrator opens it', async () => {
    const { secret } = await withFactor()
    for (let round = 0; round < 2; round += 1) {
      await enter()
      for (let guess = 0; guess < 5; guess += 1) expect(await passCode('000000')).toMatchObject({ ok: false })
      expect(await passCode(totp(secret))).toMatchObject({ ok: false })
    }
    await enter()
    expect(await passCode(totp(secret))).toMatchObject({ ok: false, error: expect.stringContaining('已锁定') as string })
    valueOf(await unlockAccount(county.administrator, { userId: county.preparer.userId }))
    freshBrowser()
    await enter()
    expect(await passCode(totp(secret))).toEqual({ ok: true, value: null })
  })

  it('without a password before it, a code is nothing', async () => {
    const { secret } = await withFactor()
    expect(await passCode(totp(secret))).toEqual({ ok: false, error: '验证的时间已过，请重新输入账号和密码。' })
  })

  it('who lost everything has it cleared by the administrator', async () => {
    await withFactor()
    valueOf(await clearSecondFactor(county.administrator, { userId: county.preparer.userId }))
    expect(await enter()).toEqual({ ok: true, value: 'in' })
    expect(await currentActor()).not.toBeNull()
  })
})

describe('where the bureau requires one', () => {
  it('nobody of the role does anything before it is set, sessions of before included', async () => {
    await enter('czj-01')
    expect(await currentActor()).not.toBeNull()
    valueOf(await requireSecondFactor(county.administrator, { divisionCode: HERE, roles: ['reviewer'] }))
    expect(await currentActor()).toBeNull()
    expect(await currentVisitor()).toMatchObject({ step: 'setup', factorRequired: true })
    const setup = valueOf(await beginFactor(PASSWORD))
    // A spare code of a factor that was never confirmed is no way in.
    await passCode(setup.backupCodes[0] ?? '')
    expect(await currentActor()).toBeNull()
    valueOf(await confirmFactor(totp(setup.secret)))
    expect((await currentActor())?.account).toBe('czj-01')
    valueOf(await removeFactor(PASSWORD))
    expect(await currentVisitor()).toMatchObject({ step: 'setup' })
    expect(await currentActor()).toBeNull()
  })

  it('other roles sign in as before', async () => {
    valueOf(await requireSecondFactor(county.administrator, { divisionCode: HERE, roles: ['reviewer'] }))
    await enter()
    expect((await currentActor())?.account).toBe('034001-01')
  })
})

describe('no other door', () => {
  it('of all addresses of the library only those the program uses answer', async () => {
    const paths = Object.values(auth().api).flatMap((endpoint) => ('path' in endpoint && typeof endpoint.path === 'string' ? [endpoint.path] : []))
    expect(paths).toEqual(expect.arrayContaining(['/two-factor/enable', '/two-factor/verify-totp', '/sign-in/email', '/sign-in/username']))
    const answering: string[] = []
    for (const path of new Set(paths)) {
      for (const [method, answer] of [['GET', GET], ['POST', POST]] as const) {
        const request = new Request(`http://localhost:3000/api/auth${path.replace(':id', 'county')}`, { method, ...(method === 'POST' ? { body: '{}', headers: { 'content-type': 'application/json' } } : {}) })
        if ((await answer(request)).status !== 404) answering.push(`${method} ${path}`)
      }
    }
    expect(new Set(answering)).toEqual(new Set(['POST /sign-in/username', 'POST /sign-out', 'GET /get-session', 'GET /callback/:id']))
  })

  it('the library’s own sign-in address withholds the session too', async () => {
    await withFactor()
    const response = await POST(new Request('http://localhost:3000/api/auth/sign-in/username', { method: 'POST', headers: { 'content-type': 'application/json', host: 'localhost:3000', origin: 'http://localhost:3000' }, body: JSON.stringify({ username: '034001-01', password: PASSWORD }) }))
    expect(await response.json()).toMatchObject({ twoFactorRedirect: true })
    expect(response.headers.getSetCookie().filter((cookie) => /session_token=[^;]+;/.test(cookie) && !/max-age=0/i.test(cookie))).toEqual([])
    expect(await sessionCount(county.preparer.userId)).toBe(0)
  })
})
