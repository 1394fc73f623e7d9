import 'server-only'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { err, ok, type Result } from '@/lib/result'

/** What a package may hold: its entries, the bytes of one part and of all parts that are read, unpacked. */
export type PackageLimits = { readonly entries: number; readonly part: number; readonly unpacked: number }
/** The parts of a package by name: their names all, the contents of those asked for. */
export type PackageParts = { readonly names: ReadonlySet<string>; readonly parts: ReadonlyMap<string, Buffer> }
export type PackageFault = { readonly kind: 'encrypted' | 'damaged' | 'lying' } | { readonly kind: 'too-many' } | { readonly kind: 'too-big'; readonly bytes: number }

class Stop extends Error {
  constructor(readonly fault: PackageFault) {
    super(fault.kind)
  }
}

const PACKED = [0x50, 0x4b, 0x03, 0x04]
export const isPackage = (bytes: Uint8Array): boolean => PACKED.every((byte, index) => bytes[index] === byte)

/** What the package itself says it holds: refused at once where even that is too much. */
const listed = async (zip: ZipFile, limits: PackageLimits): Promise<readonly Entry[]> => {
  const entries: Entry[] = []
  const names = new Set<string>()
  for await (const entry of zip.eachEntry()) {
    if (entries.length >= limits.entries) throw new Stop({ kind: 'too-many' })
    if (entry.isEncrypted()) throw new Stop({ kind: 'encrypted' })
    if (names.has(entry.fileName)) throw new Stop({ kind: 'damaged' })
    names.add(entry.fileName)
    entries.push(entry)
  }
  return entries
}

const unpacked = async (zip: ZipFile, entry: Entry, most: number): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let size = 0
  // yauzl ends the stream where it grows beyond what the entry declares.
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    const bytes = chunk as Buffer
    size += bytes.length
    if (size > most) throw new Stop({ kind: 'too-big', bytes: size })
    chunks.push(bytes)
  }
  return Buffer.concat(chunks, size)
}

/**
 * Takes the parts that `isRead` names out of a zip package, counting while they are unpacked: what a file says of its own
 * size is a reason to refuse, never to believe.
 */
export const partsOfPackage = async (bytes: Uint8Array, limits: PackageLimits, isRead: (name: string) => boolean): Promise<Result<PackageParts, PackageFault>> => {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true, validateEntrySizes: true })
    const entries = await listed(zip, limits)
    const wanted = entries.filter(({ fileName }) => isRead(fileName))
    const declared = wanted.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
    if (declared > limits.unpacked) return err({ kind: 'too-big', bytes: declared })
    const parts = new Map<string, Buffer>()
    let room = limits.unpacked
    for (const entry of wanted) {
      const part = await unpacked(zip, entry, Math.min(limits.part, room))
      room -= part.length
      parts.set(entry.fileName, part)
    }
    return ok({ names: new Set(entries.map(({ fileName }) => fileName)), parts })
  } catch (error) {
    if (error instanceof Stop) return err(error.fault)
    return err({ kind: error instanceof Error && /too many bytes/.test(error.message) ? 'lying' : 'damaged' })
  }
}
