import 'server-only'
import type { Database } from '@/lib/db/database'
import { finalsOf } from '@/lib/document/finals'
import { assemble, factText, isPriorFigure, type FactKey, type Facts, type FactValue } from '@/lib/facts/facts'
import { readFactsFile } from '@/lib/facts/read'
import { buildReport } from '@/lib/report/build'
import { theTemplate } from '@/lib/template/templates'
import { codesOf, countReasons, structureOf, valuesOf } from './last-year/carried'

/** What this program has of a unit's year before: its publication in force, or else its disclosure as far as it has come. */
export type LastYear = { readonly facts: Facts; /** ISO 8601; null where nothing of that year is published here. */ readonly publishedAt: string | null }

export const lastYearOf = async (db: Database, unitId: string, fiscalYear: number): Promise<LastYear | null> => {
  const published = await db.photographs.inForceOfYear(unitId, fiscalYear - 1)
  if (published !== null) {
    const facts = readFactsFile(published.facts)
    // A photograph of a form that this program no longer knows is still published; it only cannot be taken from.
    return facts.ok ? { facts: facts.value, publishedAt: published.publishedAt } : null
  }
  const draft = await db.disclosures.ofYear(unitId, fiscalYear - 1)
  return draft === null ? null : { facts: assemble(draft, await db.facts.of(draft.id)), publishedAt: null }
}

/** This year's 上年数 as published, texts in 元; null where last year is not published here and people type them. */
export const publishedFinals = ({ facts, publishedAt }: LastYear, templateId: string): Readonly<Record<FactKey, string>> | null =>
  publishedAt === null ? null : finalsOf(buildReport(theTemplate(facts.templateId), facts), theTemplate(templateId))

/** Why a fact may not be what somebody wants it to be (undefined: blank); null where it may. */
export type Locks = (key: FactKey, wanted: FactValue | undefined) => string | null

const none: Locks = () => null

const day = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: 'long', day: 'numeric' })

/** 上年数 of a published year are that publication's: nothing else may be written over them. */
export const locksOf = (lastYear: LastYear | null, templateId: string): Locks => {
  const finals = lastYear === null ? null : publishedFinals(lastYear, templateId)
  if (lastYear === null || finals === null) return none
  const source = `${String(lastYear.facts.fiscalYear)}年度决算公开（${day.format(new Date(lastYear.publishedAt ?? 0))}公开）`
  return (key, wanted) => {
    if (!isPriorFigure(key)) return null
    const final = finals[key]
    if (factText(wanted) === (final ?? '')) return null
    return `上年数取自${source}，${final === undefined ? '其中没有这一项，不用填' : `应为 ${final} 元`}。上年的数有误，请财政局更正上年的公开。`
  }
}

/** The locks on some facts of a unit's year; last year is only looked up where one of them could be locked. */
export const locksOn = async (db: Database, row: { readonly unit: { readonly id: string }; readonly fiscalYear: number; readonly templateId: string }, keys: readonly FactKey[]): Promise<Locks> =>
  keys.some(isPriorFigure) ? locksOf(await lastYearOf(db, row.unit.id, row.fiscalYear), row.templateId) : none

/** Facts as a file states them, with 上年数 as they are published wherever they are. */
export const withFinals = (facts: ReadonlyMap<FactKey, FactValue>, lastYear: LastYear | null, templateId: string): ReadonlyMap<FactKey, FactValue> => {
  const finals = lastYear === null ? null : publishedFinals(lastYear, templateId)
  return finals === null ? facts : new Map([...[...facts].filter(([key]) => !isPriorFigure(key)), ...valuesOf(finals)])
}

/** The facts with which a year begins after another, and what they are, said once. */
export type CarriedOver = { readonly facts: readonly (readonly [FactKey, FactValue])[]; readonly words: string }

/** Carries last year over: structure and 上年数 become facts; codes are rows to be filled, reasons are suggestions to be confirmed. */
export const carriedOver = (lastYear: LastYear, templateId: string): CarriedOver => {
  const finals = valuesOf(publishedFinals(lastYear, templateId) ?? {})
  const [codes, projects, reasons] = [codesOf(lastYear.facts).size, lastYear.facts.performance.projects.length, countReasons(lastYear.facts)]
  const parts = [codes > 0 ? `${String(codes)} 个科目` : '', projects > 0 ? `${String(projects)} 个项目` : '', finals.length > 0 ? `上年数 ${String(finals.length)} 项` : ''].filter((part) => part !== '')
  const words = [parts.length > 0 ? `已带入 ${parts.join('、')}` : '', reasons > 0 ? `原因说明有 ${String(reasons)} 条建议待确认` : ''].filter((part) => part !== '').join('；')
  return { facts: [...structureOf(lastYear.facts), ...finals], words }
}
