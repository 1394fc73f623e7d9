import 'server-only'
import { runBounded } from '@/lib/bounded/run-bounded'
import { Turns } from '@/lib/bounded/turns'
import { err, type Result } from '@/lib/result'
import type { ReadSheet } from './cells'

const BOUNDS = { patience: 20_000, memoryMb: 700 }
/** So many at a time; the others wait for their turn. */
const turns = new Turns(2)

const SLOW = '读了 20 秒还没有读完，不是一份填报工作簿。'
const HEAVY = '内容太多，读不下。请删去与填报无关的内容后再导入。'

/** The cells of a workbook, read in a process of its own that is ended when it takes too long or too much; or why not, in one sentence without the file's name. */
export const readApart = async (bytes: Uint8Array): Promise<Result<readonly ReadSheet[], string>> => {
  const read = await turns.take(() => runBounded<Uint8Array, Result<readonly ReadSheet[], string>>('lib/workbook/reading/reader.ts', bytes, BOUNDS))
  return read.ok ? read.value : err(read.error === 'slow' ? SLOW : HEAVY)
}
