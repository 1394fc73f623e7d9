import { citedCells, say, spansText } from '@/lib/narrative/span'
import { placeOf, type CellRef } from '@/lib/report/cell'
import type { NarrativeSection, Template, TellKey } from '@/lib/template/templates'
import type { Booklet, DocumentBlock } from './blocks'
import type { Disclosure } from './disclosure'

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

/** `all` is the whole report. */
export type WithheldPart = keyof typeof parts | 'all'

// Object.keys of an object written out above yields exactly its keys.
export const withholdable = ['all', ...Object.keys(parts)] as readonly WithheldPart[]

export const isWithheldPart = (text: string): text is WithheldPart => withholdable.some((part) => part === text)

export const withheldTitle = (part: WithheldPart): string => (part === 'all' ? '整份决算' : parts[part].title)

type Withheld = readonly WithheldPart[]

const isAll = (withheld: Withheld): boolean => withheld.includes('all')

const some = (withheld: Withheld) => withheld.flatMap((part) => (part === 'all' ? [] : [parts[part]]))
const tablesOf = (withheld: Withheld): ReadonlySet<string> => new Set(some(withheld).flatMap(({ tables }): readonly string[] => tables))
const flat = (outline: readonly NarrativeSection[]): readonly NarrativeSection[] => outline.flatMap((each) => [each, ...flat(each.children ?? [])])

/** `三`, `五（三）`: the sections that tell what is withheld. */
const sectionsOf = (template: Template, withheld: Withheld): ReadonlySet<string> => {
  const tells = new Set(some(withheld).flatMap((part): readonly TellKey[] => part.tells))
  return new Set(flat(template.narrative).flatMap(({ number, tell }) => (tell !== null && tells.has(tell) ? [number] : [])))
}

/** Is a table of the form, by its id, left out? */
export const isTableWithheld = (table: string, withheld: Withheld): boolean => isAll(withheld) || tablesOf(withheld).has(table)

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
    return sections.has(number) ? once(number, sentence(block.id, said)) : [block]
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

/** What a finding points to is all still printed; one that points to nothing printed says more than the public may know. */
export const isFindingVisible = (cells: readonly { readonly ref: string }[], visible: ReadonlySet<string>): boolean => cells.length > 0 && cells.every(({ ref }) => visible.has(ref))

/** The contract's JSON as the public may see it, of the same booklet. */
export const withheldDisclosure = (disclosure: Disclosure, template: Template, withheld: Withheld, shown: Booklet): Disclosure => {
  if (withheld.length === 0) return disclosure
  const { part: said, whole } = template.wording.stateSecret
  const numbers = new Set([...tablesOf(withheld)].flatMap((id) => template.tables.find((table) => table.id === id)?.number ?? []))
  const sections = sectionsOf(template, withheld)
  const [visible, all] = [visibleCells(shown, withheld), isAll(withheld)]
  return {
    ...disclosure,
    tables: all ? [] : disclosure.tables.map((table) => (numbers.has(table.id) ? { ...table, columns: [], body: [], notes: [said] } : table)),
    narrative: all ? [{ number: '', heading: '', paragraphs: [whole] }] : disclosure.narrative.map((section) => (sections.has(section.number) ? { ...section, paragraphs: [said] } : section)),
    findings: disclosure.findings.filter(({ cells }) => isFindingVisible(cells, visible)),
  }
}
