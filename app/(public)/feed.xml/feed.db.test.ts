import { beforeAll, expect, test } from 'vitest'
import { aCounty, balancedDraft, type County } from '@/testing/county'
import { publishDraft, withdraw } from '@/testing/published'
import robots from '../../robots'
import sitemap from '../../sitemap'
import { GET as csv } from '../compare/csv/route'
import { escaped } from '../escaped'
import { GET } from './route'

let county: County
beforeAll(async () => {
  county = await aCounty()
})
const addresses = async (): Promise<readonly string[]> => (await sitemap()).map(({ url }) => url)

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
