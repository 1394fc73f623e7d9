import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { aCounty, opened, seen, type County } from '@/testing/county'
import { answersFirst } from '@/front'
import { keepAccount } from '@/lib/auth/accounts'
import { auth } from '@/lib/auth/auth'
import { answerBefore } from '@/lib/operation/answer-first'

const [ACCOUNT, PASSWORD] = ['034001-01', 'qinghe-2024-county']
const KEY = 'balances/openingBalance'

let county: County
let disclosureId: string
let cookie: string
let server: Server
beforeAll(async () => {
  county = await aCounty()
  disclosureId = await opened(county.preparer, county.unit)
  await keepAccount({ account: ACCOUNT, name: '李会计', password: PASSWORD, roles: county.preparer.roles })
  const response = await auth().api.signInUsername({ body: { username: ACCOUNT, password: PASSWORD }, asResponse: true })
  cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  server = createServer((_request, response) => { response.end('Next') })
  answerBefore(server, answersFirst)
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', () => { resolve() }) })
})
afterAll(() => { server.close() })

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string }
type Sent = { readonly headers?: Readonly<Record<string, string>>; readonly path?: string; readonly method?: string; readonly pieces?: readonly string[] }
const own = () => ({ cookie, 'sec-fetch-site': 'same-origin' })
const change = (from: string | null, to: string): string => JSON.stringify({ disclosureId, changes: [{ key: KEY, from, to }] })

/** Each piece by itself, as a stream: without a length, unless the headers name one. */
const send = ({ headers = own(), path = `/disclosures/${disclosureId}/facts`, method = 'POST', pieces = [] }: Sent): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = httpRequest({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', path, method, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (piece: string) => { text += piece })
      answer.on('end', () => { resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }) })
    }).once('error', reject)
    for (const piece of pieces) request.write(piece)
    request.end()
  })
const stored = async (): Promise<string | undefined> => (await seen(county.preparer, disclosureId)).facts[KEY]

describe('a save that is answered before Next', () => {
  it('stores, and says so with the headers of every answer', async () => {
    const answer = await send({ pieces: [change(null, '12.00')] })
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([200, { ok: true, value: { outcomes: [{ kind: 'saved', text: '12.00' }] } }])
    expect([answer.headers['content-type'], answer.headers['cache-control'], answer.headers['x-content-type-options'], answer.headers['x-frame-options'], answer.headers['strict-transport-security']]).toEqual(['application/json', 'no-store', 'nosniff', 'DENY', undefined])
    expect(await stored()).toBe('12.00')
    expect((await send({ headers: { ...own(), 'x-forwarded-proto': 'https' }, pieces: [change('12.00', '13.00')] })).headers['strict-transport-security']).toContain('max-age')
  })

  it('is nobody’s without a session, and not of another site', async () => {
    const nobody = await send({ headers: { 'sec-fetch-site': 'same-origin' }, pieces: [change('13.00', '1.00')] })
    expect(JSON.parse(nobody.text)).toMatchObject({ ok: false, kind: 'signed-out' })
    for (const headers of [{ cookie, 'sec-fetch-site': 'cross-site' }, { cookie, origin: 'https://elsewhere.example' }, { cookie }]) expect((await send({ headers, pieces: [change('13.00', '1.00')] })).status).toBe(403)
    expect(await stored()).toBe('13.00')
  })

  it('is refused in one sentence where it is no JSON or too much, whether or not it says how much', async () => {
    for (const pieces of [['{'], ['null'], ['[]'], [JSON.stringify({ disclosureId: 'none', changes: [] })]]) expect(JSON.parse((await send({ pieces })).text)).toMatchObject({ ok: false, kind: 'invalid' })
    const piece = 'x'.repeat(1_000_000)
    const stream = await send({ pieces: Array.from({ length: 9 }, () => piece) })
    expect([stream.status, stream.text]).toEqual([413, '发送的内容太多，没有接收，请分几次发送。\n'])
    const announced = await send({ headers: { ...own(), 'content-length': '9000000' }, pieces: Array.from({ length: 9 }, () => piece) })
    expect([announced.status, announced.text]).toEqual([413, '发送的内容太多，没有接收，请分几次发送。\n'])
    expect(await stored()).toBe('13.00')
  })

  it('leaves every other address and manner to Next', async () => {
    for (const sent of [{ method: 'GET' }, { path: `/disclosures/${disclosureId}/company` }, { path: '/disclosures/none/facts' }, { path: `/disclosures/${disclosureId}/facts/history` }]) expect((await send(sent)).text).toBe('Next')
  })

  it('of somebody who goes away midway stores nothing, and the server goes on without a word of it', async () => {
    const written: string[] = []
    const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0)
    await new Promise<void>((resolve) => {
      const request = httpRequest({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', path: `/disclosures/${disclosureId}/facts`, method: 'POST', headers: { ...own(), 'content-length': '1000' } })
      request.once('error', () => { resolve() })
      request.write(change('13.00', '2.00'))
      setTimeout(() => { request.destroy(new Error('gone')) }, 50)
    })
    expect(JSON.parse((await send({ pieces: [change('13.00', '14.00')] })).text)).toMatchObject({ ok: true })
    spy.mockRestore()
    expect(written).toEqual([])
    expect(await stored()).toBe('14.00')
  })
})
