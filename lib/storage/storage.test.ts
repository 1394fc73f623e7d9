import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { objectStoreStub, type ObjectStoreStub } from '@/testing/object-store'
import { folderStore } from './folder-store'
import { objectStore } from './object-store'
import { signedHeaders } from './signed-request'
import type { Store } from './store'
import { storedFiles } from './stored-files'

const bytes = new TextEncoder().encode('一份公开的文本')
let folder = ''
let stub: ObjectStoreStub

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'mingsuan-store-'))
  stub = await objectStoreStub()
})
afterAll(async () => {
  await stub.close()
  rmSync(folder, { recursive: true, force: true })
})

describe.each<readonly [string, () => Store]>([['a folder', () => folderStore(folder)], ['an object store', () => objectStore(stub.place)]])('%s', (_, store) => {
  test('gives back what was put, says its size, and says so where there is nothing', async () => {
    const files = storedFiles(store())
    const absent = `ff/${'f'.repeat(64)}`
    expect([await store().get(absent), await store().sizeOf(absent), await files.has(absent, 1)]).toEqual([null, null, false])
    const kept = await files.keep(bytes)
    expect(kept).toMatchObject({ size: bytes.byteLength, storageKey: `${kept.sha256.slice(0, 2)}/${kept.sha256}` })
    expect(await files.read(kept)).toEqual(expect.objectContaining({ byteLength: bytes.byteLength }))
    expect(await store().sizeOf(kept.storageKey)).toBe(bytes.byteLength)
    expect(await files.keep(bytes)).toEqual(kept)
  })

  test('takes no key that is none', async () => {
    await expect(store().get('../keys/signing')).rejects.toThrow(/not a storage key/)
    await expect(store().put('ab/../../x', bytes)).rejects.toThrow(/not a storage key/)
  })

  test('hands out nothing that is not what was hashed, and says what is gone', async () => {
    const other = `00/${'0'.repeat(64)}`
    await store().put(other, bytes)
    await expect(storedFiles(store()).read({ sha256: '0'.repeat(64), storageKey: other })).rejects.toThrow(/has changed/)
    await expect(storedFiles(store()).read({ sha256: 'a'.repeat(64), storageKey: `aa/${'a'.repeat(64)}` })).rejects.toThrow(/is gone/)
  })
})

test('a write that broke off in a folder leaves nothing under its name, and does not stand in the way', async () => {
  const key = `cd/cd${'0'.repeat(62)}`
  const store = folderStore(folder)
  await store.put(key, bytes)
  writeFileSync(path.join(folder, 'cd', `cd${'1'.repeat(62)}.half.part`), 'ha')
  expect(await store.get(`cd/cd${'1'.repeat(62)}`)).toBeNull()
  await store.put(`cd/cd${'1'.repeat(62)}`, bytes)
  expect(readdirSync(path.join(folder, 'cd')).filter((name) => !name.endsWith('.part'))).toHaveLength(2)
})

describe('an object store', () => {
  test('keeps objects under its prefix, each sent once', async () => {
    const { storageKey } = await storedFiles(objectStore(stub.place)).keep(new TextEncoder().encode('只送一次'))
    expect(stub.objects.has(`/booklets/qinghe/${storageKey}`)).toBe(true)
    await storedFiles(objectStore(stub.place)).keep(new TextEncoder().encode('只送一次'))
    expect(stub.asked.filter((line) => line === `PUT /booklets/qinghe/${storageKey}`)).toHaveLength(1)
  })

  test('is asked again where it is busy, and its refusal is said', async () => {
    const key = `ee/ee${'0'.repeat(62)}`
    stub.failNext(503, 2)
    await objectStore(stub.place).put(key, bytes)
    expect(await objectStore(stub.place).sizeOf(key)).toBe(bytes.byteLength)
    stub.failNext(503, 3)
    await expect(objectStore(stub.place).get(key)).rejects.toThrow(/answered 503 to GET/)
    await expect(objectStore({ ...stub.place, secretKey: 'another' }).get(key)).rejects.toThrow(/answered 403/)
  })
})

describe('the signature is that of the protocol’s published examples', () => {
  const keys = { at: new Date('2013-05-24T00:00:00Z'), region: 'us-east-1', accessKey: 'AKIAIOSFODNN7EXAMPLE', secretKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' }
  test.each([
    ['GET', 'https://examplebucket.s3.amazonaws.com/test.txt', { range: 'bytes=0-9' }, '', 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41'],
    ['PUT', 'https://examplebucket.s3.amazonaws.com/test%24file.text', { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' }, 'Welcome to Amazon S3.', '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd'],
    ['GET', 'https://examplebucket.s3.amazonaws.com/?lifecycle=', {}, '', 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543'],
  ] as const)('%s %s', (method, url, headers, body, signature) => {
    const signed = signedHeaders({ method, url: new URL(url), headers, body: new TextEncoder().encode(body), ...keys })
    expect(signed['authorization']).toContain(`Signature=${signature}`)
  })
})
