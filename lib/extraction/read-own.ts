import 'server-only'
import type { Layout } from '@/lib/recognition/layout'
import { err, type Result } from '@/lib/result'
import { READING_LIMITS } from './limits'
import { readFile } from './read-file'

/** What a thread of `extractOwn` does: each file by what it holds; a fault of a library is a refusal, for the file is what is in doubt. */
export const readOwn = async (files: readonly Uint8Array[]): Promise<readonly Result<Layout, string>[]> => {
  const layouts: Result<Layout, string>[] = []
  for (const bytes of files) layouts.push(await readFile(bytes, READING_LIMITS.pages).catch(() => err('读不出来，可能已经损坏。')))
  return layouts
}
