import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { readFactsFile } from '@/lib/facts/read'
import type { Facts } from '@/lib/facts/facts'
import { tell } from '@/lib/narrative/narrative'
import { buildReport } from '@/lib/report/build'
import { toJudged, type JudgedFinding } from '@/lib/rules/finding'
import { judge } from '@/lib/rules/judge'
import { rules } from '@/lib/rules/rules'
import { withChoices } from '@/lib/template/choices'
import { theTemplate } from '@/lib/template/templates'
import { DISCLOSURE_FORMAT, toDisclosure, type Disclosure } from './disclosure'
import { rulesBeside } from './rules-beside'

const Finding = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'notice']),
  message: z.string(),
  cells: z.array(z.object({ ref: z.string(), label: z.string(), value: z.string() })),
  left: z.string(),
  right: z.string(),
  difference: z.string(),
})
type PrintedFinding = z.output<typeof Finding>

const because = z.string()
const Use = z.discriminatedUnion('use', [
  z.object({ use: z.literal('as-written') }),
  z.object({ use: z.literal('softened'), to: z.enum(['warning', 'notice']), because }),
  z.object({ use: z.literal('raised'), to: z.enum(['error', 'warning']), because }),
  z.object({ use: z.literal('off'), because }),
])

/** A published JSON with its facts. Figures in it are text: what is compared is what was printed. */
const Published = z.looseObject({
  format: z.literal(DISCLOSURE_FORMAT),
  template: z.string(),
  tables: z.array(z.looseObject({ id: z.string(), body: z.array(z.array(z.string())) })),
  narrative: z.array(z.looseObject({ number: z.string(), heading: z.string(), paragraphs: z.array(z.string()) })),
  findings: z.array(Finding),
  facts: z.unknown(),
  beside: z.object({ lastYear: z.string().nullable(), units: z.number().int() }),
  form: z.object({ tails: z.enum(['plain', 'balanced']), uses: z.record(z.string(), Use) }).optional(),
})
export type Published = z.output<typeof Published>

/** Null for a JSON that brings no facts along: it cannot be computed again. */
export const readPublished = (json: unknown): Published | null => {
  const read = Published.safeParse(json)
  return read.success ? read.data : null
}


/** Something printed otherwise than it comes out now. */
export type Otherwise = { readonly place: string; readonly published: string; readonly computed: string }

export type Recheck = {
  readonly rules: number
  readonly cells: number
  readonly paragraphs: number
  readonly otherwise: readonly Otherwise[]
  /** Verdicts that came out the same, word for word. */
  readonly same: readonly PrintedFinding[]
  readonly onlyPublished: readonly PrintedFinding[]
  readonly onlyComputed: readonly JudgedFinding[]
  /** Published verdicts of rules whose other file is not at hand. */
  readonly notCompared: readonly PrintedFinding[]
  /** All that the rules find in the facts now. */
  readonly computed: readonly JudgedFinding[]
}

const otherCells = (published: Published, computed: Disclosure): { readonly cells: number; readonly otherwise: readonly Otherwise[] } => {
  let cells = 0
  const otherwise: Otherwise[] = []
  for (const table of computed.tables) {
    const body = published.tables.find(({ id }) => id === table.id)?.body ?? []
    for (let row = 0; row < Math.max(body.length, table.body.length); row += 1) {
      const [was, is] = [body[row] ?? [], table.body[row] ?? []]
      for (let column = 0; column < Math.max(was.length, is.length); column += 1) {
        cells += 1
        const [said, now] = [was[column] ?? '', is[column] ?? '']
        if (said !== now) otherwise.push({ place: `${table.id}表第 ${String(row + 1)} 行第 ${String(column + 1)} 格`, published: said, computed: now })
      }
    }
  }
  return { cells, otherwise }
}

const otherParagraphs = (published: Published, computed: Disclosure): { readonly paragraphs: number; readonly otherwise: readonly Otherwise[] } => {
  const said = published.narrative.flatMap(({ heading, paragraphs }) => paragraphs.map((text) => ({ heading, text })))
  const now = computed.narrative.flatMap(({ heading, paragraphs }) => paragraphs.map((text) => ({ heading, text })))
  const longest = said.length > now.length ? said : now
  const otherwise = longest.flatMap(({ heading }, index) => {
    const [was, is] = [said[index]?.text ?? '', now[index]?.text ?? '']
    return was === is ? [] : [{ place: `情况说明“${heading}”`, published: was, computed: is }]
  })
  return { paragraphs: longest.length, otherwise }
}

/** The same finding has the same words, figures and cells. */
const identity = ({ rule, severity, message, cells, left, right, difference }: PrintedFinding | JudgedFinding): string =>
  JSON.stringify([rule, severity, message, cells.map(({ ref, label, value }) => [ref, label, value]), left, right, difference])

/**
 * Computes a published disclosure again from the facts in its JSON: every cell, every sentence, every rule. `before`: the
 * facts of the year before where they are at hand. The refusal is one sentence on why it cannot be done.
 */
export const recheck = (published: Published, before: Facts | null): Result<Recheck, string> => {
  const facts = readFactsFile(published.facts)
  if (!facts.ok) return err(`公开数据中的事实读不出来（${facts.error.path}：${facts.error.message}）`)
  const reportOf = (of: Facts) => buildReport(theTemplate(of.templateId), of)
  const shipped = theTemplate(facts.value.templateId)
  const report = buildReport(published.form === undefined ? shipped : withChoices(shipped, published.form), facts.value)
  const narrative = tell(report)
  const findings = judge({ report, narrative, basis: 'facts', ...(before === null ? {} : { lastYear: reportOf(before) }) }).map(toJudged)
  const computed = toDisclosure(report, narrative, findings)
  const { cells, otherwise } = otherCells(published, computed)
  const told = otherParagraphs(published, computed)

  const { lastYear: named, units } = published.beside
  const apart = new Set<string>([...(named !== null && before === null ? rulesBeside.lastYear : []), ...(units > 0 ? rulesBeside.units : [])])
  const left = new Map<string, JudgedFinding[]>()
  for (const finding of findings) left.set(identity(finding), [...(left.get(identity(finding)) ?? []), finding])
  const verdicts = { same: [] as PrintedFinding[], onlyPublished: [] as PrintedFinding[], notCompared: [] as PrintedFinding[] }
  for (const finding of published.findings) {
    const found = left.get(identity(finding))?.pop() !== undefined
    verdicts[found ? 'same' : apart.has(finding.rule) ? 'notCompared' : 'onlyPublished'].push(finding)
  }
  return ok({
    rules: rules.length,
    cells,
    paragraphs: told.paragraphs,
    otherwise: [...otherwise, ...told.otherwise],
    ...verdicts,
    computed: findings,
    onlyComputed: [...left.values()].flat().filter(({ rule }) => !apart.has(rule)),
  })
}

/** Whether everything that could be compared came out as published. */
export const isConfirmed = ({ otherwise, onlyPublished, onlyComputed }: Recheck): boolean => otherwise.length + onlyPublished.length + onlyComputed.length === 0
