import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import type { Refusal } from '@/lib/workflow/refusal'

/** Bytes of a text sent through a browser. */
export const MOST_BYTES = 30_000_000

/** A file as it comes: its name, and its bytes as they arrive, which nobody keeps. */
export const SentText = z.object({
  name: z.string().min(1, { error: '没有收到文件名，请重新选择文件' }).max(255, { error: '文件名太长，请改短后再选' }),
  body: z.instanceof(ReadableStream<Uint8Array>, { error: '没有收到文件，请重新选择' }),
})
export type SentText = z.output<typeof SentText>

/** All bytes of a text; refused where there are more than are taken. */
export const bytesOf = async ({ name, body }: SentText): Promise<Result<Uint8Array, Refusal>> => {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = body.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.byteLength
    if (size > MOST_BYTES) {
      await reader.cancel()
      return err({ kind: 'file-refused', message: `“${name}”超过 ${String(MOST_BYTES / 1_000_000)} MB，没有读。请压缩图片或拆分后再校对。` })
    }
    chunks.push(read.value)
  }
  return ok(Buffer.concat(chunks, size))
}
