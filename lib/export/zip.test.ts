import { unzipSync } from 'fflate'
import { fromBufferPromise } from 'yauzl'
import { expect, test } from 'vitest'
import { zipEnd, zipped, type ZipEntry } from './zip'

const text = (words: string): Uint8Array => new TextEncoder().encode(words)

const archive = async (files: Readonly<Record<string, Uint8Array>>): Promise<{ readonly bytes: Uint8Array; readonly entries: readonly ZipEntry[] }> => {
  let bytes = new Uint8Array()
  const entries: ZipEntry[] = []
  for (const [name, content] of Object.entries(files)) {
    const made = await zipped(name, content, bytes.byteLength)
    entries.push(made.entry)
    bytes = Buffer.concat([bytes, made.bytes])
  }
  return { bytes: Buffer.concat([bytes, zipEnd(entries, bytes.byteLength)]), entries }
}

test('files come out as they went in, packed where that saves something', async () => {
  const files = { '034001 县政府办/决算公开.pdf': text('%PDF-'.repeat(50)), '目录.html': text('公开'.repeat(500)), 空: new Uint8Array() }
  const { bytes, entries } = await archive(files)
  const out = unzipSync(bytes)
  for (const [name, content] of Object.entries(files)) expect(Buffer.compare(out[name] ?? text('missing'), content)).toBe(0)
  expect(entries.map(({ deflated, packed, size }) => [deflated, packed < size])).toEqual([[false, false], [true, true], [true, false]])
  const names: string[] = []
  for await (const entry of (await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true })).eachEntry()) names.push(entry.fileName)
  expect(names).toEqual(Object.keys(files))
})

test('beyond four gigabytes, places are told in eight bytes', async () => {
  const far = 5 * 1024 ** 3
  const { entry } = await zipped('a.pdf', text('x'), far)
  const end = Buffer.from(zipEnd([entry], far + 36))
  expect(end.readUInt32LE(42)).toBe(0xffffffff)
  expect(Number(end.readBigUInt64LE(46 + 'a.pdf'.length + 4))).toBe(far)
  const directory = 46 + 'a.pdf'.length + 12
  expect([end.readUInt32LE(directory), Number(end.readBigUInt64LE(directory + 48))]).toEqual([0x06064b50, far + 36])
  expect(Number(end.readBigUInt64LE(directory + 56 + 8))).toBe(far + 36 + directory)
})
