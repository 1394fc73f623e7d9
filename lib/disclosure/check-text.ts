import 'server-only'
import type { z } from 'zod'
import { checkFile } from '@/lib/extraction/check-file'
import { READING_LIMITS } from '@/lib/extraction/limits'
import type { CheckedDocument } from '@/lib/recognition/check-layout'
import { err, ok, type Result } from '@/lib/result'
import type { Severity } from '@/lib/rules/finding'
import type { Actor, Role } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { bytesOf, MOST_BYTES, SentText } from './sent-text'

/** Of each level so many findings are listed; all of them are counted. */
const LISTED = 200

const CHECKERS: ReadonlySet<Role> = new Set(['preparer', 'unitHead', 'reviewer', 'bureauAdministrator'])

export const CheckTextInput = SentText
export type CheckTextInput = z.output<typeof CheckTextInput>

/** What the screen shows of a checked text; `counts` are of all findings, listed or not. */
export type CheckedText = Omit<CheckedDocument, 'figures'> & { readonly name: string; readonly counts: Readonly<Record<Severity, number>> }

/** Checks a text that somebody else made, of whatever unit: read, judged, shown, and forgotten. */
export const checkText = async (actor: Actor, { name, body }: CheckTextInput): Promise<Result<CheckedText, Refusal>> => {
  if (!actor.roles.some(({ role }) => CHECKERS.has(role))) return err({ kind: 'not-a-checker' })
  const bytes = await bytesOf({ name, body })
  if (!bytes.ok) return bytes
  const checked = await checkFile(bytes.value, name, { ...READING_LIMITS, bytes: MOST_BYTES })
  if (!checked.ok) return err({ kind: 'file-refused', message: checked.error })
  const { figures: _, ...shown } = checked.value
  const of = (severity: Severity) => shown.findings.filter((finding) => finding.severity === severity)
  const [errors, warnings, notices] = [of('error'), of('warning'), of('notice')]
  return ok({
    ...shown, name,
    counts: { error: errors.length, warning: warnings.length, notice: notices.length },
    findings: [errors, warnings, notices].flatMap((findings) => findings.slice(0, LISTED)),
  })
}
