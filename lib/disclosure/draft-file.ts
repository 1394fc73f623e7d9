import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { Turns } from '@/lib/bounded/turns'
import { database } from '@/lib/db/database'
import type { DisclosureRow } from '@/lib/db/disclosures'
import type { Booklet } from '@/lib/document/blocks'
import type { WithheldPart } from '@/lib/document/withheld'
import type { PrintJob } from '@/lib/export/print'
import { printed } from '@/lib/export/printers'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { judgedNow, type Judgement } from './judgement'
import { shownOf } from './printing'
import { withheldOf } from './withheld-of'

/** In the order in which they are offered. */
export const draftFormats = ['pdf', 'docx', 'xlsx', 'html', 'csv', 'json'] as const

export const DraftFileInput = z.object({ disclosureId: z.string(), format: z.enum(draftFormats, { error: '没有这种格式，请选择 PDF、Word、网页、Excel、CSV 或 JSON' }) })
export type DraftFileInput = z.output<typeof DraftFileInput>

export type DraftFile = { readonly bytes: Uint8Array; readonly mediaType: string; readonly fileName: string }

const STAMP = '仅供内部审核'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const mediaTypes: Readonly<Record<DraftFileInput['format'], string>> = { pdf: 'application/pdf', docx: DOCX, html: 'text/html; charset=utf-8', xlsx: XLSX, csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' }

/** Files without a watermark say on their cover that they are none of the published ones. */
const marked = (booklet: Booklet): Booklet => {
  const title = `${booklet.title}（${STAMP}）`
  return { ...booklet, title, blocks: booklet.blocks.map((block) => (block.kind === 'cover' ? { ...block, title } : block)) }
}

/** What is handed to the printers; JSON and CSV are texts already. */
type Draft = PrintJob | { readonly format: 'json' | 'csv'; readonly text: string }

/** `withheld`: what the public does not get; nothing of a draft, which the bureau reads whole. */
const draftOf = (row: DisclosureRow, judgement: Judgement, format: DraftFileInput['format'], withheld: readonly WithheldPart[]): Draft => {
  const isPublished = row.state === 'published'
  const { booklet, disclosure, csv, facts } = shownOf(judgement, isPublished ? withheld : [])
  // Dated by its content: the same facts give the same bytes, however often they are fetched.
  const dated = { createdAt: Math.floor(Date.parse(row.updatedAt) / 1000), ...(isPublished ? {} : { draft: STAMP }) }
  switch (format) {
    case 'pdf':
    case 'docx':
      return { format, booklet, ...dated }
    case 'xlsx':
      return { format, booklet, ...dated, facts }
    case 'html':
      return { format, booklet: isPublished ? booklet : marked(booklet), disclosureJson: disclosure }
    case 'csv':
      return { format, text: csv }
    case 'json':
      return { format, text: disclosure }
  }
}

const rendered = async (draft: Draft): Promise<Uint8Array> => ('text' in draft ? new TextEncoder().encode(draft.text) : printed(draft))

/** A draft in one format, stamped, with everything that is in it. */
export const renderDraft = (row: DisclosureRow, judgement: Judgement, format: DraftFileInput['format']): Promise<Uint8Array> => rendered(draftOf(row, judgement, format, []))

/** Tables and sentences are computed in the server's own thread: for one download at a time, so that whoever saves meanwhile gets through. */
const turns = new Turns(1)

/** What the files of a disclosure are called, without their ending. */
export const draftName = (row: DisclosureRow): string =>
  `${row.unit.name}${String(row.fiscalYear)}年度${row.unit.scope === 'department' ? '部门' : '单位'}决算公开${row.state === 'published' ? '' : `（${STAMP}）`}`

/** The disclosure as it stands now, in one format; stamped as a draft until it is published. */
export const draftFile = async (actor: Actor, input: DraftFileInput): Promise<Result<DraftFile, Refusal>> => {
  const db = database()
  const row = await db.disclosures.seenBy(actor, input.disclosureId)
  if (row === null) return err({ kind: 'not-found' })
  const withheld = await withheldOf(db, row)
  const bytes = await rendered(await turns.take(async () => draftOf(row, await judgedNow(db, row), input.format, withheld)))
  return ok({ bytes, mediaType: mediaTypes[input.format], fileName: `${draftName(row)}.${input.format}` })
}
