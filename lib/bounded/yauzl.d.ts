declare module 'yauzl' {
  import type { Readable } from 'node:stream'

  export type Entry = { readonly fileName: string; readonly uncompressedSize: number; isEncrypted(): boolean }
  export type ZipFile = { eachEntry(): AsyncIterable<Entry>; openReadStreamPromise(entry: Entry): Promise<Readable> }
  export function fromBufferPromise(buffer: Buffer, options: { readonly lazyEntries: boolean; readonly validateEntrySizes: boolean }): Promise<ZipFile>
}
