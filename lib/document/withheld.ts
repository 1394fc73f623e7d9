import { citedCells, say, spansText } from '@/lib/narrative/span'
import { placeOf, type CellRef } from '@/lib/report/cell'
import type { NarrativeSection, Template, TellKey } from '@/lib/template/templates'
import type { Booklet, DocumentBlock } from './blocks'
import type { Disclosure } from './disclosure'
import { tableOfPrior } from './prior-figures'
import { rulesBeside } from './rules-beside'

/** What can be withheld by itself: tables of 第二部分 with the sections of 第三部分 that tell them, and the sheets. */
const parts = {
  overview: { title: '第一部分：职责与机构设置', tables: [], tells: [] },
  totals: { title: '收入支出决算总表及其说明', tables: ['T01'], tells: ['grandTotals'] },
  income: { title: '收入决算表及其说明', tables: ['T02'], tells: ['incomeKinds'] },
  expenditure: { title: '支出决算表及其说明', tables: ['T03'], tells: ['expenditureKinds'] },
  fiscalAppropriation: { title: '财政拨款收入支出决算总表及其说明', tables: ['T04'], tells: ['fiscalTotals'] },
  generalPublicBudget: { title: '一般公共预算财政拨款支出决算表及其说明', tables: ['T05'], tells: ['generalPublicOverall', 'generalPublicStructure', 'generalPublicByCategory'] },
  basicExpenditure: { title: '基本支出决算表及其说明', tables: ['T06'], tells: ['basicExpenditure'] },
  governmentFunds: { title: '政府性基金决算表及其说明', tables: ['T07'], tells: ['governmentFunds'] },
  stateCapitalOperations: { title: '国有资本经营预算决算表及其说明', tables: ['T08'], tells: ['stateCapitalOperations'] },
  // Vehicles and receptions are counted in 公开10 too.
  threePublicExpenses: { title: '“三公”经费的表及其说明', tables: ['T09', 'T10'], tells: ['threePublicOverall', 'threePublicDetail'] },
  operations: { title: '机关运行、采购、资产的表及其说明', tables: ['T10'], tells: ['agencyOperating', 'procurement', 'stateAssets'] },
  performance: { title: '绩效说明和自评表', tables: [], tells: ['performance'] },
} as const satisfies Record<string, { readonly title: string; readonly tables: readonly string[]; readonly tells: readonly TellKey[] }>

/** What somebody can withhold; `all` is the whole report. */
export type WithholdablePart = keyof typeof parts | 'all'

/** What is withheld of a report; `before.…` are the figures of last year that were withheld then, wherever this year's sentences compare with them. */
export type WithheldPart = WithholdablePart | `before.${WithholdablePart}`

// Object.keys of an object written out above yields exactly its keys.
export const withholdable = ['all', ...Object.keys(parts)] as readonly WithholdablePart[]

export const isWithholdable = (text: string): text is WithholdablePart => withholdable.some((part) => part === text)

/** The part of last year's that a part of this year's follows from; null where it is this year's own. */
const beforeOf = (part: string): WithholdablePart | null => {
  const before = part.startsWith('before.') ? part.slice('before.'.length) : ''
  return isWithholdable(before) ? before : null
}

export const isWithheldPart = (text: string): text is WithheldPart => isWithholdable(text) || beforeOf(text) !== null

export const withheldTitle = (part: WithheldPart): string => {
  const before = beforeOf(part)
  if (before !== null) return `与上年“${withheldTitle(before).replace('“', '‘').replace('”', '’')}”相比的句子`
  return isWithholdable(part) && part !== 'all' ? parts[part].title : '整份决算'
}

type Withheld = readonly WithheldPart[]

/** What a year withholds because the year before did: one that follows from the year before that, no more. */
export const withheldAfter = (lastYear: Withheld): Withheld => lastYear.filter(isWithholdable).map((part) => `before.${part}` as const)

const isAll = (withheld: Withheld): boolean => withheld.includes('all')

const some = (withheld: Withheld) => withheld.flatMap((part) => (isWithholdable(part) && part !== 'all' ? [parts[part]] : []))
const tablesOf = (withheld: Withheld): ReadonlySet<string> => new Set(some(withheld).flatMap(({ tables }): readonly string[] => tables))
const flat = (outline: readonly NarrativeSection[]): readonly NarrativeSection[] => outline.flatMap((each) => [each, ...flat(each.children ?? [])])

/** `三`, `五（三）`: the sections that tell what is withheld. */
const sectionsOf = (template: Template, withheld: Withheld): ReadonlySet<string> => {
  const tells = new Set(some(withheld).flatMap((part): readonly TellKey[] => part.tells))
  return new Set(flat(template.narrative).flatMap(({ number, tell }) => (tell !== null && tells.has(tell) ? [number] : [])))
}

/** Is a table of the form, by its id, left out? */
export const isTableWithheld = (table: string, withheld: Withheld): boolean => isAll(withheld) || tablesOf(withheld).has(table)

/** The part that is about a table with which a year is compared. */
const about: Readonly<Record<string, WithholdablePart>> = { T01: 'totals', T04: 'fiscalAppropriation', T05: 'generalPublicBudget', T09: 'threePublicExpenses', T10: 'operations' }

/** Is a figure of last year one that was withheld then? */
export const isPriorWithheld = (ref: CellRef, withheld: Withheld): boolean => {
  const part = about[tableOfPrior(ref) ?? '']
  return part !== undefined && (withheld.includes('before.all') || withheld.includes(`before.${part}`))
}

