import { randomBytes } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { freshAccounts } from '@/testing/accounts'
import { aCounty, valueOf, type County } from '@/testing/county'
import { freshBrowser, requestHeaders } from '@/testing/request'
import { totp } from '@/testing/totp'
import { keepAccount } from '@/lib/auth/accounts'
// Before any module is loaded anew: all that stands in for Next is then one browser.
import '@/lib/auth/sign-in'

vi.mock('next/headers', async () => (await import('@/testing/request')).requestHeaders)
vi.mock('better-auth/next-js', async (actual) => ({ ...(await actual<object>()), nextCookies: (await import('@/testing/request')).jarCookies }))

const PASSWORD = 'qinghe-2024-county'
const ACCOUNT = '034001-01'
let county: County
beforeAll(async () => { county = await aCounty() })
beforeEach(async () => {
  secretOfNow()
  freshBrowser()
  await freshAccounts()
  const { account, name, roles } = county.preparer
  await keepAccount({ account, name, password: PASSWORD, roles })
})
afterEach(() => { vi.unstubAllEnvs() })

/** The program as a process has it that starts now, with the configuration of now. */
const started = async () => {
  vi.resetModules()
  const [actor, signIn, factor, renew] = await Promise.all([import('@/lib/auth/actor'), import('@/lib/auth/sign-in'), import('@/lib/auth/second-factor'), import('@/lib/auth/renew-factors')])
  return { ...actor, ...signIn, ...factor, ...renew }
}
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
let secret = ''
const secretOfNow = (): void => {
  secret = randomBytes(32).toString('hex')
  vi.stubEnv('BETTER_AUTH_SECRET', secret)
}
const rotate = (until: string, former = secret): void => {
  vi.stubEnv('MINGSUAN_FORMER_SECRETS', `${former}@${until}`)
  secretOfNow()
}
const cookie = async (): Promise<string> => (await requestHeaders.headers()).get('cookie') ?? ''

describe('a session', () => {
  it('is kept in a __Host- cookie, and is another one after every sign-in', async () => {
    const { signIn, currentActor } = await started()
    valueOf(await signIn(ACCOUNT, PASSWORD))
    const first = await cookie()
    expect(first).toMatch(/^__Host-mingsuan\.session_token=/)
    valueOf(await signIn(ACCOUNT, PASSWORD))
    expect(await cookie()).not.toBe(first)
    expect((await currentActor())?.account).toBe(ACCOUNT)
    const { auth } = await import('@/lib/auth/auth')
    expect(await auth().api.getSession({ headers: new Headers({ cookie: first }) })).toBeNull()
  })
})

describe('a changed session secret', () => {
  it('leaves whoever is signed in signed in until the old one ends', async () => {
    valueOf(await (await started()).signIn(ACCOUNT, PASSWORD))
    const former = secret
    rotate(day(1))
    expect((await (await started()).currentActor())?.account).toBe(ACCOUNT)
    rotate(day(-1), former)
    expect(await (await started()).currentActor()).toBeNull()
  })

  it('is no way in for a cookie that nobody signed', async () => {
    valueOf(await (await started()).signIn(ACCOUNT, PASSWORD))
    const forged = (await cookie()).replace(/%3D$/u, '').slice(0, -6)
    rotate(day(1))
    const { auth } = await import('@/lib/auth/auth')
    const { signedCookie, withRenewedCookies } = await import('@/lib/auth/secrets')
    expect(signedCookie(new Headers({ cookie: await cookie() }), '__Host-mingsuan.session_token')).not.toBeNull()
    for (const held of [forged, forged.replace(/\..{5}/u, '.aaaaa'), '__Host-mingsuan.session_token=%', '__Host-mingsuan.session_token=.']) expect(signedCookie(new Headers({ cookie: held }), '__Host-mingsuan.session_token')).toBeNull()
    expect(await auth().api.getSession({ headers: withRenewedCookies(new Headers({ cookie: forged })) })).toBeNull()
  })

  it('encrypts second factors anew, so that the old one can be forgotten', async () => {
    const before = await started()
    valueOf(await before.signIn(ACCOUNT, PASSWORD))
    const setup = valueOf(await before.beginFactor(PASSWORD))
    valueOf(await before.confirmFactor(totp(setup.secret)))
    rotate(day(1))
    expect(await (await started()).renewFactors()).toBe(1)
    expect(await (await started()).renewFactors()).toBe(0)
    vi.stubEnv('MINGSUAN_FORMER_SECRETS', '')
    freshBrowser()
    const after = await started()
    expect(await after.signIn(ACCOUNT, PASSWORD)).toEqual({ ok: true, value: 'code' })
    expect(await after.passCode(setup.backupCodes[0] ?? '')).toEqual({ ok: true, value: null })
    expect((await after.currentActor())?.account).toBe(ACCOUNT)
  })
})
