import { isNegative, minus, plus, type Amount, type Figure } from '@/lib/money/amount'
import type { AmountUnit } from '@/lib/money/format'
import type { CellRef, Cell } from '@/lib/report/cell'
import { compiledFixed } from '@/lib/report/fixed-table'
import { factKeyOfRef, figureAt, type Report } from '@/lib/report/report'
import { toldIn } from '@/lib/rules/told-figures'
import { plainDigits } from '@/lib/rules/told-shape'
import type { Subject } from '@/lib/rules/rule'
import { inYuan } from '../figure-text'
import type { Where } from '../layout'
import type { Entries } from './entries'

/** Cells whose figures stand in sentences: those of a table that is not there to compare with, and those that no table has. */
export type ToldCells = { readonly cells: ReadonlyMap<CellRef, Cell>; readonly places: ReadonlyMap<CellRef, Where> }

const isToldOnly = (ref: CellRef): boolean => /^(?:T10|N\d+)!/u.test(ref)
const isAmount = (unit: string): unit is AmountUnit => unit === '元' || unit === '万元'

/**
 * What the sentences state and no table prints: facts of 年初预算 and of last year, counts where 公开10 was not found. Last
 * year's figure is this year's without the change the sentence tells.
 */
export const stateTold = (subject: Subject, whereOf: (section: string, ...texts: readonly string[]) => Where | null, entries: Entries): ToldCells => {
  const { report } = subject
  const { figures, changes } = toldIn(subject)
  const { cells: fixed } = compiledFixed(report.template)
  const cells = new Map<CellRef, Cell>()
  const places = new Map<CellRef, Where>()
  const put = (ref: CellRef, value: Figure, where: Where | null): void => {
    const specification = fixed.get(ref)
    if (specification === undefined || report.cells.has(ref) || cells.has(ref)) return
    cells.set(ref, { ref, value, ...specification })
    if (where !== null) places.set(ref, where)
  }
  for (const { section, ref, text, unit } of figures) {
    // `1辆` before `1`, which may be the number of an item.
    const where = whereOf(section, `${text}${unit}`, text)
    const key = factKeyOfRef(ref)
    const digits = plainDigits(text)
    if (key === null) {
      if (isToldOnly(ref)) put(ref, isAmount(unit) ? inYuan(digits, unit) : inYuan(digits, '元'), where)
    } else if (entries.facts.has(key)) continue
    else if (isAmount(unit)) entries.amount(key, digits, unit, where)
    else entries.count(key, digits, where)
  }
  const { label } = report.template.unit
  for (const { section, now, nowRef, lastRef, verb, by } of changes) {
    const spent = now === null ? (figureAt(report, nowRef) ?? cells.get(nowRef)?.value ?? null) : inYuan(plainDigits(now), label)
    if (spent === null || (by === null && verb !== '与上年相同')) continue
    const moved = by === null ? null : inYuan(plainDigits(by), label)
    const last = moved === null ? spent : verb === '增加' ? minus(spent, moved) : plus(spent, moved)
    // Nobody spent less than nothing: then the sentence itself is wrong, and N11 says so.
    if (isNegative(last)) continue
    const where = by === null ? whereOf(section, now ?? '') : whereOf(section, by)
    const key = factKeyOfRef(lastRef)
    if (key === null) put(lastRef, last, where)
    // Money of both years is 元.
    else if (!entries.facts.has(key)) entries.put(key, { kind: 'amount', amount: last as Amount }, where)
  }
  return { cells, places }
}

const INCLUDES = [['personnelExpensesInclude', /人员经费[^；;。]*?主要包括[：:]?([^；;。]+)/u], ['publicUseExpensesInclude', /公用经费[^；;。]*?主要包括[：:]?([^；;。]+)/u]] as const

/** What 六 says the two groups mainly include, each where its words stand. */
export const stateIncludes = (text: string, whereOf: (words: string) => Where | null, entries: Entries): void => {
  for (const [name, pattern] of INCLUDES) {
    const words = pattern.exec(text.replace(/\s/gu, ''))?.[1] ?? ''
    entries.text(`reasons/${name}`, words, whereOf(words))
  }
}

/** A report with what the sentences told beside it. */
export const withTold = (report: Report, { cells }: ToldCells): Report => ({ ...report, cells: new Map([...report.cells, ...cells]) })
