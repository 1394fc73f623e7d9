import 'server-only'
import { crc32, deflateRaw } from 'node:zlib'
import { promisify } from 'node:util'

/** A file in an archive: what the archive's directory says of it. Sizes and `offset`, where it begins, in bytes. */
export type ZipEntry = { readonly name: string; readonly crc: number; readonly size: number; readonly packed: number; readonly deflated: boolean; readonly offset: number }

const deflate = promisify(deflateRaw)

const LOCAL = 0x04034b50
const DIRECTORY = 0x02014b50
const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const VERSION = 20
const VERSION_64 = 45
/** Names are UTF-8. */
const UTF_8 = 0x0800
const DEFLATED = 8
const [MOST_16, MOST_32] = [0xffff, 0xffffffff]
/** Every entry bears this day, 1 January 1980: what counts is in the files themselves. */
const DAY = 0x21

/** What Office and PDF files hold is packed already. */
const isPacked = (name: string): boolean => /\.(pdf|docx|xlsx)$/.test(name)

const u16 = (value: number): Buffer => { const buffer = Buffer.alloc(2); buffer.writeUInt16LE(value); return buffer }
const u32 = (value: number): Buffer => { const buffer = Buffer.alloc(4); buffer.writeUInt32LE(value); return buffer }
const u64 = (value: number): Buffer => { const buffer = Buffer.alloc(8); buffer.writeBigUInt64LE(BigInt(value)); return buffer }

const shared = ({ crc, size, packed, deflated }: Omit<ZipEntry, 'name' | 'offset'>, name: Buffer, extra: number, version: number): readonly Buffer[] =>
  [u16(version), u16(UTF_8), u16(deflated ? DEFLATED : 0), u16(0), u16(DAY), u32(crc), u32(packed), u32(size), u16(name.length), u16(extra)]

/** A file as it is written into an archive at `offset`: its entry, and the bytes to write there. */
export const zipped = async (name: string, bytes: Uint8Array, offset: number): Promise<{ readonly entry: ZipEntry; readonly bytes: Uint8Array }> => {
  const deflated = !isPacked(name)
  const content = deflated ? await deflate(bytes) : bytes
  const entry = { name, crc: crc32(bytes), size: bytes.byteLength, packed: content.byteLength, deflated, offset }
  const label = Buffer.from(name)
  return { entry, bytes: Buffer.concat([u32(LOCAL), ...shared(entry, label, 0, VERSION), label, content]) }
}

const directoryEntry = (entry: ZipEntry): Buffer => {
  const label = Buffer.from(entry.name)
  const far = entry.offset >= MOST_32
  const extra = far ? Buffer.concat([u16(1), u16(8), u64(entry.offset)]) : Buffer.alloc(0)
  const version = far ? VERSION_64 : VERSION
  return Buffer.concat([u32(DIRECTORY), u16(version), ...shared(entry, label, extra.length, version), u16(0), u16(0), u16(0), u32(0), u32(far ? MOST_32 : entry.offset), label, extra])
}

/** The directory that closes an archive at `offset`, of any size and number of files. */
export const zipEnd = (entries: readonly ZipEntry[], offset: number): Uint8Array => {
  const directory = Buffer.concat(entries.map(directoryEntry))
  const large = entries.length >= MOST_16 || offset + directory.length >= MOST_32
  const end64 = large
    ? Buffer.concat([
        u32(END_64), u64(44), u16(VERSION_64), u16(VERSION_64), u32(0), u32(0), u64(entries.length), u64(entries.length), u64(directory.length), u64(offset),
        u32(LOCATOR_64), u32(0), u64(offset + directory.length), u32(1),
      ])
    : Buffer.alloc(0)
  const count = large ? MOST_16 : entries.length
  const end = Buffer.concat([u32(END), u16(0), u16(0), u16(count), u16(count), u32(large ? MOST_32 : directory.length), u32(large ? MOST_32 : offset), u16(0)])
  return Buffer.concat([directory, end64, end])
}
