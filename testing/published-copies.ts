import { prismaClient } from '@/lib/db/client'

export type Copied = { readonly unitCode: string; readonly fiscalYear: number; /** Cells of the ten tables that are printed otherwise than in what is copied, in 元. */ readonly exact?: Readonly<Record<string, string>> }

/** An id of version 7 some milliseconds after another. */
const later = (id: string, milliseconds: number): string => {
  const digits = id.replaceAll('-', '')
  const time = (BigInt(`0x${digits.slice(0, 12)}`) + BigInt(milliseconds)).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-${id.slice(14)}`
}

/** The same publication again, one after the other, of units beside its own or of other years; answers their ids in the order of publication. */
export const publishedCopies = async (publicationId: string, copies: readonly Copied[]): Promise<readonly string[]> => {
  const client = prismaClient()
  const ids: string[] = []
  for (const { unitCode, fiscalYear, exact = {} } of copies) {
    const at = await client.publication.count()
    const id = later(publicationId, at)
    const from = await client.publication.findUniqueOrThrow({ where: { id: publicationId }, include: { disclosure: { include: { unit: true } } } })
    const { id: _unit, code: _code, ...unitFields } = from.disclosure.unit
    const unit = await client.unit.upsert({ where: { divisionCode_code: { divisionCode: unitFields.divisionCode, code: unitCode } }, create: { ...unitFields, code: unitCode }, update: {} })
    const disclosureId = later(from.disclosureId, at)
    await client.$executeRaw`
      INSERT INTO disclosures SELECT (jsonb_populate_record(d, ${JSON.stringify({ id: disclosureId, unit_id: unit.id, fiscal_year: fiscalYear })}::jsonb
        || jsonb_build_object('receipt', d.receipt || '-' || ${at}::text))).* FROM disclosures d WHERE d.id = ${from.disclosureId}::uuid`
    await client.$executeRaw`
      INSERT INTO publications SELECT (jsonb_populate_record(p, ${JSON.stringify({ id, disclosure_id: disclosureId, unit_id: unit.id, unit_code: unitCode, fiscal_year: fiscalYear })}::jsonb
        || jsonb_build_object('published_at', p.published_at + make_interval(secs => ${at}::int)))).* FROM publications p WHERE p.id = ${publicationId}::uuid`
    for (const [cell, value] of Object.entries(exact)) {
      await client.$executeRaw`UPDATE publication_figures SET exact = ${value}::numeric, printed = round(${value}::numeric / 10000, 2)::text WHERE publication_id = ${id}::uuid AND cell = ${cell}`
    }
    ids.push(id)
  }
  return ids
}
