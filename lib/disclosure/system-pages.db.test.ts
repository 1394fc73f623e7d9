import { createHash } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { prismaClient } from '@/lib/db/client'
import { aCounty, balancedDraft, HERE, opened, type County } from '@/testing/county'
import { publishDraft } from '@/testing/published'
import { valueOf } from '@/testing/value-of'
import { templateText, theTemplate } from '@/lib/template/templates'
import { askBundle } from './ask-bundle'
import { listQueues } from './list-queues'
import { listTemplates } from './list-templates'

let county: County
let waiting: string
beforeAll(async () => {
  county = await aCounty()
  await publishDraft(county, await balancedDraft(county))
  waiting = await opened(county.neighbourPreparer, county.neighbour)
})

const shanxi = async (of: County['administrator']) => valueOf(await listTemplates(of)).find(({ form }) => form.id === 'CN-2024-14')

it('names every form with what it was made of, its hash, and its use in the divisions one keeps', async () => {
  expect(await shanxi(county.administrator)).toMatchObject({ tables: 10, usedIn: [{ code: HERE, name: '青禾县' }], atWork: 1, published: 1, choices: 0, hash: createHash('sha256').update(templateText(theTemplate('CN-2024-14'))).digest('hex') })
  expect(await shanxi(county.systemAdministrator)).toMatchObject({ atWork: 1, published: 1 })
  expect(valueOf(await listTemplates(county.administrator)).find(({ form }) => form.id === 'CN-2024')).toMatchObject({ usedIn: [], atWork: 0 })
})

it('is for nobody who keeps no division', async () => {
  for (const who of [county.preparer, county.head, county.reviewer, county.farReviewer]) {
    for (const answer of [await listTemplates(who), await listQueues(who)]) expect(answer).toMatchObject({ ok: false, error: { because: { kind: 'not-an-administrator' } } })
  }
})

it('says what waits, what is held and what came back, of the divisions one keeps', async () => {
  await prismaClient().$executeRaw`UPDATE disclosures SET publish_failure = '公开03 第二行有身份证号。', state = 'approved', approved_by = created_by, approved_at = now(), submitted_by = created_by, submitted_at = now(), receipt = 'R-1', signed_hash = repeat('0', 64) WHERE id = ${waiting}::uuid`
  await prismaClient().$executeRaw`INSERT INTO mail_messages (id, address, subject, text, queued_at, due_at, attempts, failure) VALUES (gen_random_uuid(), 'a@example.gov.cn', '提醒', '请提交。', now(), now(), 1, 'ECONNREFUSED')`
  valueOf(await askBundle(county.administrator, { divisionCode: HERE, fiscalYear: 2024, scope: 'published' }))
  const own = valueOf(await listQueues(county.administrator))
  expect(own.publications).toMatchObject([{ unitName: '青禾县司法局', isOwn: true, publishAt: null, failure: '公开03 第二行有身份证号。' }])
  expect(own.bundles).toMatchObject([{ divisionName: '青禾县', state: 'waiting', done: 0, total: 1, leasedUntil: null }])
  expect(own.mails).toMatchObject({ waiting: 1, tried: 1, held: 0, givenUp: 0, failures: ['ECONNREFUSED'], isConfigured: false })
  expect(own.tallies).toMatchObject({ disclosures: 2 })
  expect(JSON.stringify(own)).not.toContain('example.gov.cn')
})

it('tells who keeps accounts alone that something failed, and not what stands in it', async () => {
  const { publications } = valueOf(await listQueues(county.systemAdministrator))
  expect(publications).toMatchObject([{ isOwn: false, failure: '原因请所属财政部门查看' }])
})
