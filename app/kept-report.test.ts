import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync, gzipSync } from 'node:zlib'
import { NextRequest } from 'next/server'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { answersFirst } from '@/front'
import { answerBefore } from '@/lib/operation/answer-first'
import { proxy } from '@/proxy'

const ID = '01a22fc4-0de9-74fc-92ac-880097a88335'
let now: { readonly edition: string; readonly isWithdrawn: boolean } | null
let canDraw = true
vi.mock('@/lib/publication/editions', () => ({ editionOf: () => Promise.resolve(now) }))
vi.mock('@/lib/publication/report-pages', () => ({
  DRAW: 'x-mingsuan-draw',
  isDrawing: (header: string | null) => header === 'secret',
  reportPage: (id: string, edition: string) => (canDraw ? Promise.resolve({ html: Buffer.from(`${id} ${edition}`), packed: gzipSync(`${id} ${edition}`) }) : Promise.reject(new Error('away'))),
}))

let server: Server
beforeAll(async () => {
  server = createServer((_request, response) => { response.end('Next') })
  answerBefore(server, answersFirst)
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', () => { resolve() }) })
})
afterAll(() => { server.close() })
beforeEach(() => {
  now = { edition: 'e1', isWithdrawn: false }
  canDraw = true
})

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly bytes: Buffer }
/** As a reader's browser asks, without anything that `fetch` adds. */
const ask = (headers: Readonly<Record<string, string>> = {}, { path = `/reports/${ID}`, method = 'GET' } = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    httpRequest({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', path, method, headers }, (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('end', () => { resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(pieces) }) })
    }).once('error', reject).end()
  })
const textOf = async (answer: Promise<Answer>): Promise<string> => (await answer).bytes.toString()

describe('a report', () => {
  it('is sent as it is kept, told by its edition, and asked for again each time', async () => {
    const answer = await ask()
    expect([answer.status, answer.bytes.toString(), answer.headers['cache-control']]).toEqual([200, `${ID} e1`, 'no-cache'])
    const etag = answer.headers.etag ?? ''
    const again = await ask({ 'if-none-match': etag })
    expect([again.status, again.bytes.length]).toEqual([304, 0])
    now = { edition: 'e2', isWithdrawn: false }
    expect(await textOf(ask({ 'if-none-match': etag }))).toBe(`${ID} e2`)
    expect(await textOf(ask({}, { method: 'HEAD' }))).toBe('')
    expect(await textOf(ask({}, { path: `/reports/${ID}?from=list` }))).toBe(`${ID} e2`)
  })

  it('is packed for whoever takes that, and nobody else', async () => {
    const packed = await ask({ 'accept-encoding': 'br;q=1, gzip;q=0.8' })
    expect([packed.headers['content-encoding'], packed.headers.vary, gunzipSync(packed.bytes).toString()]).toEqual(['gzip', 'Accept-Encoding', `${ID} e1`])
    for (const taken of ['gzip;q=0', 'gzip;q=0.0, br', 'br', 'x-gzip-not']) expect(await textOf(ask({ 'accept-encoding': taken }))).toBe(`${ID} e1`)
  })

  it('carries the headers of every answer, and over https the one that keeps it there', async () => {
    const { headers } = await ask()
    expect([headers['x-content-type-options'], headers['x-frame-options'], headers['strict-transport-security']]).toEqual(['nosniff', 'DENY', undefined])
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect((await ask({ 'x-forwarded-proto': 'https' })).headers['strict-transport-security']).toContain('max-age')
  })

  it('that was withdrawn says so at its address with 410, to whoever kept it too', async () => {
    const etag = (await ask()).headers.etag ?? ''
    now = { edition: 'e1', isWithdrawn: true }
    const answer = await ask({ 'if-none-match': etag })
    expect([answer.status, answer.bytes.toString()]).toEqual([410, `${ID} e1`])
  })

  it('is left to Next where there is none, where it is to be drawn, where somebody walks there, and where it could not be drawn', async () => {
    for (const headers of [{ 'x-mingsuan-draw': 'secret' }, { rsc: '1' }]) expect(await textOf(ask(headers))).toBe('Next')
    for (const path of ['/', `/reports/${ID}/files/pdf`, '/reports/a1', `/reports/${ID}/at/e1`]) expect(await textOf(ask({}, { path }))).toBe('Next')
    expect(await textOf(ask({ 'x-mingsuan-draw': 'guessed' }))).toBe(`${ID} e1`)
    expect(await textOf(ask({}, { method: 'POST' }))).toBe('Next')
    canDraw = false
    expect(await textOf(ask())).toBe('Next')
    now = null
    expect(await textOf(ask())).toBe('Next')
  })
})

describe('behind it', () => {
  const pass = (headers: Readonly<Record<string, string>> = {}, { path = `/reports/${ID}`, method = 'GET' } = {}) => proxy(new NextRequest(`http://localhost:3000${path}`, { method, headers }))

  it('a report is drawn for the program itself and for nobody else, and has no address of its edition', async () => {
    expect((await pass({ 'x-mingsuan-draw': 'secret' })).headers.get('x-middleware-request-x-mingsuan-edition')).toBe('e1')
    expect((await pass({ 'x-mingsuan-draw': 'guessed', 'x-mingsuan-edition': 'e0' })).headers.get('x-middleware-request-x-mingsuan-edition')).toBeNull()
    now = null
    expect((await pass({ 'x-mingsuan-edition': 'e0' })).headers.get('x-middleware-request-x-mingsuan-edition')).toBeNull()
    expect((await pass({}, { path: `/reports/${ID}/at/e1` })).status).toBe(404)
  })

  it('it is no page of the program: who walks there loads it whole; and what could not be drawn says so', async () => {
    const answer = await pass({ rsc: '1' })
    expect([answer.headers.get('content-type'), await answer.text()]).toEqual(['text/html; charset=utf-8', ''])
    expect([(await pass()).status, (await pass({}, { method: 'POST' })).status]).toEqual([503, 405])
  })
})
