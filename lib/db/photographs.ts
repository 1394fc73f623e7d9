import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import { amount, toText, type Amount } from '@/lib/money/amount'
import type { Booklet } from '@/lib/document/blocks'
import type { CorrectionNotice } from '@/lib/document/correction-notice'
import { isWithheldPart, type WithheldPart } from '@/lib/document/withheld'
import type { CellRef } from '@/lib/report/cell'
import type { Trace } from '@/lib/report/trace'
import type { JudgedFinding } from '@/lib/rules/finding'
import type { Signature } from '@/lib/signature/signature'
import type { Client } from './client'
import type { Author } from './facts'

export type FileFormat = 'pdf' | 'html' | 'json' | 'docx' | 'xlsx' | 'csv'
export type StoredFile = { readonly format: FileFormat; readonly sha256: string; readonly size: number; readonly storageKey: string }

/** A finding as it stood at publication, with the explanation in force. */
export type FrozenFinding = JudgedFinding & {
  readonly explanation: { readonly words: string; readonly public: boolean; readonly at: string } | null
}

/** 更正公告 with what the bureau or the unit gave as its reason, and the publication it corrects. */
export type Correction = { readonly because: string; readonly of: { readonly id: string; readonly version: number; readonly publishedAt: string }; readonly notice: CorrectionNotice }

export type CategoryShare = { readonly code: string; readonly name: string; readonly amount: string }

/** The columns a public list is made of. */
export type PhotographLine = {
  readonly id: string
  readonly version: number
  /** `superseded`: a corrected version took its place; it stays at its address. */
  readonly status: 'published' | 'superseded' | 'withdrawn'
  readonly unitCode: string
  readonly unitName: string
  readonly divisionCode: string
  readonly divisionName: string
  readonly fiscalYear: number
  readonly title: string
  /** Totals, and the number of projects: null where the part they stand in is withheld. */
  readonly incomeTotal: Amount | null
  readonly expenditureTotal: Amount | null
  readonly threePublicTotal: Amount | null
  readonly expenditureChangePercent: string | null
  readonly projectCount: number | null
  /** Parts withheld as state secrets. */
  readonly withheld: readonly WithheldPart[]
  readonly byCategory: readonly CategoryShare[]
  /** ISO 8601 */
  readonly publishedAt: string
  readonly withdrawnAt: string | null
  readonly withdrawnBecause: string | null
}

/** A whole publication, as it was frozen. */
export type Photograph = PhotographLine & {
  readonly templateId: string
  readonly templateHash: string
  /** The rules that made `findings`; empty for what was published before it was kept. */
  readonly rulesHash: string
  readonly booklet: Booklet
  readonly traces: Readonly<Record<CellRef, Trace>>
  readonly findings: readonly FrozenFinding[]
  /** What this version changed against the one before it; null where it corrects nothing. */
  readonly correction: Correction | null
  readonly files: readonly StoredFile[]
  /** Of its JSON file; null for what was published without a key. */
  readonly signature: Signature | null
}

export type NewPhotograph = Omit<Photograph, 'id' | 'version' | 'status' | 'publishedAt' | 'withdrawnAt' | 'withdrawnBecause'> & {
  /** The contract's JSON (`final-accounts-facts/1`). */
  readonly facts: unknown
  readonly disclosureId: string
  readonly unitId: string
}

const lineColumns = {
  id: true, version: true, status: true, unitCode: true, unitName: true, divisionCode: true, divisionName: true, fiscalYear: true, title: true,
  incomeTotal: true, expenditureTotal: true, threePublicTotal: true, expenditureChangePercent: true, projectCount: true, withheld: true, byCategory: true,
  publishedAt: true, withdrawnAt: true, withdrawnBecause: true,
} as const satisfies Prisma.PublicationSelect

const signatureColumns = { keyId: true, publicKey: true, sha256: true, signature: true } as const satisfies Prisma.PublicationSignatureSelect

const fileColumns = { format: true, sha256: true, size: true, storageKey: true } as const satisfies Prisma.PublicationFileSelect

/** A JSON column comes back as it was written by `add` below, which takes it typed; nothing else may write it (a trigger refuses). */
const asWritten = <T>(json: Prisma.JsonValue): T => json as unknown as T
const toJson = (value: unknown): Prisma.InputJsonValue => value as Prisma.InputJsonValue

