import 'server-only'
import { amount, type Amount } from '@/lib/money/amount'
import { formatAmount, type DisplayUnit } from '@/lib/money/format'
import type { Booklet } from '@/lib/document/blocks'
import { publicDatabase } from '@/lib/db/database'
import { readKeptFile } from '@/lib/db/files'
import { isFileFormat, type CategoryShare, type FileFormat, type Correction, type FrozenFinding, type PhotographLine } from '@/lib/db/photographs'
import type { CellRef } from '@/lib/report/cell'
import type { Trace } from '@/lib/report/trace'
import type { Signature } from '@/lib/signature/signature'
import type { RegisterRow } from './register'

export type { Correction, FileFormat } from '@/lib/db/photographs'

/** A line of the public list. Amounts are printed in 万元 with two decimals. */
export type PublicationSummary = {
  readonly id: string
  readonly unitName: string
  readonly unitCode: string
  readonly divisionCode: string
  readonly divisionName: string
  readonly fiscalYear: number
  readonly title: string
  /** ISO 8601 */
  readonly publishedAt: string
  readonly version: number
  /** Totals, and the number of projects: null where they are withheld. */
  readonly expenditureTotal: string | null
  readonly incomeTotal: string | null
  readonly threePublicTotal: string | null
  /** 支出总计 against last year, `3.18` or `-3.18`; null where there is nothing to compare with. */
  readonly expenditureChangePercent: string | null
  readonly projectCount: number | null
  /** Something of it, or all, is withheld as a state secret. */
  readonly isWithheld: boolean
}

/** A finding the unit answered in public. */
export type PublicFinding = Omit<FrozenFinding, 'explanation'> & { readonly explanation: { readonly words: string; readonly at: string } }

/** A publication that may be read, from its photograph: the one in force, or one that a corrected version superseded. */
export type Publication = PublicationSummary & {
  readonly status: 'published'
  /** What was spent by 类, in 万元 as 公开03 prints it. */
  readonly byCategory: readonly CategoryShare[]
  readonly templateId: string
  readonly templateHash: string
  readonly booklet: Booklet
  readonly traces: Readonly<Record<CellRef, Trace>>
  readonly findings: readonly PublicFinding[]
  /** 更正公告: what this version corrects; null where it corrects nothing. */
  readonly correction: Correction | null
  /** The corrected version in force; null where this one is. */
  readonly supersededBy: string | null
  readonly files: readonly { readonly format: FileFormat; readonly sha256: string; readonly size: number }[]
  /** The bureau's, over the JSON file; null for what was published without a key. */
  readonly signature: Signature | null
}

/** What remains to be said of a publication that was withdrawn. */
export type WithdrawnPublication = Pick<PublicationSummary, 'id' | 'unitName' | 'unitCode' | 'divisionName' | 'fiscalYear' | 'title' | 'publishedAt' | 'version'> & {
  readonly status: 'withdrawn'
  /** ISO 8601 */
  readonly withdrawnAt: string
  readonly because: string
  /** The publication in force that took its place, if there is one. */
  readonly replacedBy: string | null
}

export type PublicationFileBytes = { readonly bytes: Uint8Array; readonly mediaType: string; readonly fileName: string; readonly sha256: string }

const PRINTED: DisplayUnit = { label: '万元', decimals: 2 }

const printed = (total: Amount | null): string | null => (total === null ? null : formatAmount(total, PRINTED))
const stored = (total: string | null): Amount | null => (total === null ? null : amount(total))

/** What the public list says of a publication. */
export const summaryOf = (line: Omit<PhotographLine, 'byCategory' | 'status' | 'withdrawnAt' | 'withdrawnBecause' | 'withheld'> & { readonly withheld: readonly string[] }): PublicationSummary => ({
  id: line.id,
  unitName: line.unitName,
  unitCode: line.unitCode,
  divisionCode: line.divisionCode,
  divisionName: line.divisionName,
  fiscalYear: line.fiscalYear,
  title: line.title,
  publishedAt: line.publishedAt,
  version: line.version,
  expenditureTotal: printed(line.expenditureTotal),
  incomeTotal: printed(line.incomeTotal),
  threePublicTotal: printed(line.threePublicTotal),
  expenditureChangePercent: line.expenditureChangePercent,
  projectCount: line.projectCount,
  isWithheld: line.withheld.length > 0,
})

/** The same of a publication in the register. */
export const summaryOfRow = (row: RegisterRow): PublicationSummary =>
  summaryOf({ ...row, incomeTotal: stored(row.incomeTotal), expenditureTotal: stored(row.expenditureTotal), threePublicTotal: stored(row.threePublicTotal) })

export type NewsEntry = Pick<PublicationSummary, 'id' | 'unitName' | 'divisionName' | 'title' | 'publishedAt' | 'version' | 'expenditureTotal' | 'incomeTotal'> & { /** Why it was corrected; null for a first publication. */ readonly correctedBecause: string | null }

/** What was published or corrected last, newest first. */
export const latestPublications = async (limit: number): Promise<readonly NewsEntry[]> =>
  (await publicDatabase().photographs.latest(limit)).map(({ correctedBecause, ...line }) => ({ ...summaryOf(line), correctedBecause }))

/** May it be read, and which version is it? Read on every request; the body may be cached by (id, version). */
export const publicationStatus = async (id: string): Promise<{ readonly status: 'published' | 'withdrawn'; readonly version: number } | null> => {
  const line = await publicDatabase().photographs.lineById(id)
  return line === null ? null : { status: line.status === 'withdrawn' ? 'withdrawn' : 'published', version: line.version }
}

/** One publication; of a withdrawn one only that it was withdrawn; null where there never was one. */
export const publicationById = async (id: string): Promise<Publication | WithdrawnPublication | null> => {
  const { photographs } = publicDatabase()
  const line = await photographs.lineById(id)
  if (line === null) return null
  if (line.status === 'withdrawn') {
    const { unitName, unitCode, divisionName, fiscalYear, title, publishedAt, version } = line
    return {
      status: 'withdrawn', id, unitName, unitCode, divisionName, fiscalYear, title, publishedAt, version,
      withdrawnAt: line.withdrawnAt ?? publishedAt,
      because: line.withdrawnBecause ?? '',
      replacedBy: await photographs.inForceBeside(id),
    }
  }
  const photograph = await photographs.byId(id)
  if (photograph === null) return null
  const { templateId, templateHash, booklet, traces, correction, byCategory } = photograph
  return {
    ...summaryOf(photograph),
    status: 'published', byCategory, templateId, templateHash, booklet, traces, correction,
    supersededBy: line.status === 'superseded' ? await photographs.inForceBeside(id) : null,
    findings: photograph.findings.flatMap(({ explanation, ...finding }) =>
      explanation?.public === true ? [{ ...finding, explanation: { words: explanation.words, at: explanation.at } }] : [],
    ),
    files: photograph.files.map(({ format, sha256, size }) => ({ format, sha256, size })),
    signature: photograph.signature,
  }
}

const mediaTypes: Readonly<Record<FileFormat, string>> = {
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

/** The stored bytes of a publication in force, as they were hashed; null where there is no such file, or it was withdrawn. */
export const publicationFile = async (id: string, format: string): Promise<PublicationFileBytes | null> => {
  if (!isFileFormat(format)) return null
  const { photographs } = publicDatabase()
  const [line, file] = await Promise.all([photographs.lineById(id), photographs.publishedFile(id, format)])
  if (line === null || file === null) return null
  return { bytes: await readKeptFile(file), mediaType: mediaTypes[format], fileName: `${line.unitName}${line.title}.${format}`, sha256: file.sha256 }
}
