import 'server-only'
import { runBounded } from '@/lib/bounded/run-bounded'
import { Turns } from '@/lib/bounded/turns'
import { err, type Result } from '@/lib/result'
import type { ReadingLimits } from './limits'

/** What a reading process is asked: a file’s bytes, and at most so many pages of a PDF. */
export type ReadingTask = { readonly bytes: Uint8Array; readonly pages: number }

/** So many files at a time; the others wait. */
const turns = new Turns(4)

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1)

/** Has a program of ours read a file in a process of its own. Its refusal, the end of a sentence, gets the file’s name in front. */
export const readApart = async <T>(program: string, bytes: Uint8Array, fileName: string, limits: ReadingLimits): Promise<Result<T, string>> => {
  const said = (sentence: string): Result<never, string> => err(`“${fileName}”${sentence}`)
  if (bytes.byteLength > limits.bytes) return said(`有 ${megabytes(bytes.byteLength)} MB，超过 ${megabytes(limits.bytes)} MB，没有读。请压缩图片或拆分后再校对。`)
  const task: ReadingTask = { bytes, pages: limits.pages }
  const answered = await turns.take(() => runBounded<ReadingTask, Result<T, string>>(program, task, limits))
  if (answered.ok) return answered.value.ok ? answered.value : said(answered.value.error)
  return said(answered.error === 'slow' ? `读了 ${limits.patience / 1000} 秒还没有读完，已经停下。请只保留决算公开文本，另存后再校对。` : '内容太多或已经损坏，读不下。请只保留决算公开文本，另存后再校对。')
}
