import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { everyAction, everyRoute } from '@/testing/every-door'
import { aCounty } from '@/testing/county'

let asking: Actor | null = null
vi.mock('@/lib/auth/actor', async (original) => ({ ...(await original<object>()), currentActor: () => Promise.resolve(asking), actorLooking: () => Promise.resolve(asking), currentVisitor: () => Promise.resolve(null) }))
vi.mock('next/headers', () => ({ headers: () => Promise.resolve(new Headers()) }))
vi.mock('next/cache', async (original) => ({ ...(await original<object>()), refresh: () => undefined }))

const routes = await everyRoute()
const mutations = [...routes].filter(([name]) => !/ (GET|HEAD)$/u.test(name))
const SIGN_IN = 'http://localhost:3000/api/auth/sign-in/username'
const addressOf = (name: string): string => (name.startsWith('api/auth') ? SIGN_IN : 'http://localhost:3000/a')
beforeAll(async () => { asking = (await aCounty()).preparer })

const send = async (name: string, headers: Readonly<Record<string, string>>, body: string): Promise<Response> => {
  const answer = await routes.get(name)?.(new Request(addressOf(name), { method: name.slice(name.lastIndexOf(' ') + 1), headers: { 'content-type': 'application/json', host: 'localhost:3000', ...headers }, body }), { params: Promise.resolve({}) })
  if (!(answer instanceof Response)) throw new Error(`${name} did not answer`)
  return answer
}

describe('an address that changes something', () => {
  it('there are some, and every other change is a server action, whose origin Next compares', async () => {
    expect(mutations.map(([name]) => name)).toEqual(['(workspace)/check/adoption/preview POST', '(workspace)/check/adoption POST', '(workspace)/check/text POST', '(workspace)/disclosures/[disclosureId]/company POST', '(workspace)/disclosures/[disclosureId]/facts POST', 'api/auth/[...all] POST'])
    expect((await everyAction()).size).toBeGreaterThan(40)
  })

  it.each(mutations)('%s takes nothing from a page of another site', async (name) => {
    for (const headers of [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors', origin: 'https://evil.example' }, { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors', origin: 'https://other.localhost' }, { origin: 'https://evil.example' }, { origin: 'null' }]) {
      const answer = await send(name, { cookie: '__Host-mingsuan.session_token=x.y', ...headers }, JSON.stringify({ username: 'a-b', password: 'x' }))
      expect([name, answer.status]).toEqual([name, 403])
    }
  })

  it.each(mutations.filter(([name]) => !name.includes('/check/')))('%s reads no more than it takes', async (name) => {
    const answer = await send(name, { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' }, JSON.stringify({ much: 'x'.repeat(6_000_001) }))
    expect(answer.status).toBe(413)
    expect(await answer.text()).toBe('发送的内容太多，没有接收，请分几次发送。\n')
  })

  it('stops reading a body whose length was not announced', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({ pull: (controller) => { sent += 1; controller.enqueue(new Uint8Array(1_000_000)) } })
    const sending: RequestInit & { readonly duplex: 'half' } = { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' }, body: endless, duplex: 'half' }
    const request = new Request('http://localhost:3000/a', sending)
    const answer = await routes.get('(workspace)/disclosures/[disclosureId]/facts POST')?.(request)
    expect((answer as Response).status).toBe(413)
    expect(sent).toBeLessThan(12)
  })
})

describe('asking too often', () => {
  it.each(['(public)/api/v1/openapi.json GET', '(workspace)/administration/import/template GET', 'api/auth/[...all] POST'])('%s says so, and when to come back', async (name) => {
    vi.stubEnv('MINGSUAN_RATES', 'api=1,export=1,signIn=1')
    const ask = () => name.endsWith('GET') ? routes.get(name)?.(new Request('http://localhost:3000/a'), { params: Promise.resolve({}) }) : send(name, { origin: 'http://localhost:3000', 'x-mingsuan-client': '203.0.113.7' }, '{}')
    await ask()
    const answer = await ask()
    vi.unstubAllEnvs()
    if (!(answer instanceof Response)) throw new Error('no answer')
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(50)
    expect(await answer.text()).toMatch(/操作太频繁，请 \d+ 秒后再试。/u)
  })
})
