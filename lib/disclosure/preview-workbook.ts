import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { database } from '@/lib/db/database'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { sectionPlan, SHOWN_PROBLEMS, type Problem, type SectionPlan } from './section-plan'
import { readingFor, WorkbookFile } from './workbook-file'

export const PreviewWorkbookInput = z.object({ disclosureId: z.string(), file: WorkbookFile })
export type PreviewWorkbookInput = z.output<typeof PreviewWorkbookInput>

/** What importing the workbook would do to the disclosure of this version. Nothing is written yet. */
export type WorkbookPlan = { readonly version: number; readonly kind: 'fill-in' | 'tables'; readonly sections: readonly SectionPlan[]; readonly missing: readonly string[]; readonly ignored: readonly string[]; readonly notices: readonly Problem[] }

/** Reads a workbook and says, section by section, what it would change and what was not understood. */
export const previewWorkbook = async (actor: Actor, input: PreviewWorkbookInput): Promise<Result<WorkbookPlan, Refusal>> => {
  const db = database()
  const row = await db.disclosures.seenBy(actor, input.disclosureId)
  if (row === null) return err({ kind: 'not-found' })
  const stored = await db.facts.of(row.id)
  const reading = await readingFor(row, stored, input.file)
  if (!reading.ok) return reading
  const { kind, sections, missing, ignored, notices } = reading.value
  return ok({ version: row.version, kind, missing, ignored, notices: notices.slice(0, SHOWN_PROBLEMS), sections: sections.map((section) => sectionPlan(row, stored, section)) })
}
