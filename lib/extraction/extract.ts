import 'server-only'
import { runBounded } from '@/lib/bounded/run-bounded'
import { Turns } from '@/lib/bounded/turns'
import type { Layout } from '@/lib/recognition/layout'
import { err, type Result } from '@/lib/result'
import { READING_LIMITS, type ReadingLimits } from './limits'
import type { ReadingTask } from './reader'

/** So many files at a time; the others wait. */
const turns = new Turns(4)

const SLOW = (seconds: number): string => `读了 ${seconds} 秒还没有读完，已经停下。请只保留决算公开文本，另存后再校对。`
const HEAVY = '内容太多或已经损坏，读不下。请只保留决算公开文本，另存后再校对。'

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1)

/**
 * A booklet in a .pdf, .docx, .xlsx or text file as a layout in reading order, recognised by its content. Read in a process of
 * its own without a network, which is ended when it takes too long or too much; nothing is executed, evaluated or fetched.
 * The refusal is one Chinese sentence that begins with the file’s name and says what to do.
 */
export const extract = async (bytes: Uint8Array, fileName: string, limits: ReadingLimits = READING_LIMITS): Promise<Result<Layout, string>> => {
  const said = (sentence: string): Result<never, string> => err(`“${fileName}”${sentence}`)
  if (bytes.byteLength > limits.bytes) return said(`有 ${megabytes(bytes.byteLength)} MB，超过 ${megabytes(limits.bytes)} MB，没有读。请压缩图片或拆分后再校对。`)
  const task: ReadingTask = { bytes, pages: limits.pages }
  const answered = await turns.take(() => runBounded<ReadingTask, Result<Layout, string>>('lib/extraction/reader.ts', task, limits))
  if (!answered.ok) return said(answered.error === 'slow' ? SLOW(limits.patience / 1000) : HEAVY)
  return answered.value.ok ? answered.value : said(answered.value.error)
}
