import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import type { Database } from '@/lib/db/database'
import type { DisclosureRow } from '@/lib/db/disclosures'
import { adoptFile } from '@/lib/extraction/adopt-file'
import { READING_LIMITS } from '@/lib/extraction/limits'
import { factText, isPriorFigure, parseFact, type FactKey, type FactValue } from '@/lib/facts/facts'
import { factLabelAmong } from '@/lib/facts/item-label'
import type { Adopted, Asked } from '@/lib/recognition/adopted'
import { theTemplate } from '@/lib/template/templates'
import { inSections } from '@/lib/workbook/in-sections'
import type { SectionReading } from '@/lib/workbook/workbook-reading'
import type { Refusal } from '@/lib/workflow/refusal'
import { changeOf } from '../fact-change'
import { locksOn, type Locks } from '../last-year'
import { matchedItems } from './matched-items'
import { isSameInPrint, type PrintedUnits } from './same-in-print'

/** What a text is taken for: the accounts of the disclosure's own year, or of the year before. */
export const AdoptionTarget = z.enum(['thisYear', 'lastYear'], { error: '请选择填入本年数还是上年数' })
export type AdoptionTarget = z.output<typeof AdoptionTarget>

/** What a text gives to one disclosure: sections to choose from, and what a person is to look at or to fill in. */
export type AdoptionReading = Pick<Adopted, 'exactness' | 'unit'> & { readonly sections: readonly SectionReading[]; readonly asked: readonly Asked[] }

const plainName = (name: string): string => name.normalize('NFKC').replace(/[\s()]/gu, '')

const yearRefusal = (row: DisclosureRow, { fiscalYear }: Adopted, target: AdoptionTarget, name: string): string | null => {
  const due = target === 'thisYear' ? row.fiscalYear : row.fiscalYear - 1
  if (fiscalYear === due) return null
  const other = fiscalYear === row.fiscalYear ? '请改选“本年数”。' : fiscalYear === row.fiscalYear - 1 ? '请改选“上年数”。' : '请选择对应年度的决算公开。'
  return `“${name}”是 ${String(fiscalYear)} 年度的，填入这里的应是 ${String(due)} 年度的。${other}`
}

type Taken = { readonly facts: ReadonlyMap<FactKey, FactValue>; readonly asked: readonly Asked[] }

/** Facts that may stand in this disclosure, as stated already where that prints the same (`units`: null where they are exact); of each of the others it is said why not. */
const permitted = (row: DisclosureRow, stored: ReadonlyMap<FactKey, FactValue>, read: ReadonlyMap<FactKey, FactValue>, whereOf: (key: FactKey) => string, locks: Locks, units: PrintedUnits | null): Taken => {
  const facts = new Map<FactKey, FactValue>()
  const asked: Asked[] = []
  let published = 0
  for (const [key, value] of read) {
    const old = stored.get(key)
    if (old !== undefined && units !== null && isSameInPrint(key, old, value, units)) {
      facts.set(key, old)
      continue
    }
    // 上年数 that are published here are not for a printout to change.
    if (isPriorFigure(key) && locks(key, value) !== null) {
      published += 1
      continue
    }
    const change = changeOf(row, key, old, old === undefined ? null : factText(old), factText(value), locks)
    if (change.kind === 'refused') asked.push({ what: `${factLabelAmong(read, key, row.fiscalYear)} ${factText(value)}：没有填入，${change.sentence}`, where: whereOf(key) })
    else facts.set(key, value)
  }
  return { facts, asked: [...(published === 0 ? [] : [{ what: `上年数有 ${String(published)} 项以上年公开的数为准，与文本不同，没有改`, where: '' }]), ...asked] }
}

/** Reads a text for a disclosure; nothing is written. The refusal is a sentence that names the file. */
export const adoptionFor = async (db: Database, row: DisclosureRow, file: { readonly name: string; readonly bytes: Uint8Array }, target: AdoptionTarget): Promise<Result<AdoptionReading, Refusal>> => {
  const adopted = await adoptFile(file.bytes, file.name, { ...READING_LIMITS, bytes: file.bytes.byteLength })
  if (!adopted.ok) return err({ kind: 'file-refused', message: adopted.error })
  const { value } = adopted
  const refusal = yearRefusal(row, value, target, file.name)
  if (refusal !== null) return err({ kind: 'file-refused', message: refusal })
  const given = target === 'thisYear' ? value.facts : value.finals
  const read = new Map(given.flatMap(({ key, text }): readonly (readonly [FactKey, FactValue])[] => {
    const parsed = parseFact(key, text)
    return parsed.ok && parsed.value !== null ? [[key, parsed.value]] : []
  }))
  const places = new Map(given.map(({ key, where }) => [key, where]))
  const stored = await db.facts.of(row.id)
  const { facts: matched, readAs } = matchedItems(stored, read)
  const whereOf = (key: FactKey): string => places.get(readAs.get(key) ?? key) ?? ''
  const { facts, asked } = permitted(row, stored, matched, whereOf, await locksOn(db, row, [...matched.keys()]), value.exactness === 'stated' ? null : { tables: value.unit, sheets: theTemplate(row.templateId).sheetUnit })
  const blanks = new Set(target === 'thisYear' ? value.blanks : [])
  const foreign = value.unitName !== '' && plainName(value.unitName) !== plainName(row.unit.name) ? [{ what: `文本是“${value.unitName}”的，要填入的是“${row.unit.name}”，请先核对没有选错`, where: '' }] : []
  return ok({
    exactness: value.exactness, unit: value.unit,
    sections: inSections(facts, { clears: (key) => blanks.has(key), whereOf }),
    asked: [...foreign, ...(value.isYearSaid ? [] : [{ what: '文中没有写决算年度，请先核对没有选错年度', where: '' }]), ...asked, ...(target === 'thisYear' ? value.asked : [])],
  })
}
