import { NextRequest } from 'next/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { proxy } from '@/proxy'

const ID = '01a22fc4-0de9-74fc-92ac-880097a88335'
let now: { readonly edition: string; readonly isWithdrawn: boolean } | null
vi.mock('@/lib/publication/editions', () => ({ editionOf: () => Promise.resolve(now) }))
vi.mock('@/lib/publication/report-pages', () => ({
  DRAW: 'x-mingsuan-draw',
  isDrawing: (header: string | null) => header === 'secret',
  reportPage: (id: string, edition: string) => Promise.resolve({ html: new TextEncoder().encode(`${id} ${edition}`) }),
}))

const ask = (headers: Readonly<Record<string, string>> = {}, { path = `/reports/${ID}`, method = 'GET' } = {}) => proxy(new NextRequest(`http://localhost:3000${path}`, { method, headers }))

beforeEach(() => {
  now = { edition: 'e1', isWithdrawn: false }
})

describe('a report', () => {
  it('is sent as it is kept, told by its edition, and asked for again each time', async () => {
    const answer = await ask()
    expect([answer.status, await answer.text(), answer.headers.get('cache-control')]).toEqual([200, `${ID} e1`, 'no-cache'])
    const etag = answer.headers.get('etag') ?? ''
    const again = await ask({ 'if-none-match': etag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    now = { edition: 'e2', isWithdrawn: false }
    expect(await (await ask({ 'if-none-match': etag })).text()).toBe(`${ID} e2`)
    expect(await (await ask({}, { method: 'HEAD' })).text()).toBe('')
  })

  it('is led on to where it lies packed, for whoever takes that', async () => {
    const answer = await ask({ 'accept-encoding': 'br;q=1, gzip;q=0.8', 'x-mingsuan-edition': 'e0' })
    expect(['edition', 'packed'].map((name) => answer.headers.get(`x-middleware-request-x-mingsuan-${name}`))).toEqual(['e1', 'gzip'])
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    expect(await (await ask({ 'accept-encoding': 'gzip;q=0', 'x-mingsuan-packed': 'gzip' })).text()).toBe(`${ID} e1`)
    expect((await ask({ 'accept-encoding': 'gzip', 'x-mingsuan-edition': 'e1' }, { path: `/reports/${ID}/document` })).status).toBe(404)
  })

  it('that was withdrawn says so at its address with 410, to whoever kept it too', async () => {
    const etag = (await ask()).headers.get('etag') ?? ''
    now = { edition: 'e1', isWithdrawn: true }
    const answer = await ask({ 'if-none-match': etag })
    expect([answer.status, await answer.text()]).toEqual([410, `${ID} e1`])
  })

  it('is drawn for the program itself and for nobody else, and has no address of its edition', async () => {
    expect((await ask({ 'x-mingsuan-draw': 'secret' })).headers.get('x-middleware-request-x-mingsuan-edition')).toBe('e1')
    expect((await ask({ 'x-mingsuan-draw': 'guessed', 'x-mingsuan-edition': 'e0' })).headers.get('x-middleware-request-x-mingsuan-edition')).toBeNull()
    now = null
    expect((await ask({ 'x-mingsuan-edition': 'e0' })).headers.get('x-middleware-request-x-mingsuan-edition')).toBeNull()
    expect((await ask({}, { path: `/reports/${ID}/at/e1` })).status).toBe(404)
  })

  it('is no page of the program: who walks there loads it whole', async () => {
    const answer = await ask({ rsc: '1' })
    expect([answer.headers.get('content-type'), await answer.text()]).toEqual(['text/html; charset=utf-8', ''])
  })
})
