import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { HERE, opened, valueOf, type County } from '@/testing/county'
import { draftForEach } from '@/testing/draft-for-each'
import { publishDraft } from '@/testing/published'
import * as files from '@/lib/db/bundle-files'
import { prismaClient } from '@/lib/db/client'
import { database } from '@/lib/db/database'
import { env } from '@/lib/env'
import type { PrintJob } from '@/lib/export/print'
import { publicationById, publicationFile } from '@/lib/publication/publications'
import { askBundle } from './ask-bundle'
import { expireBundles } from './bundle-clock'
import { bundleFile, byteRange } from './bundle-file'
import { cancelBundle } from './cancel-bundle'
import { listBundles } from './list-bundles'
import { makeBundles } from './make-bundles'

// What the printers make is tried elsewhere; here it only has to be told apart.
const { printed, failingWrite } = vi.hoisted(() => ({ printed: vi.fn(), failingWrite: { at: 0, calls: 0 } }))
vi.mock('@/lib/export/printers', () => ({ printed }))
vi.mock('@/lib/db/bundle-files', async (original) => {
  const actual = await original<typeof files>()
  // The disk is full once, at a call a test chooses.
  const writeToBundle: typeof actual.writeToBundle = (...given) => ((failingWrite.calls += 1) === failingWrite.at ? Promise.reject(new Error('ENOSPC')) : actual.writeToBundle(...given))
  return { ...actual, writeToBundle }
})

let county: County
let disclosureId: string
draftForEach((here, draft) => { [county, disclosureId] = [here, draft] })
beforeEach(async () => {
  await prismaClient().$executeRaw`DELETE FROM bundles`
  printed.mockReset().mockImplementation((job: PrintJob) => Promise.resolve(new TextEncoder().encode(`${job.format} ${job.booklet.unitName}`)))
})

const of2024 = { divisionCode: HERE, fiscalYear: 2024 }
const all = { ...of2024, scope: 'all' } as const
const later = (minutes: number) => () => new Date(Date.now() + minutes * 60_000)
const theBundle = async () => {
  const [bundle] = valueOf(await listBundles(county.reviewer, of2024)).bundles
  if (bundle === undefined) throw new Error('nothing was bundled')
  return bundle
}
const archive = async (): Promise<Readonly<Record<string, Uint8Array>>> => {
  const { stream } = valueOf(await bundleFile(county.reviewer, (await theBundle()).id, null))
  return unzipSync(new Uint8Array(await new Response(stream).arrayBuffer()))
}
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const withNeighbour = (): Promise<string> => opened(county.neighbourPreparer, county.neighbour)
const logged = async (): Promise<readonly string[]> => (await database().administrationEvents.of([HERE], '', 0, 10)).lines.map(({ kind, byName }) => `${kind} ${byName}`)

describe('a bundle', () => {
  it('is asked for, stopped and taken by the bureau of the division alone', async () => {
    for (const actor of [county.preparer, county.head, county.farReviewer, county.systemAdministrator]) expect(await askBundle(actor, all)).toEqual({ ok: false, error: { kind: 'not-the-bureau' } })
    const { bundleId } = valueOf(await askBundle(county.reviewer, all))
    await makeBundles()
    for (const actor of [county.preparer, county.farReviewer]) {
      expect(await bundleFile(actor, bundleId, null)).toEqual({ ok: false, error: { kind: 'bundle-gone' } })
      expect(await cancelBundle(actor, { bundleId })).toEqual({ ok: false, error: { kind: 'bundle-gone' } })
    }
    expect(await listBundles(county.preparer, of2024)).toEqual({ ok: false, error: { kind: 'not-the-bureau' } })
    expect(await bundleFile(county.reviewer, 'no id', null)).toMatchObject({ ok: false })
  })

  it('holds every unit in all formats, drafts stamped, with an index, a manifest and hashes that hold', async () => {
    await withNeighbour()
    const asked = valueOf(await askBundle(county.reviewer, all))
    expect(valueOf(await askBundle(county.administrator, all))).toEqual(asked)
    expect(await theBundle()).toMatchObject({ state: 'waiting', done: 0, total: 2, byName: '孙审核' })
    expect(await makeBundles()).toBe(1)
    expect(await theBundle()).toMatchObject({ state: 'finished', done: 2, failed: 0 })
    const held = await archive()
    expect(Object.keys(held).filter((name) => name.startsWith('034001 ')).map((name) => name.split('.').at(-1)).toSorted()).toEqual(['csv', 'docx', 'html', 'json', 'pdf', 'xlsx'])
    const lines = text(held['SHA256SUMS']).trim().split('\n').map((line) => line.split('  '))
    expect(lines).toHaveLength(12)
    for (const [hash, name = ''] of lines) expect(sha256(held[name] ?? new Uint8Array())).toBe(hash)
    const manifest = JSON.parse(text(held['manifest.json'])) as { readonly format: string; readonly divisionName: string; readonly units: readonly { readonly unitCode: string; readonly isPublic: boolean }[] }
    expect(manifest).toMatchObject({ format: 'final-accounts-bundle/1', divisionName: '青禾县', units: [{ unitCode: '034001', isPublic: false }, { unitCode: '035001', isPublic: false }] })
    expect(text(held['目录.html'])).toContain('青禾县司法局')
    expect(printed.mock.calls.every(([job]) => job.draft === '仅供内部审核' || job.booklet.title.includes('仅供内部审核'))).toBe(true)
    expect(await logged()).toEqual(expect.arrayContaining(['askBundle 孙审核', 'takeBundle 孙审核']))
  })

  it('holds a publication byte by byte, and of what is public nothing else', async () => {
    await withNeighbour()
    expect(await askBundle(county.reviewer, { ...of2024, scope: 'published' })).toEqual({ ok: false, error: { kind: 'nothing-to-bundle', scope: 'published' } })
    const publicationId = await publishDraft(county, disclosureId)
    valueOf(await askBundle(county.reviewer, { ...of2024, scope: 'published' }))
    await makeBundles()
    const held = await archive()
    const publication = await publicationById(publicationId)
    if (publication?.status !== 'published') throw new Error('not published')
    const names = Object.keys(held).filter((name) => name.includes('/'))
    expect(names).toHaveLength(publication.files.length)
    for (const name of names) {
      const file = await publicationFile(publicationId, name.split('.').at(-1) ?? '')
      expect(sha256(held[name] ?? new Uint8Array())).toBe(file?.sha256)
    }
  })

  it('can be taken from any byte on, and goes after a week', async () => {
    expect([byteRange(null, 10), byteRange('bytes=4-', 10), byteRange('bytes=4-99', 10), byteRange('bytes=10-', 10), byteRange('bytes=0-1,3-4', 10)]).toEqual([null, { start: 4, end: 9 }, { start: 4, end: 9 }, null, null])
    const { bundleId } = valueOf(await askBundle(county.reviewer, all))
    await makeBundles()
    const { size, sha256: hash } = await theBundle()
    const whole = valueOf(await bundleFile(county.reviewer, bundleId, null))
    const bytes = new Uint8Array(await new Response(whole.stream).arrayBuffer())
    expect([bytes.byteLength, sha256(bytes)]).toEqual([size, hash])
    const rest = valueOf(await bundleFile(county.reviewer, bundleId, 'bytes=100-'))
    expect(Buffer.compare(new Uint8Array(await new Response(rest.stream).arrayBuffer()), bytes.subarray(100))).toBe(0)
    await expireBundles(later(6 * 24 * 60)())
    expect((await theBundle()).state).toBe('finished')
    await expireBundles(later(8 * 24 * 60)())
    expect((await theBundle()).state).toBe('expired')
    expect(await files.readBundle(bundleId)).toBeNull()
  })
})