const exact = (stored: Prisma.Decimal | null): Amount | null => (stored === null ? null : amount(stored.toFixed(2)))
const textOf = (total: Amount | null): string | null => (total === null ? null : toText(total))

const lineOf = (row: Prisma.PublicationGetPayload<{ select: typeof lineColumns }>): PhotographLine => ({
  ...row,
  incomeTotal: exact(row.incomeTotal),
  expenditureTotal: exact(row.expenditureTotal),
  threePublicTotal: exact(row.threePublicTotal),
  withheld: row.withheld.filter(isWithheldPart),
  byCategory: asWritten<readonly CategoryShare[]>(row.byCategory),
  publishedAt: row.publishedAt.toISOString(),
  withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
})

const formats: Readonly<Record<FileFormat, true>> = { pdf: true, html: true, json: true, docx: true, xlsx: true, csv: true }
/** Does this text (of an address, say) name a format? */
export const isFileFormat = (text: string): text is FileFormat => Object.hasOwn(formats, text)

const fileOf = ({ format, ...file }: Prisma.PublicationFileGetPayload<{ select: typeof fileColumns }>): StoredFile => {
  if (!isFileFormat(format)) throw new Error(`no format is called ${format}`)
  return { format, ...file }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const photographsOver = (client: Client) => ({
  /** The latest publications in force with what each corrected, newest first. */
  latest: async (limit: number): Promise<readonly (PhotographLine & { readonly correctedBecause: string | null })[]> => {
    const rows = await client.publication.findMany({ where: { status: 'published' }, select: { ...lineColumns, correction: true }, orderBy: { publishedAt: 'desc' }, take: limit })
    return rows.map(({ correction, ...row }) => ({ ...lineOf(row), correctedBecause: asWritten<Correction | null>(correction)?.because ?? null }))
  },

  lineById: async (id: string): Promise<PhotographLine | null> => {
    if (!UUID.test(id)) return null
    const row = await client.publication.findUnique({ where: { id }, select: lineColumns })
    return row === null ? null : lineOf(row)
  },

  byId: async (id: string): Promise<Photograph | null> => {
    if (!UUID.test(id)) return null
    const row = await client.publication.findUnique({
      where: { id },
      select: { ...lineColumns, templateId: true, templateHash: true, rulesHash: true, booklet: true, traces: true, findings: true, correction: true, files: { select: fileColumns, orderBy: { format: 'asc' } }, signature: { select: signatureColumns } },
    })
    if (row === null) return null
    const { templateId, templateHash, rulesHash, booklet, traces, findings, correction, files, signature, ...line } = row
    return {
      ...lineOf(line),
      templateId,
      templateHash,
      rulesHash,
      booklet: asWritten<Booklet>(booklet),
      traces: asWritten<Photograph['traces']>(traces),
      findings: asWritten<readonly FrozenFinding[]>(findings),
      correction: asWritten<Correction | null>(correction),
      files: files.map(fileOf),
      signature: signature === null ? null : { algorithm: 'Ed25519', ...signature },
    }
  },

  /** The facts of a publication, as the contract writes them. What is withheld of the text stands in them: nobody may read them who only reads what is public. */
  factsOf: async (id: string): Promise<unknown> => (await client.publication.findUnique({ where: { id }, select: { facts: true } }))?.facts ?? null,

  /** The file of a publication; none of a withdrawn one. */
  publishedFile: async (id: string, format: FileFormat): Promise<StoredFile | null> => {
    if (!UUID.test(id)) return null
    const row = await client.publicationFile.findFirst({ where: { publicationId: id, format, publication: { status: { in: ['published', 'superseded'] } } }, select: fileColumns })
    return row === null ? null : fileOf(row)
  },

  /** The keys that signed what is published, for who verifies a file of long ago. */
  signingKeys: async (): Promise<readonly Pick<Signature, 'keyId' | 'publicKey'>[]> =>
    client.publicationSignature.findMany({ distinct: ['keyId'], select: { keyId: true, publicKey: true }, orderBy: { keyId: 'asc' } }),

  /** The publication in force of the same disclosure as another one. */
  inForceBeside: async (id: string): Promise<string | null> => {
    const asked = await client.publication.findUnique({ where: { id }, select: { disclosureId: true } })
    const row = asked === null ? null : await client.publication.findFirst({ where: { status: 'published', disclosureId: asked.disclosureId }, select: { id: true } })
    return row?.id ?? null
  },

  inForceOf: async (disclosureId: string): Promise<{ readonly id: string; readonly version: number } | null> =>
    client.publication.findFirst({ where: { disclosureId, status: 'published' }, select: { id: true, version: true } }),

  inForceAmong: async (disclosureIds: readonly string[]): Promise<ReadonlyMap<string, { readonly id: string; readonly version: number }>> => {
    const rows = await client.publication.findMany({ where: { disclosureId: { in: [...disclosureIds] }, status: 'published' }, select: { disclosureId: true, id: true, version: true } })
    return new Map(rows.map(({ disclosureId, ...publication }) => [disclosureId, publication]))
  },

  /** What of a unit's year is published: when, and its facts in the contract's JSON; null where nothing is. */
  inForceOfYear: async (unitId: string, fiscalYear: number): Promise<{ readonly publishedAt: string; readonly facts: unknown } | null> => {
    const row = await client.publication.findFirst({ where: { unitId, fiscalYear, status: 'published' }, select: { publishedAt: true, facts: true }, orderBy: { publishedAt: 'desc' } })
    return row === null ? null : { publishedAt: row.publishedAt.toISOString(), facts: row.facts }
  },

  /** What is withheld of a unit's year; null where nothing of it is published. */
  withheldOfYear: async (unitId: string, fiscalYear: number): Promise<readonly WithheldPart[] | null> => {
    const row = await client.publication.findFirst({ where: { unitId, fiscalYear, status: 'published' }, select: { withheld: true }, orderBy: { publishedAt: 'desc' } })
    return row?.withheld.filter(isWithheldPart) ?? null
  },

  /** The publications in force of some units in a year, by unit: to tell whether what was taken from them is still so. */
  idsInForce: async (unitIds: readonly string[], fiscalYear: number): Promise<ReadonlyMap<string, string>> => {
    const rows = await client.publication.findMany({ where: { unitId: { in: [...unitIds] }, fiscalYear, status: 'published' }, select: { unitId: true, id: true }, orderBy: { publishedAt: 'asc' } })
    return new Map(rows.map((row) => [row.unitId, row.id]))
  },

  /** Adds the next version; the one in force until now is superseded. The caller holds the disclosure's lock. */
  add: async (photograph: NewPhotograph, by: Author, at: Date): Promise<{ readonly id: string; readonly version: number }> => {
    const { files, signature, facts, booklet, traces, findings, correction, byCategory, incomeTotal, expenditureTotal, threePublicTotal, withheld, ...rest } = photograph
    const version = 1 + (await client.publication.count({ where: { disclosureId: photograph.disclosureId } }))
    await client.publication.updateMany({ where: { disclosureId: photograph.disclosureId, status: 'published' }, data: { status: 'superseded' } })
    return client.publication.create({
      data: {
        ...rest,
        version,
        withheld: [...withheld],
        incomeTotal: textOf(incomeTotal),
        expenditureTotal: textOf(expenditureTotal),
        threePublicTotal: textOf(threePublicTotal),
        byCategory: toJson(byCategory),
        facts: toJson(facts),
        booklet: toJson(booklet),
        traces: toJson(traces),
        findings: toJson(findings),
        ...(correction === null ? {} : { correction: toJson(correction) }),
        publishedAt: at,
        publishedBy: by.userId,
        files: { create: [...files] },
        ...(signature === null ? {} : { signature: { create: { keyId: signature.keyId, publicKey: signature.publicKey, sha256: signature.sha256, signature: signature.signature } } }),
      },
      select: { id: true, version: true },
    })
  },

  /** Versions of a disclosure that show what the one in force withholds are shown no more: they say that they were withdrawn. */
  withdrawShowing: async (disclosureId: string, inForce: string, withheld: readonly WithheldPart[], because: string, by: Author, at: Date): Promise<void> => {
    await client.publication.updateMany({
      where: { disclosureId, id: { not: inForce }, status: { in: ['published', 'superseded'] }, NOT: { OR: [{ withheld: { has: 'all' } }, { withheld: { hasEvery: [...withheld] } }] } },
      data: { status: 'withdrawn', withdrawnAt: at, withdrawnBy: by.userId, withdrawnBecause: because },
    })
  },

  withdraw: async (id: string, because: string, by: Author, at: Date): Promise<void> => {
    await client.publication.update({ where: { id }, data: { status: 'withdrawn', withdrawnAt: at, withdrawnBy: by.userId, withdrawnBecause: because } })
  },
})
