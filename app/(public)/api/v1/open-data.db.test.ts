import { createHash, createPublicKey, randomBytes, verify } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { aCounty, balancedDraft, HERE, type County } from '@/testing/county'
import { publishDraft, withdraw } from '@/testing/published'
import { publishedCopies } from '@/testing/published-copies'
import { Divisions, Fault, PublicationDetail, Publications, Series, Units } from '@/lib/publication/open-data-schemas'
import { publicationById, publicationFile } from '@/lib/publication/publications'
import { signingKeys } from '@/lib/publication/signing-keys'
import { pemOf, signedText } from '@/lib/signature/signature'
import { GET as divisions, OPTIONS } from './divisions/route'
import { GET as openApi } from './openapi.json/route'
import { GET as publication } from './publications/[publicationId]/route'
import { GET as publications } from './publications/route'
import { GET as series } from './series/route'
import { GET as units } from './units/route'

const ask = (address: string, headers: Readonly<Record<string, string>> = {}): Request => new Request(`http://localhost${address}`, { headers })
const one = (id: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> => publication(ask(`/api/v1/publications/${id}`, headers), { params: Promise.resolve({ publicationId: id }) })
const listed = async (query = ''): Promise<readonly string[]> => Publications.parse(await (await publications(ask(`/api/v1/publications${query}`))).json()).publications.map(({ id }) => id)
const seriesOf = `/api/v1/series?division=${HERE}&unit=034001&measure=expenditureTotal`

let county: County
let disclosureId: string
beforeAll(async () => {
  county = await aCounty()
})
beforeEach(async () => {
  vi.unstubAllEnvs()
  disclosureId = await balancedDraft(county)
})

describe('what is not published', () => {
  test('is in no answer, before publication and after withdrawal', async () => {
    const everything = async (): Promise<string> => (await Promise.all([divisions(ask('/')), units(ask('/')), publications(ask('/'))].map(async (answer) => (await answer).text()))).join()
    expect(await everything()).toBe('{"divisions":[]},{"units":[],"next":null},{"publications":[],"next":null}')
    expect((await series(ask(seriesOf))).status).toBe(404)
    expect((await one(disclosureId)).status).toBe(404)
    const id = await publishDraft(county, disclosureId)
    expect(await listed()).toEqual([id])
    expect((await one(id)).status).toBe(200)
    await withdraw(county, disclosureId)
    expect(await everything()).toBe('{"divisions":[]},{"units":[],"next":null},{"publications":[],"next":null}')
    expect((await series(ask(seriesOf))).status).toBe(404)
    const gone = await one(id)
    expect(gone.status).toBe(410)
    expect(Fault.parse(await gone.json()).error.message).toContain('已撤回')
  })
})

describe('what is published', () => {
  test('is listed with its place, its figures in 元 and whether it was in time', async () => {
    const id = await publishDraft(county, disclosureId)
    expect(Divisions.parse(await (await divisions(ask('/'))).json()).divisions).toEqual([{ code: HERE, name: '青禾县', unitCount: 1 }])
    expect(Units.parse(await (await units(ask('/api/v1/units'))).json()).units).toMatchObject([{ code: '034001', name: '青禾县人民政府办公室', department: { code: '034' }, years: [2024] }])
    const { publications: entries, next } = Publications.parse(await (await publications(ask('/api/v1/publications?year=2024'))).json())
    expect(next).toBeNull()
    expect(entries).toMatchObject([{ id, version: 1, unit: { code: '034001' }, expenditureTotal: '1500000.50', timeliness: 'inTime' }])
    expect(Series.parse(await (await series(ask(seriesOf))).json())).toMatchObject({ label: '支出总计', points: [{ fiscalYear: 2024, value: '1500000.50', publication: id }] })
  })

  test('is found by year, 区划, unit, characters, pinyin and initials, and by nothing else', async () => {
    const id = await publishDraft(county, disclosureId)
    for (const query of ['?q=办公室', '?q=qhxrmzfbgs', '?q=qhzf', '?q=renminzhengfu', '?q=034', '?unit=034001', `?division=${HERE}`, '?q=青禾%20bgs']) expect([query, await listed(query)]).toEqual([query, [id]])
    for (const query of ['?q=教育', '?q=jyj', '?unit=035001', '?division=110000', '?year=2023', '?q=%25']) expect([query, await listed(query)]).toEqual([query, []])
  })

  test('is paged by a cursor', async () => {
    const id = await publishDraft(county, disclosureId)
    const page = Publications.parse(await (await publications(ask('/api/v1/publications?limit=1'))).json())
    expect(page).toMatchObject({ publications: [{ id }], next: null })
    expect(await listed(`?cursor=${id}`)).toEqual([])
  })

  test('of many units is paged too, by 区划 and code, with the way to the next page in Link', async () => {
    const id = await publishDraft(county, disclosureId)
    await publishedCopies(id, ['039001', '036001', '037001'].map((unitCode) => ({ unitCode, fiscalYear: 2024 })))
    const codes: string[] = []
    const pages: number[] = []
    for (let address: string | null = '/api/v1/units?limit=2&q=qh'; address !== null;) {
      const page: Response = await units(ask(address))
      const { units: entries, next } = Units.parse(await page.json())
      codes.push(...entries.map(({ code }) => code))
      pages.push(entries.length)
      const link: string | null = page.headers.get('Link')
      expect(link === null).toBe(next === null)
      address = link === null ? null : (/^<([^>]+)>; rel="next"$/u.exec(link)?.[1] ?? '')
      if (address !== null) expect(new URL(address, 'http://localhost').searchParams.get('q')).toBe('qh')
    }
    expect([codes, pages]).toEqual([['034001', '036001', '037001', '039001'], [2, 2]])
    expect((await publications(ask('/api/v1/publications?limit=3'))).headers.get('Link')).toMatch(/cursor=[0-9a-f-]{36}>; rel="next"$/u)
    for (const [query, words] of [['?limit=0', '至少为 1'], ['?cursor=034001', 'next']] as const) {
      const refused = await units(ask(`/api/v1/units${query}`))
      expect([refused.status, Fault.parse(await refused.json()).error.message]).toEqual([400, expect.stringContaining(words)])
    }
  })

  test('comes whole: facts, disclosure, files and a signature that verifies over the stored file', async () => {
    vi.stubEnv('MINGSUAN_SIGNING_KEY', randomBytes(32).toString('base64url'))
    const id = await publishDraft(county, disclosureId)
    const detail = PublicationDetail.parse(await (await one(id)).json())
    expect(detail.facts).toMatchObject({ format: 'final-accounts-facts/1', budgetUnit: { code: '034001' } })
    expect(Object.keys(detail.disclosure)).toEqual(['format', 'template', 'fiscalYear', 'budgetUnit', 'tables', 'narrative', 'findings'])
    const file = await publicationFile(id, 'json')
    const sha256 = createHash('sha256').update(file?.bytes ?? '').digest('hex')
    const { signature } = detail
    if (signature === null) throw new Error('not signed')
    expect(signature.sha256).toBe(sha256)
    expect(verify(null, Buffer.from(signedText(sha256)), createPublicKey(pemOf(signature.publicKey)), Buffer.from(signature.signature, 'base64'))).toBe(true)
    expect(await signingKeys()).toEqual([{ keyId: signature.keyId, publicKey: signature.publicKey, current: true }])
    vi.stubEnv('MINGSUAN_SIGNING_KEY', '')
    expect(await signingKeys()).toEqual([{ keyId: signature.keyId, publicKey: signature.publicKey, current: false }])
  })

  test('without a key is not signed, and says so', async () => {
    vi.stubEnv('MINGSUAN_SIGNING_KEY', '')
    const id = await publishDraft(county, disclosureId)
    expect(PublicationDetail.parse(await (await one(id)).json()).signature).toBeNull()
    expect(await publicationById(id)).toMatchObject({ status: 'published', signature: null })
  })
})

describe('every answer', () => {
  test('may be read from any page and has a tag that saves sending it again', async () => {
    const id = await publishDraft(county, disclosureId)
    const asks: readonly ((headers: Record<string, string>) => Response | Promise<Response>)[] = [
      (headers) => divisions(ask('/', headers)), (headers) => units(ask('/', headers)), (headers) => publications(ask('/', headers)),
      (headers) => series(ask(seriesOf, headers)), (headers) => one(id, headers), (headers) => openApi(ask('/', headers)),
    ]
    for (const each of asks) {
      const first = await each({})
      const etag = first.headers.get('ETag') ?? ''
      expect([first.status, first.headers.get('Access-Control-Allow-Origin'), first.headers.get('Cache-Control')]).toEqual([200, '*', 'public, no-cache'])
      const again = await each({ 'If-None-Match': `W/${etag}` })
      expect([again.status, await again.text()]).toEqual([304, ''])
      expect((await each({ 'If-None-Match': '"other"' })).status).toBe(200)
    }
    expect(OPTIONS().headers.get('Access-Control-Allow-Methods')).toContain('GET')
  })

  test.each([
    ['?year=24', '四位年度'], ['?limit=0', '至少为 1'], ['?limit=999', '不超过 200'], ['?cursor=abc', 'next'], ['?colour=red', 'colour'], ['?q=a&q=b', '只能写一次'],
  ])('to %s says in Chinese what is wrong', async (query, words) => {
    const refused = await publications(ask(`/api/v1/publications${query}`))
    expect(refused.status).toBe(400)
    expect(Fault.parse(await refused.json()).error.message).toContain(words)
  })

  test('to a series without its unit, or of a measure nobody knows, too', async () => {
    for (const [query, words] of [['', '缺少'], [`?division=${HERE}&unit=034001&measure=happiness`, 'expenditureTotal']] as const) {
      const refused = await series(ask(`/api/v1/series${query}`))
      expect([refused.status, Fault.parse(await refused.json()).error.message]).toEqual([400, expect.stringContaining(words)])
    }
  })

  test('is described in OpenAPI 3.1', async () => {
    const described = (await (await openApi(ask('/'))).json()) as { readonly openapi: string; readonly paths: Readonly<Record<string, { readonly get: { readonly parameters: readonly { readonly name: string; readonly required: boolean }[] } }>> }
    expect(described.openapi).toBe('3.1.0')
    expect(Object.keys(described.paths)).toEqual(['/api/v1/divisions', '/api/v1/units', '/api/v1/publications', '/api/v1/publications/{id}', '/api/v1/series'])
    expect(described.paths['/api/v1/series']?.get.parameters.map(({ name, required }) => `${name} ${String(required)}`)).toEqual(['unit true', 'division true', 'measure true'])
    expect(described.paths['/api/v1/units']?.get.parameters.map(({ name, required }) => `${name} ${String(required)}`)).toEqual(['division false', 'q false', 'limit false', 'cursor false'])
    expect(described.paths['/api/v1/publications']?.get.parameters.map(({ name, required }) => `${name} ${String(required)}`)).toEqual(['year false', 'division false', 'unit false', 'q false', 'limit false', 'cursor false'])
  })
})
