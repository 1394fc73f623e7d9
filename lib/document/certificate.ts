import { z } from 'zod'
import { figureOf, toText, type Amount } from '@/lib/money/amount'
import { assemble, flatten, keyShape, parseFact, type FactKey, type FactValue } from '@/lib/facts/facts'
import { buildReport } from '@/lib/report/build'
import { printedAs } from '@/lib/report/balanced'
import type { CellRef } from '@/lib/report/cell'
import { cellAt, type Report } from '@/lib/report/report'
import { noChoices, withChoices } from '@/lib/template/choices'
import { templates } from '@/lib/template/templates'
import { tailsOf, type TailsOfReport } from './tails'

export const CERTIFICATE_FORMAT = 'final-accounts-tails/1'

const Text = z.string().max(300)
const Refs = z.array(Text).max(2_000)
const Certificate = z.strictObject({
  format: z.literal(CERTIFICATE_FORMAT),
  template: Text,
  fiscalYear: z.int(),
  budgetUnit: z.strictObject({ code: Text, name: Text }),
  policy: z.enum(['plain', 'balanced']),
  unit: Text,
  /** Every amount behind the tables, exact in 元, by its key: whoever holds these can add up again. */
  facts: z.record(Text, Text),
  moved: z.array(z.strictObject({ ref: Text, place: Text, exact: Text, ordinary: Text, printed: Text.regex(/^-?\d{1,20}(\.\d{1,6})?$/) })),
  tails: z.array(z.strictObject({ ref: Text, place: Text, printed: Text, sum: Text, difference: Text, figures: z.int(), allowed: Text, holds: z.boolean() })),
  unbalanced: z.array(z.strictObject({ left: Refs, right: Refs, place: Text, difference: Text })),
})
/** What was done about tails, in a form that anybody can add up again; plain JSON. */
export type Certificate = z.output<typeof Certificate>

const isBehindTables = (key: FactKey): boolean => !key.startsWith('performance/projects/')

export const certificateOf = (report: Report): Certificate => {
  const { template, facts } = report
  const { policy, moved, tails, unbalanced } = tailsOf(report)
  const amounts = [...flatten(facts)].flatMap(([key, value]) => (value.kind === 'amount' && isBehindTables(key) ? [[key, toText(value.amount)] as const] : []))
  return {
    format: CERTIFICATE_FORMAT,
    template: template.id,
    fiscalYear: template.fiscalYear,
    budgetUnit: { code: facts.budgetUnit.code, name: facts.budgetUnit.name },
    policy,
    unit: template.unit.label,
    facts: Object.fromEntries(amounts),
    moved: moved.map((each) => ({ ...each })),
    tails: tails.map((each) => ({ ...each })),
    unbalanced: unbalanced.map(({ left, right, place, difference }) => ({ left: [...left], right: [...right], place, difference })),
  }
}

const amountsOf = (facts: Readonly<Record<string, string>>): readonly (readonly [FactKey, FactValue])[] | string => {
  const entries: [FactKey, FactValue][] = []
  for (const [key, text] of Object.entries(facts)) {
    const value = keyShape(key)?.kind === 'amount' ? parseFact(key, text) : null
    if (value === null || !value.ok || value.value === null) return `金额“${key}”读不出来`
    entries.push([key, value.value])
  }
  return entries
}

/** The report of a certificate's own amounts, printed as it says; or one sentence on why there is none. */
const reportOf = (certificate: Certificate): Report | string => {
  const form = templates.get(certificate.template)
  // A bureau may have chosen the other policy for the same form: what is proven is what the certificate says was done.
  const template = form === undefined ? undefined : withChoices(form, { ...noChoices, tails: certificate.policy })
  if (template === undefined || template.fiscalYear !== certificate.fiscalYear) return `没有名为 ${certificate.template} 的 ${String(certificate.fiscalYear)} 年度模板`
  if (template.unit.label !== certificate.unit) return `模板 ${template.id} 的金额单位与证明所写不同`
  const amounts = amountsOf(certificate.facts)
  if (typeof amounts === 'string') return amounts
  const report = buildReport(template, assemble({ templateId: template.id, fiscalYear: template.fiscalYear }, amounts))
  if (certificate.policy === 'plain') return report
  const names = certificate.moved.map(({ ref }) => ref as CellRef)
  const unknown = names.find((ref) => cellAt(report, ref)?.measure !== 'amount' || cellAt(report, ref)?.value == null)
  return unknown === undefined ? printedAs(report, new Map(certificate.moved.map(({ ref, printed }) => [ref as CellRef, figureOf(printed)]))) : `“${unknown}”不是本套表中的金额`
}

/** A figure a step away from its exact value is no rounding, whoever says so. */
const isRounding = (report: Report, { ref, printed }: Certificate['moved'][number]): boolean => {
  const { unit } = report.template
  // Names were looked up before; a moved figure is an amount.
  const exact = cellAt(report, ref as CellRef)?.value as Amount
  const places = unit.label === '万元' ? exact.times('0.0001') : exact
  return places.minus(printed).abs().lessThan(figureOf('10').pow(-unit.decimals))
}

const GRAND_TOTALS: readonly CellRef[] = ['T01!L31:c1', 'T01!R62:c2']

type Listed = Readonly<Pick<TailsOfReport, 'moved' | 'tails' | 'unbalanced'>>
const firstDifference = (said: Listed, is: Listed): string | null => {
  for (const [list, words] of [['moved', '与四舍五入不同的格'], ['tails', '尾差'], ['unbalanced', '未能配平的勾稽']] as const) {
    const [one, other] = [said[list], is[list]]
    const index = one.findIndex((each, at) => JSON.stringify(each) !== JSON.stringify(other[at]))
    if (index >= 0) return `${words}第 ${String(index + 1)} 条“${one[index]?.place ?? ''}”与重新计算的不符`
    if (one.length !== other.length) return `${words}应为 ${String(other.length)} 条，证明列了 ${String(one.length)} 条`
  }
  return null
}

export type Verified = { readonly report: Report; readonly certificate: Certificate }

/**
 * Adds a certificate up again, from its own amounts and the figures it says were printed; it does not matter how these were found.
 * @returns the report as certified, or one sentence naming what does not hold. The shape is checked first.
 */
export const verifyCertificate = (json: unknown): Verified | string => {
  const read = Certificate.safeParse(json)
  if (!read.success) return `不是尾数证明：${read.error.issues[0]?.path.join('.') ?? ''} 的写法不对`
  const certificate = read.data
  const report = reportOf(certificate)
  if (typeof report === 'string') return report
  const away = certificate.moved.find((each) => !isRounding(report, each))
  if (away !== undefined) return `“${away.place}”印 ${away.printed}，与准确数相差一个末位或更多，不是取整`
  const total = certificate.moved.find(({ ref }) => GRAND_TOTALS.some((each) => each === ref))
  if (total !== undefined) return `总计“${total.place}”应按四舍五入印出`
  const difference = firstDifference(certificate as Listed, tailsOf(report))
  return difference ?? { report, certificate }
}
