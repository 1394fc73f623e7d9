import 'server-only'
import { formatFixed } from '@/lib/money/format'
import { figureOf, isZero, minus, ratio, times, type Amount } from '@/lib/money/amount'
import type { Correction, NewPhotograph, StoredFile } from '@/lib/db/photographs'
import type { DisclosureRow } from '@/lib/db/disclosures'
import type { ExplanationRow } from '@/lib/db/explanations'
import type { Booklet } from '@/lib/document/blocks'
import { isPriorWithheld, isTableWithheld, publicFindings, visibleCells, type WithheldPart } from '@/lib/document/withheld'
import { toContract } from '@/lib/facts/facts'
import { printedValue } from '@/lib/narrative/figures'
import { citedCells } from '@/lib/narrative/span'
import { cellRef, type CellRef } from '@/lib/report/cell'
import { printedFigure } from '@/lib/report/print'
import { amountAt, cellAt, factRef, tableOf, type Report } from '@/lib/report/report'
import { tracesOf, type Trace } from '@/lib/report/trace'
import { toJudged } from '@/lib/rules/finding'
import { signatureOf } from '@/lib/signature/sign'
import { answerTo } from '@/lib/workflow/answered'
import type { Judgement } from './judgement'
import { rulesHash } from './rules-hash'
import { templateHash } from './template-hash'

const INCOME_TOTAL = cellRef('T01', 'L31', 'c1')
const EXPENDITURE_TOTAL = cellRef('T01', 'R62', 'c2')
const THREE_PUBLIC_TOTAL = cellRef('T09', 'row', 'c7')
const PRIOR_EXPENDITURE_TOTAL = factRef('priorYear/expenditureGrandTotal')

/** A total the public list is made of; a form without it cannot be published unseen as zero. */
const totalAt = (report: Report, ref: CellRef): Amount => {
  if (cellAt(report, ref) === undefined) throw new Error(`模板 ${report.template.id} 没有格 ${ref}`)
  return amountAt(report, ref)
}

/** Of printed figures, like the sentences: a reader with a calculator gets the same digits. */
const changePercent = (report: Report): string | null => {
  const prior = printedValue(report, PRIOR_EXPENDITURE_TOTAL)
  if (isZero(prior)) return null
  const change = ratio(minus(printedValue(report, EXPENDITURE_TOTAL), prior), prior)
  return change === null ? null : formatFixed(times(change, figureOf('100')), 2)
}

/** What was spent by 类, as 公开03 prints it. */
const byCategory = (report: Report): NewPhotograph['byCategory'] =>
  tableOf(report, 'T03').rows.flatMap((row) => {
    const [, name] = row.cells
    return row.level === 0 && name?.kind === 'label' ? [{ code: row.key, name: name.text, amount: printedFigure(report, cellRef('T03', row.key, 'c1')) }] : []
  })

/** The bureau signs the JSON: everything else follows from it. */
const signatureOfJson = (files: readonly StoredFile[]): NewPhotograph['signature'] => {
  const json = files.find(({ format }) => format === 'json')
  return json === undefined ? null : signatureOf(json.sha256)
}

/** What is photographed; `booklet` as the public may see it. */
export type Frozen = {
  readonly row: DisclosureRow
  readonly judgement: Judgement
  readonly booklet: Booklet
  readonly withheld: readonly WithheldPart[]
  readonly explanations: readonly ExplanationRow[]
  readonly correction: Correction | null
  readonly files: readonly StoredFile[]
}

/** Every figure that is printed can be asked; where something is withheld, a figure says no more than itself: its parts may be what is withheld. */
const publicTraces = (report: Report, booklet: Booklet, withheld: readonly WithheldPart[]): NewPhotograph['traces'] => {
  const traces = tracesOf(report, booklet.blocks.flatMap((block) => (block.kind === 'paragraph' ? citedCells(block.spans) : [])))
  if (withheld.length === 0) return traces
  const visible = visibleCells(booklet, withheld)
  // The keys of a record of cells are cells.
  return Object.fromEntries((Object.entries(traces) as [CellRef, Trace][]).filter(([ref]) => visible.has(ref)).map(([ref, trace]) => [ref, { ...trace, parts: [] }]))
}

/** A disclosure frozen: the template by id and hash, the facts, and everything that follows from the two. */
export const photographOf = ({ row, judgement, booklet, withheld, explanations, correction, files }: Frozen): NewPhotograph => {
  const { facts, report } = judgement
  const findings = publicFindings(judgement.findings, booklet, withheld)
  const unless = <T>(table: string, value: () => T): T | null => (isTableWithheld(table, withheld) ? null : value())
  return {
    disclosureId: row.id,
    unitId: row.unit.id,
    unitCode: row.unit.code,
    unitName: row.unit.name,
    divisionCode: row.unit.divisionCode,
    divisionName: row.unit.divisionName,
    fiscalYear: row.fiscalYear,
    title: booklet.title,
    incomeTotal: unless('T01', () => totalAt(report, INCOME_TOTAL)),
    expenditureTotal: unless('T01', () => totalAt(report, EXPENDITURE_TOTAL)),
    threePublicTotal: unless('T09', () => totalAt(report, THREE_PUBLIC_TOTAL)),
    expenditureChangePercent: isPriorWithheld(PRIOR_EXPENDITURE_TOTAL, withheld) ? null : unless('T01', () => changePercent(report)),
    projectCount: withheld.some((part) => part === 'all' || part === 'performance') ? null : facts.performance.projects.length,
    withheld,
    byCategory: unless('T03', () => byCategory(report)) ?? [],
    templateId: report.template.id,
    templateHash: templateHash(report.template),
    rulesHash: rulesHash(report.template),
    facts: toContract(facts),
    booklet,
    traces: publicTraces(report, booklet, withheld),
    findings: findings.map((finding) => {
      const answer = answerTo(finding, explanations)
      return { ...toJudged(finding), explanation: answer === undefined ? null : { words: answer.words, public: answer.public, at: answer.at } }
    }),
    correction,
    files,
    signature: signatureOfJson(files),
  }
}
