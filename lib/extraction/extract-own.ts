import 'server-only'
import { ThreadPool } from '@/lib/bounded/thread-pool'
import type { Layout } from '@/lib/recognition/layout'
import type { Result } from '@/lib/result'

/** One pool a process, whichever copy of this module asks: a server may bundle it into several pages. */
const place = Symbol.for('mingsuan.readers')
type Pool = ThreadPool<readonly Uint8Array[], readonly Result<Layout, string>[]>
// The key is ours alone, so what lies under it is what was put there below.
const held = globalThis as unknown as { [place]?: Pool }

/**
 * Files of our own making as layouts, in the order they were given, read in a thread that stays for the next ones. What
 * comes from anybody else is read by `extract`, in a process of its own. A refusal is the end of a sentence.
 */
export const extractOwn = (files: readonly Uint8Array[]): Promise<readonly Result<Layout, string>[]> => {
  held[place] ??= new ThreadPool({ program: 'lib/extraction/read-own.ts', call: 'readOwn', most: 2, patience: 60_000, yields: false, slow: '重新打开文件超过一分钟没有完成，请稍后再试。', broken: '重新打开文件的程序意外退出，请再试一次。' })
  return held[place].run(files)
}
