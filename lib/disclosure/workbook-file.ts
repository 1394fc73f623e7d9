import 'server-only'
import { z } from 'zod'
import { err, type Result } from '@/lib/result'
import type { DisclosureRow } from '@/lib/db/disclosures'
import type { FactKey, FactValue } from '@/lib/facts/facts'
import { readWorkbook } from '@/lib/workbook/read-workbook'
import { MOST_BYTES, type WorkbookReading } from '@/lib/workbook/workbook-reading'
import type { Refusal } from '@/lib/workflow/refusal'

/** A workbook as a form sends it. The sentence names the file, as every sentence about a workbook does. */
export const WorkbookFile = z.instanceof(File, { error: '没有收到文件，请重新选择' }).superRefine((file, context) => {
  if (file.size === 0) context.addIssue({ code: 'custom', message: `“${file.name}”是空的，请重新选择。` })
  if (file.size > MOST_BYTES) context.addIssue({ code: 'custom', message: `“${file.name}”有 ${(file.size / 1_000_000).toFixed(1)} MB，超过 5 MB，不是一份填报工作簿。` })
})

/** What the file states for this disclosure, section by section; or one sentence that names the file. */
export const readingFor = async (row: DisclosureRow, stored: ReadonlyMap<FactKey, FactValue>, file: File): Promise<Result<WorkbookReading, Refusal>> => {
  const home = { templateId: row.templateId, unitCode: row.unit.code, unitName: row.unit.name }
  const reading = await readWorkbook({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, home, new Set(stored.keys()))
  return reading.ok ? reading : err({ kind: 'facts-refused', path: '', message: reading.error })
}
