import 'server-only'
import { answerBounded } from '@/lib/bounded/answer'
import type { Layout } from '@/lib/recognition/layout'
import { err, type Result } from '@/lib/result'
import { readFile } from './read-file'

/** What the reading process is asked. */
export type ReadingTask = { readonly bytes: Uint8Array; readonly pages: number }

// The program that `extract` runs in a process of its own.
answerBounded<ReadingTask, Result<Layout, string>>(async ({ bytes, pages }) => {
  // Nothing that is read may be fetched: what would try finds no way out.
  Object.assign(globalThis, { fetch: undefined, XMLHttpRequest: undefined, WebSocket: undefined })
  try {
    return await readFile(bytes, pages)
  } catch {
    return err('读不出来，可能已经损坏。请重新导出后再校对。')
  }
})
