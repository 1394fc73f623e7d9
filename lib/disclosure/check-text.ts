import 'server-only'
import { z } from 'zod'
import { checkFile } from '@/lib/extraction/check-file'
import { READING_LIMITS } from '@/lib/extraction/limits'
import type { CheckedDocument } from '@/lib/recognition/check-layout'
import { err, ok, type Result } from '@/lib/result'
import type { Severity } from '@/lib/rules/finding'
import type { Actor, Role } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'

/** Bytes of a text sent through a browser. */
const MOST_BYTES = 30_000_000
/** Of each level so many findings are listed; all of them are counted. */
const LISTED = 200

const CHECKERS: ReadonlySet<Role> = new Set(['preparer', 'unitHead', 'reviewer', 'bureauAdministrator'])

/** A file as it comes: its name, and its bytes as they arrive, which nobody keeps. */
export const CheckTextInput = z.object({
  name: z.string().min(1, { error: '没有收到文件名，请重新选择文件' }).max(255, { error: '文件名太长，请改短后再选' }),
  body: z.instanceof(ReadableStream<Uint8Array>, { error: '没有收到文件，请重新选择' }),
})
export type CheckTextInput = z.output<typeof CheckTextInput>

/** What the screen shows of a checked text; `counts` are of all findings, listed or not. */
export type CheckedText = CheckedDocument & { readonly name: string; readonly counts: Readonly<Record<Severity, number>> }

/** All bytes of a stream; null where there are more than are taken. */
const bytesOf = async (body: ReadableStream<Uint8Array>): Promise<Uint8Array | null> => {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = body.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.byteLength
    if (size > MOST_BYTES) {
      await reader.cancel()
      return null
    }
    chunks.push(read.value)
  }
  return Buffer.concat(chunks, size)
}

const refused = (message: string): Result<never, Refusal> => err({ kind: 'file-refused', message })

/** Checks a text that somebody else made, of whatever unit: read, judged, shown, and forgotten. */
export const checkText = async (actor: Actor, { name, body }: CheckTextInput): Promise<Result<CheckedText, Refusal>> => {
  if (!actor.roles.some(({ role }) => CHECKERS.has(role))) return err({ kind: 'not-a-checker' })
  const bytes = await bytesOf(body)
  if (bytes === null) return refused(`“${name}”超过 ${MOST_BYTES / 1_000_000} MB，没有读。请压缩图片或拆分后再校对。`)
  const checked = await checkFile(bytes, name, { ...READING_LIMITS, bytes: MOST_BYTES })
  if (!checked.ok) return refused(checked.error)
  const of = (severity: Severity) => checked.value.findings.filter((finding) => finding.severity === severity)
  const [errors, warnings, notices] = [of('error'), of('warning'), of('notice')]
  return ok({
    ...checked.value, name,
    counts: { error: errors.length, warning: warnings.length, notice: notices.length },
    findings: [errors, warnings, notices].flatMap((findings) => findings.slice(0, LISTED)),
  })
}
