import { afterAll, beforeAll, expect, it } from 'vitest'
import { prismaClient } from '@/lib/db/client'
import { aCounty, balancedDraft } from '@/testing/county'
import { publishDraft } from '@/testing/published'
import { publishedCopies } from '@/testing/published-copies'
import { closeRegister } from './register'
import { siteMapPart, siteMapParts } from './site-map'

const ids: string[] = []
const of2024 = (unitCode: string) => ({ unitCode, fiscalYear: 2024 })
beforeAll(async () => {
  const county = await aCounty()
  ids.push(await publishDraft(county, await balancedDraft(county)))
  ids.push(...(await publishedCopies(ids[0] ?? '', ['036001', '037001', '038001', '039001'].map(of2024))))
})
afterAll(closeRegister)

const names = async (size: number): Promise<readonly string[]> => (await siteMapParts(size)).map(({ path }) => path.replace('/sitemap/', ''))
const reportsOf = async (name: string, size: number): Promise<readonly string[] | undefined> => (await siteMapPart(name, size))?.map(({ path }) => path.replace('/reports/', ''))

it('puts every report into one part, none larger than asked, and names no part that is empty', async () => {
  expect(await names(2)).toEqual(['pages.xml', 'reports-1.xml', 'reports-2.xml', 'reports-3.xml'])
  expect(await Promise.all([1, 2, 3].map((part) => reportsOf(`reports-${String(part)}.xml`, 2)))).toEqual([ids.slice(0, 2), ids.slice(2, 4), ids.slice(4)])
  expect(await siteMapPart('reports-4.xml', 2)).toBeNull()
  expect(await names(5)).toEqual(['pages.xml', 'reports-1.xml'])
})

it('leaves a full part as it is when more is published', async () => {
  const before = await reportsOf('reports-1.xml', 2)
  const more = await publishedCopies(ids[0] ?? '', [of2024('040001')])
  expect(await reportsOf('reports-1.xml', 2)).toEqual(before)
  expect(await reportsOf('reports-3.xml', 2)).toEqual([ids[4], ...more])
  expect((await siteMapParts(2)).at(-1)?.changedAt).toBe((await siteMapPart('reports-3.xml', 2))?.at(-1)?.changedAt)
})

it('says nothing of what was withdrawn', async () => {
  await prismaClient().$executeRaw`UPDATE publications SET status = 'withdrawn', withdrawn_at = now(), withdrawn_by = published_by, withdrawn_because = '数有误' WHERE id <> ${ids[0]}::uuid`
  expect(await names(2)).toEqual(['pages.xml', 'reports-1.xml'])
})
