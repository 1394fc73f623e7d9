import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { aCounty, valueOf, type County } from '@/testing/county'
import { accountCount, storedPerson } from '@/testing/accounts'
import { fakeProvider } from '@/testing/identity-provider'
import { freshBrowser, requestTo, takeCookies } from '@/testing/request'
import { totp } from '@/testing/totp'
import { disableAccount, keepAccount } from '@/lib/auth/accounts'
import { currentActor, currentVisitor } from '@/lib/auth/actor'
import { beginFactor, confirmFactor, passCode } from '@/lib/auth/second-factor'
import { beginAtProvider, identityProviderName, providerSentence, signIn } from '@/lib/auth/sign-in'
import { unlockAccount } from '@/lib/people/keep-account'
import { GET } from '../api/auth/[...all]/route'

vi.mock('next/headers', async () => (await import('@/testing/request')).requestHeaders)
vi.mock('better-auth/next-js', async (actual) => ({ ...(await actual<object>()), nextCookies: (await import('@/testing/request')).jarCookies }))

const PASSWORD = 'qinghe-2024-county'
let county: County
let provider: Awaited<ReturnType<typeof fakeProvider>>
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  provider = await fakeProvider('mingsuan')
  vi.stubEnv('MINGSUAN_OIDC_ISSUER', provider.issuer)
  vi.stubEnv('MINGSUAN_OIDC_CLIENT_ID', 'mingsuan')
  vi.stubEnv('MINGSUAN_OIDC_CLIENT_SECRET', 'not a secret')
  vi.stubEnv('MINGSUAN_OIDC_CLAIM', 'employee')
  county = await aCounty()
  for (const { account, name, roles } of [county.preparer, county.reviewer, county.head]) await keepAccount({ account, name, password: PASSWORD, roles })
})
afterAll(async () => {
  await provider.stop()
  vi.unstubAllEnvs()
})
beforeEach(() => { freshBrowser() })

/** Goes to the provider and comes back as whoever it says; answers where the browser is sent then. */
const comeBackAs = async (claims: Readonly<Record<string, unknown>>, change: (state: string) => string = (state) => state, forged = false): Promise<string> => {
  const asked = new URL(valueOf(await beginAtProvider('/disclosures')))
  expect(asked.href).toContain(`${provider.issuer}/authorize`)
  provider.noteNonce(asked.searchParams.get('nonce') ?? '')
  provider.next(claims, forged)
  const response = await GET(await requestTo(`http://localhost:3000/api/auth/callback/county?code=c&state=${change(asked.searchParams.get('state') ?? '')}`))
  takeCookies(response)
  return response.headers.get('location') ?? ''
}

describe('the county’s identity provider', () => {
  it('has a button with its name', () => {
    expect(identityProviderName()).toBe('统一身份认证')
  })

  it('signs in an existing account by the claim that is configured, again and again', async () => {
    for (const subject of ['s-1', 's-1']) {
      freshBrowser()
      expect(await comeBackAs({ sub: subject, employee: '034001-01', email: 'li@example.gov.cn' })).toMatch(/\/disclosures$/)
      expect((await currentActor())?.account).toBe('034001-01')
    }
    // Nothing of the person is taken over from the provider.
    expect(await storedPerson('034001-01')).toEqual({ name: '李会计', email: '034001-01@account.invalid', mail: null })
  })

  it('the claim counts, not the provider’s number of the person: given to another, it opens the other’s account', async () => {
    await comeBackAs({ sub: 's-1', employee: '034001-02' })
    expect((await currentActor())?.account).toBe('034001-02')
  })

  it('signs up nobody: no account, no claim, a forged token, a strange state', async () => {
    const people = await accountCount()
    for (const claims of [{ sub: 's-9', employee: 'nobody-here', email: 'x@example.gov.cn' }, { sub: 's-9' }, { sub: 's-9', employee: '' }, { sub: 's-9', preferred_username: '034001-01', email: '034001-01@account.invalid', email_verified: true }]) {
      freshBrowser()
      const place = await comeBackAs(claims)
      expect(place).toContain('/sign-in?error=')
      expect(providerSentence(new URL(place, 'http://localhost:3000').searchParams.get('error') ?? '')).toBe('统一身份认证中的这个人在本系统没有账号，请找管理员开立。')
      expect(await currentActor()).toBeNull()
    }
    freshBrowser()
    expect(await comeBackAs({ sub: 's-1', employee: '034001-01' }, undefined, true)).toContain('/sign-in?error=')
    expect(await currentActor()).toBeNull()
    freshBrowser()
    expect(await comeBackAs({ sub: 's-1', employee: '034001-01' }, (state) => `${state}x`)).toContain('/sign-in')
    expect(await currentActor()).toBeNull()
    expect(await accountCount()).toBe(people)
  })

  it('a stopped account stays shut', async () => {
    await disableAccount(county.head.userId)
    const place = await comeBackAs({ sub: 's-2', employee: '034001-02' })
    expect(providerSentence(new URL(place, 'http://localhost:3000').searchParams.get('error') ?? '')).toBe('这个账号已停用，请找本单位管理员。')
    expect(await currentVisitor()).toBeNull()
  })

  it('whoever has a second factor gives its code after the provider, too', async () => {
    await signIn('czj-01', PASSWORD)
    const { secret } = valueOf(await beginFactor(PASSWORD))
    valueOf(await confirmFactor(totp(secret)))
    freshBrowser()
    await comeBackAs({ sub: 's-3', employee: 'czj-01' })
    expect(await currentVisitor()).toMatchObject({ step: 'code' })
    expect(await currentActor()).toBeNull()
    for (let guess = 0; guess < 6; guess += 1) await passCode('000000')
    expect(await passCode(totp(secret))).toMatchObject({ ok: false, error: expect.stringContaining('已锁定') as string })
    valueOf(await unlockAccount(county.administrator, { userId: county.reviewer.userId }))
    expect(await passCode(totp(secret))).toEqual({ ok: true, value: null })
    expect((await currentActor())?.account).toBe('czj-01')
  })
})