describe('a bundle that is interrupted', () => {
  const firstUnit = async (): Promise<void> => {
    await withNeighbour()
    valueOf(await askBundle(county.reviewer, all))
    failingWrite.at = failingWrite.calls + 2
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    await makeBundles()
    vi.mocked(process.stderr.write).mockRestore()
    expect(await theBundle()).toMatchObject({ state: 'running', done: 1, failure: '系统没有办成，稍后自动接着做。' })
  }

  it('goes on where it stopped, and renders nothing twice', async () => {
    await firstUnit()
    expect(await makeBundles()).toBe(0)
    const before = printed.mock.calls.filter(([job]) => job.booklet.unitName === county.unit.name).length
    await makeBundles(later(2))
    expect(printed.mock.calls.filter(([job]) => job.booklet.unitName === county.unit.name)).toHaveLength(before)
    expect(await theBundle()).toMatchObject({ state: 'finished', done: 2, failure: null })
    expect(Object.keys(await archive())).toHaveLength(15)
  })

  it('begins anew where its archive is gone', async () => {
    await firstUnit()
    await rm(path.join(env.dataFolder, 'bundles', `${(await theBundle()).id}.part`))
    await makeBundles(later(2))
    expect(Object.keys(await archive())).toHaveLength(15)
  })

  it('leaves out a unit that ended the server three times, and says so', async () => {
    await withNeighbour()
    valueOf(await askBundle(county.reviewer, all))
    await prismaClient().$executeRaw`UPDATE bundles SET state = 'running', attempts = 3, lease = 'died', leased_until = now() - interval '1 second'`
    await makeBundles()
    expect(await theBundle()).toMatchObject({ state: 'finished', done: 2, failed: 1 })
    expect(JSON.parse(text((await archive())['manifest.json']))).toMatchObject({ units: [{ unitCode: '035001' }], missing: [{ unitCode: '034001', because: '试了 3 次都没有完成，已经跳过。' }] })
  })

  it('goes on with the others where one unit cannot be rendered', async () => {
    await withNeighbour()
    printed.mockImplementation((job: PrintJob) => (job.booklet.unitName === county.unit.name ? Promise.reject(new Error('no such glyph')) : Promise.resolve(new Uint8Array([1]))))
    valueOf(await askBundle(county.reviewer, all))
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    await makeBundles()
    vi.mocked(process.stderr.write).mockRestore()
    expect(await theBundle()).toMatchObject({ state: 'finished', failed: 1 })
    expect(text((await archive())['目录.html'])).toMatch(/没有生成（编号 [0-9a-f]{8}），请把编号告诉管理员。/)
  })

  it('is made by one server, however many look for work', async () => {
    await withNeighbour()
    valueOf(await askBundle(county.reviewer, all))
    expect((await Promise.all([makeBundles(), makeBundles(), makeBundles()])).reduce((sum, made) => sum + made)).toBe(1)
    expect(Object.keys(await archive())).toHaveLength(15)
  })

  it('leaves nothing where it is cancelled meanwhile', async () => {
    await withNeighbour()
    const { bundleId } = valueOf(await askBundle(county.reviewer, all))
    printed.mockImplementationOnce(async () => {
      valueOf(await cancelBundle(county.administrator, { bundleId }))
      return new Uint8Array([1])
    })
    await makeBundles()
    expect(await theBundle()).toMatchObject({ state: 'cancelled' })
    expect([await files.writtenBytes(bundleId), await files.readBundle(bundleId)]).toEqual([0, null])
    expect(await cancelBundle(county.reviewer, { bundleId })).toEqual({ ok: false, error: { kind: 'bundle-gone' } })
    expect(await logged()).toContain('cancelBundle 吴管理')
  })
})