const sentence = (id: string, text: string): DocumentBlock => ({ kind: 'paragraph', id, spans: say`${text}`, withheld: true })

const OVERVIEW = /^(?:duties|organisation)\//u

/** A booklet as the public may see it: what is withheld is the prescribed sentence, under its own heading; withheld as a whole, the sentence is all there is. */
export const withheldBooklet = (booklet: Booklet, template: Template, withheld: Withheld): Booklet => {
  if (withheld.length === 0) return booklet
  const { part: said, whole } = template.wording.stateSecret
  if (isAll(withheld)) return { ...booklet, blocks: [...booklet.blocks.filter(({ kind }) => kind === 'cover'), sentence('withheld', whole)] }
  const [tables, sections] = [tablesOf(withheld), sectionsOf(template, withheld)]
  const done = new Set<string>()
  /** The first block of a place becomes the sentence, the others nothing. */
  const once = (place: string, ...blocks: readonly DocumentBlock[]): readonly DocumentBlock[] => {
    if (done.has(place)) return []
    done.add(place)
    return blocks
  }
  const blocks = booklet.blocks.flatMap((block): readonly DocumentBlock[] => {
    if (block.kind === 'table' && tables.has(block.id)) return [{ kind: 'heading', id: block.id, level: 2, text: block.contentsText }, sentence(`${block.id}/withheld`, said)]
    if (block.kind === 'sheet' && withheld.includes('performance')) return once('sheets', sentence('sheets/withheld', said))
    if (block.kind !== 'paragraph') return [block]
    if (withheld.includes('overview') && OVERVIEW.test(block.id)) return once(block.id.replace(/\/.*/u, ''), sentence(`${block.id}/withheld`, said))
    const number = block.id.replace(/\/\d+$/u, '')
    return sections.has(number) || citedCells(block.spans).some((ref) => isPriorWithheld(ref, withheld)) ? once(number, sentence(block.id, said)) : [block]
  })
  return { ...booklet, blocks }
}

/** Where the public reads that something is withheld: the heading over each sentence, empty where it is the whole report. */
export const withheldPlaces = ({ blocks }: Booklet): readonly { readonly id: string; readonly heading: string; readonly sentence: string }[] => {
  let heading = ''
  return blocks.flatMap((block) => {
    if (block.kind === 'heading' || block.kind === 'part') heading = block.text
    return block.kind === 'paragraph' && block.withheld === true ? [{ id: block.id, heading, sentence: spansText(block.spans) }] : []
  })
}

/** A published JSON that says of itself that parts are withheld: it brings no facts along. */
export const isPartlyWithheld = (json: unknown): boolean => typeof json === 'object' && json !== null && 'withheld' in json

/** The cells that are still printed or told, and may be asked; a figure of a withheld table that some other sentence quotes may not. */
export const visibleCells = ({ blocks }: Booklet, withheld: Withheld): ReadonlySet<CellRef> =>
  new Set(blocks.flatMap((block): readonly CellRef[] => {
    if (block.kind === 'table') return block.table.body.flatMap((row) => row.flatMap(({ ref }) => ref ?? []))
    return block.kind === 'paragraph' ? citedCells(block.spans) : []
  }).filter((ref) => !isTableWithheld(placeOf(ref).table, withheld)))

type Found = { readonly rule: string; readonly cells: readonly { readonly ref: string }[] }

/** Findings as the public may see them: all that one points to is still printed, and it quotes nothing of a year before that withheld something. One that points to nothing printed says more than the public may know. */
export const publicFindings = <F extends Found>(findings: readonly F[], shown: Booklet, withheld: Withheld): readonly F[] => {
  if (withheld.length === 0) return findings
  const visible: ReadonlySet<string> = visibleCells(shown, withheld)
  const silent: ReadonlySet<string> = new Set(withheld.some((part) => beforeOf(part) !== null) ? rulesBeside.lastYear : [])
  return findings.filter(({ rule, cells }) => !silent.has(rule) && cells.length > 0 && cells.every(({ ref }) => visible.has(ref)))
}

/** The paragraphs of a section as they are shown, by its number. */
const shownParagraphs = ({ blocks }: Booklet): ReadonlyMap<string, readonly string[]> => {
  const of = new Map<string, string[]>()
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue
    const number = block.id.replace(/\/\d+$/u, '')
    of.set(number, [...(of.get(number) ?? []), spansText(block.spans)])
  }
  return of
}

/** The contract's JSON as the public may see it, of the same booklet. */
export const withheldDisclosure = (disclosure: Disclosure, template: Template, withheld: Withheld, shown: Booklet): Disclosure => {
  if (withheld.length === 0) return disclosure
  const { part: said, whole } = template.wording.stateSecret
  const numbers = new Set([...tablesOf(withheld)].flatMap((id) => template.tables.find((table) => table.id === id)?.number ?? []))
  const [paragraphs, all] = [shownParagraphs(shown), isAll(withheld)]
  return {
    ...disclosure,
    tables: all ? [] : disclosure.tables.map((table) => (numbers.has(table.id) ? { ...table, columns: [], body: [], notes: [said] } : table)),
    narrative: all ? [{ number: '', heading: '', paragraphs: [whole] }] : disclosure.narrative.map((section) => ({ ...section, paragraphs: paragraphs.get(section.number) ?? [] })),
    findings: publicFindings(disclosure.findings, shown, withheld),
  }
}
