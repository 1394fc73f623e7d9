import { beforeAll, expect, test } from 'vitest'
import { aCounty, balancedDraft, type County } from '@/testing/county'
import { publishDraft, withdraw } from '@/testing/published'
import robots from '../../robots'
import { GET as csv } from '../compare/csv/route'
import { escaped } from '../escaped'
import { GET as siteMap } from '../sitemap.xml/route'
import { GET as siteMapPart } from '../sitemap/[part]/route'
import { GET } from './route'

let county: County
beforeAll(async () => {
  county = await aCounty()
})
const located = async (answer: Response): Promise<readonly string[]> => [...(await answer.text()).matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, address]) => address ?? '')
const part = (address: string): Promise<Response> => siteMapPart(new Request(address), { params: Promise.resolve({ part: address.split('/').at(-1) ?? '' }) })
/** As a search engine goes: from the index to every part. */
const addresses = async (): Promise<readonly string[]> => {
  const parts = await located(await siteMap(new Request('http://localhost/sitemap.xml')))
  return (await Promise.all(parts.map(async (address) => located(await part(address))))).flat()
}

test('a new publication is in the feed and on the map of the site, and gone from both once withdrawn', async () => {
  const disclosureId = await balancedDraft(county)
  expect(await (await GET(new Request('http://localhost/feed.xml'))).text()).not.toContain('<entry>')
  const id = await publishDraft(county, disclosureId)
  const feed = await GET(new Request('http://localhost/feed.xml'))
  const text = await feed.text()
  expect(feed.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8')
  expect(text).toContain(`<id>urn:uuid:${id}</id>`)
  expect(text).toContain('<title>青禾县人民政府办公室2024年度')
  expect(text).toContain('支出总计 150.00 万元')
  expect(await addresses()).toContain(`http://localhost:3000/reports/${id}`)
  await withdraw(county, disclosureId)
  expect(await (await GET(new Request('http://localhost/feed.xml'))).text()).not.toContain(id)
  expect((await addresses()).join()).not.toContain(id)
  expect(await addresses()).toContain('http://localhost:3000/divisions/149901')
  expect((await part('http://localhost/sitemap/reports-1.xml')).status).toBe(404)
  expect((await part('http://localhost/sitemap/of-all.xml')).status).toBe(404)
})

test('search engines are kept out of the workspace', () => {
  expect(robots()).toMatchObject({ rules: { disallow: expect.arrayContaining(['/disclosures', '/review']) as string[] }, sitemap: 'http://localhost:3000/sitemap.xml' })
})

test('one unit alone is no comparison', async () => {
  expect((await csv(new Request('http://localhost/compare/csv?unit=149901-034001'))).status).toBe(400)
})

test('a name with marks of its own stays a name', () => {
  expect(escaped('<甲&乙>"\u0000\u000b')).toBe('&lt;甲&amp;乙&gt;&quot;')
})
