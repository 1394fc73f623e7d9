import { afterEach, describe, expect, test, vi } from 'vitest'
import { env, serverFaults } from './env'

afterEach(() => vi.unstubAllEnvs())
const complete = { DATABASE_URL: 'postgresql://a:b@127.0.0.1/c', BETTER_AUTH_SECRET: 'x'.repeat(32), BETTER_AUTH_URL: 'http://localhost:3000', MINGSUAN_DATA: '/data', PORT: '', MINGSUAN_FONTS: '', BETTER_AUTH_TRUSTED_ORIGINS: '' }
const set = (variables: Partial<Record<keyof typeof complete, string>>): void => {
  for (const [name, value] of Object.entries({ ...complete, ...variables })) vi.stubEnv(name, value)
}

describe('the environment', () => {
  test('is complete without what has a default', () => {
    set({})
    expect(serverFaults()).toEqual([])
    expect(env.port).toBe(3000)
    expect(env.fontFolder).toBeNull()
    expect(env.trustedOrigins).toEqual([])
  })

  test('says one sentence a fault, with the name of the variable', () => {
    set({ DATABASE_URL: '', BETTER_AUTH_SECRET: 'short', PORT: 'abc' })
    expect(serverFaults()).toEqual([
      '环境变量 PORT 的值不能用：请填 1 到 65535 之间的整数。',
      '环境变量 DATABASE_URL 没有设置：请填 postgresql:// 开头的连接串，或用 npm run demo 启动自带的数据库。',
      '环境变量 BETTER_AUTH_SECRET 的值不能用：请填至少 32 个字符的随机口令。',
    ])
  })

  test.each(['mysql://a@b/c', 'localhost:5432'])('refuses %s as the address of the database', (url) => {
    set({ DATABASE_URL: url })
    expect(() => env.databaseUrl).toThrow('DATABASE_URL')
  })

  test('mail and the identity provider are none, or whole', () => {
    set({})
    expect([env.mail, env.identityProvider]).toEqual([null, null])
    vi.stubEnv('MINGSUAN_SMTP_URL', 'smtp://a:b@mail.example:587')
    vi.stubEnv('MINGSUAN_OIDC_ISSUER', 'https://sso.example/realms/county/')
    expect(serverFaults().map((fault) => fault.split(' ')[1])).toEqual(['MINGSUAN_MAIL_FROM', 'MINGSUAN_OIDC_CLIENT_ID'])
    vi.stubEnv('MINGSUAN_MAIL_FROM', '决算公开 <juesuan@example.gov.cn>')
    vi.stubEnv('MINGSUAN_OIDC_CLIENT_ID', 'c')
    vi.stubEnv('MINGSUAN_OIDC_CLIENT_SECRET', 's')
    expect(serverFaults()).toEqual([])
    expect(env.mail?.from).toBe('决算公开 <juesuan@example.gov.cn>')
    expect(env.identityProvider).toMatchObject({ issuer: 'https://sso.example/realms/county', claim: 'preferred_username', name: '统一身份认证' })
  })

  test('takes the origin of an address, whatever follows it', () => {
    set({ BETTER_AUTH_URL: 'https://a.example/path', BETTER_AUTH_TRUSTED_ORIGINS: 'http://localhost:1, http://127.0.0.1:1/' })
    expect(env.authUrl).toBe('https://a.example')
    expect(env.trustedOrigins).toEqual(['http://localhost:1', 'http://127.0.0.1:1'])
  })
})
