import 'server-only'
import type { Layout } from '@/lib/recognition/layout'
import { err, ok, type Result } from '@/lib/result'
import { fileKind } from './file-kind'
import { readPdf } from './pdf/read-pdf'
import { readPackage } from './read-package'
import { readText } from './read-text'

const NO_WORDS = '里没有文字。请检查是否选错了文件。'

/**
 * A file as a layout, by what it holds and not by its name, in this process: see `extract` for untrusted files. At most
 * `pages` pages of a PDF. The refusal is the end of a sentence that begins with the file’s name.
 */
export const readFile = async (bytes: Uint8Array, pages: number): Promise<Result<Layout, string>> => {
  const found = fileKind(bytes)
  if ('refusal' in found) return err(found.refusal)
  const layout = found.kind === 'pdf' ? await readPdf(bytes, pages) : found.kind === 'package' ? await readPackage(bytes) : readText(bytes)
  if (!layout.ok) return layout
  return layout.value.pieces.some(({ kind }) => kind !== 'furniture') ? ok(layout.value) : err(NO_WORDS)
}

/** `readFile` in a process that is given up to it: nothing that is read may be fetched, and a fault of a library is a refusal. */
export const readUntrusted = async (bytes: Uint8Array, pages: number): Promise<Result<Layout, string>> => {
  Object.assign(globalThis, { fetch: undefined, XMLHttpRequest: undefined, WebSocket: undefined })
  try {
    return await readFile(bytes, pages)
  } catch {
    return err('读不出来，可能已经损坏。请重新导出后再校对。')
  }
}
