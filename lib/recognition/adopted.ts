import type { Amount } from '@/lib/money/amount'
import type { DisplayUnit } from '@/lib/money/format'
import { assemble, factLabel, factText, flatten, type FactKey, type Facts, type FactValue } from '@/lib/facts/facts'
import { buildReport } from '@/lib/report/build'
import { factRef, type Report } from '@/lib/report/report'
import { finalsOf } from '@/lib/document/finals'
import { sectionPlace } from '@/lib/rules/read-document'
import { templates, type TemplateId } from '@/lib/template/templates'
import { gapsOf } from './adopting/gaps'
import { overviewOf } from './adopting/overview'
import { statedFactsIn, type StatedFacts } from './adopting/stated-facts'
import { toldWords } from './adopting/told-words'
import type { Layout } from './layout'
import { plain } from './letters'
import { whereWords } from './places'
import { recognise } from './recognise'
import type { Recognised } from './recognised'

/** One fact of a text: its text as `factText` writes it, and where in the file it stands (`第12页`; empty where a file knows no places). */
export type AdoptedFact = { readonly key: FactKey; readonly text: string; readonly where: string }
/** Something to be looked at, or filled in, by a person. */
export type Asked = { readonly what: string; readonly where: string }

/** What a text states, to be taken over as facts. Plain data: it crosses from the process that read the file. */
export type Adopted = {
  readonly fiscalYear: number
  readonly isYearSaid: boolean
  readonly unitName: string
  readonly templateId: TemplateId
  /** `printed`: facts are as exact as the print, in 元. `stated`: exact, from the sheet of facts of a workbook of ours. */
  readonly exactness: 'printed' | 'stated'
  /** How finely amounts are printed: `万元` with two decimals is exact to 100 元. */
  readonly unit: DisplayUnit
  readonly facts: readonly AdoptedFact[]
  /** 上年数 of the year after. */
  readonly finals: readonly AdoptedFact[]
  /** Facts whose cell is printed and empty. */
  readonly blanks: readonly FactKey[]
  readonly asked: readonly Asked[]
}

/** Of each kind so many are listed one by one. */
const LISTED = 60
type Entries = Map<FactKey, FactValue>

const factsOf = ({ facts: { templateId, fiscalYear } }: Report, entries: Entries): Facts => assemble({ templateId, fiscalYear }, entries)

/** Who discloses is in the register of units, and the overview is told apart anew. */
const isTaken = (key: FactKey): boolean => !key.startsWith('budgetUnit/') && !key.startsWith('overview/')

/** 名词解释 beyond the form's own, where the form's are there. */
const addedDefinitions = ({ subject: { report, document } }: Recognised): string => {
  const own = report.template.wording.definitions.map(plain)
  const read = document?.definitions ?? []
  const others = read.filter((text) => !own.includes(plain(text)))
  return read.length - others.length < own.length * 0.8 ? '' : others.join('\n')
}

type Read = { readonly entries: Entries; readonly whereOf: (key: FactKey) => string }

/** Facts as they are printed: of tables and sheets, of sentences, of the overview. */
const printedFacts = (recognised: Recognised): Read => {
  const { subject: { report, document }, cellPlaces, linePlaces } = recognised
  const read = flatten(report.facts)
  const entries: Entries = new Map([...[...read].filter(([key]) => isTaken(key)), ...overviewOf(read)])
  const places = new Map<FactKey, string>()
  // Where a place prints no 公开10, its sentences tell what stands in it.
  for (const [ref, { value, measure, from }] of report.cells) {
    if (value === null || value.isZero() || from.kind !== 'fact' || entries.has(from.key) || report.unread?.has(ref) === true) continue
    const where = cellPlaces.get(ref)
    // Measure `amount` says the figure is 元.
    entries.set(from.key, measure === 'count' ? { kind: 'count', count: Number.parseInt(value.toFixed(0), 10) } : { kind: 'amount', amount: value as Amount })
    places.set(from.key, where === undefined ? '' : whereWords(where))
  }
  for (const { key, value, section, paragraph } of toldWords(factsOf(report, entries), report.template, document?.sections ?? [])) {
    if (entries.has(key)) continue
    entries.set(key, value)
    const line = linePlaces.get(sectionPlace(section))?.find(({ text }) => paragraph.includes(text) || text.includes(paragraph))
    places.set(key, line === undefined ? sectionPlace(section) : `${sectionPlace(section)} ${whereWords(line.where)}`.trim())
  }
  const added = addedDefinitions(recognised)
  if (added !== '') entries.set('glossaryAddition', { kind: 'text', text: added })
  return { entries, whereOf: (key) => places.get(key) ?? placeOfFact(recognised, key) }
}

const placeOfFact = ({ cellPlaces }: Recognised, key: FactKey): string => {
  const where = cellPlaces.get(factRef(key))
  return where === undefined ? '' : whereWords(where)
}

const listedTo = (asked: readonly Asked[], rest: (count: number) => string): readonly Asked[] =>
  asked.length <= LISTED ? asked : [...asked.slice(0, LISTED), { what: rest(asked.length - LISTED), where: '' }]

/** Facts of cells in which something stands that nobody could read. */
const unreadFacts = ({ subject: { report }, cellPlaces }: Recognised): readonly Asked[] =>
  [...(report.unread ?? [])].flatMap((ref) => {
    const from = report.cells.get(ref)?.from
    const where = cellPlaces.get(ref)
    return from?.kind !== 'fact' ? [] : [{ what: `${factLabel(from.key, report.template.fiscalYear)}：没有读出，请手工填`, where: where === undefined ? '' : whereWords(where) }]
  })

const askedOf = (recognised: Recognised, entries: Entries, exactness: Adopted['exactness']): readonly Asked[] => {
  const { subject: { report }, found, notRead, cellPlaces, remarks } = recognised
  const gaps = gapsOf(report, factsOf(report, entries)).map(({ ref, label, printed, computed, isSmall }): Asked => {
    const where = cellPlaces.get(ref)
    const because = exactness === 'stated' ? '按“数据”表采用，改在十张表里的数不起作用' : isSmall ? '印出的分项已经四舍五入，请按账面填到元、角、分' : '两者不符，请查明哪一个数错了'
    return { what: `${label}：印的是 ${printed}，按采用的数算出 ${computed}；${because}`, where: where === undefined ? '' : whereWords(where) }
  })
  const codeless = report.facts.performance.projects.length > 0 && exactness === 'printed' ? [{ what: '自评表上不印功能科目，请在各项目的自评表里补选', where: '' }] : []
  return [
    ...remarks.map((what) => ({ what, where: '' })),
    ...found.filter(({ confidence }) => confidence !== 'high').map(({ place, because, where }) => ({ what: `${place}：${because === '' ? '把握不大' : because}，请对照原文核对`, where: whereWords(where) })),
    ...listedTo(unreadFacts(recognised), (count) => `另有 ${String(count)} 格没有读出，没有列出`),
    ...listedTo(notRead.map(({ what, where }) => ({ what, where: whereWords(where) })), (count) => `另有 ${String(count)} 处没有读到，没有列出`),
    ...listedTo(gaps, (count) => `另有 ${String(count)} 格印出的数与算出的数不同，没有列出`),
    ...codeless,
  ]
}

/** Facts whose cell stands in a table that was read, with nothing in it, and that no sentence states either. */
const blanksOf = ({ subject: { report } }: Recognised, entries: Entries): readonly FactKey[] =>
  [...report.cells].flatMap(([ref, { value, from }]) => (value === null && from.kind === 'fact' && report.unread?.has(ref) !== true && !entries.has(from.key) ? [from.key] : []))

const statedRead = ({ entries, places }: StatedFacts): Read => ({
  entries: new Map([...entries].filter(([key]) => !key.startsWith('budgetUnit/'))),
  whereOf: (key) => { const where = places.get(key); return where === undefined ? '' : whereWords(where) },
})

/**
 * What an existing text states for the facts of its own year, and for 上年数 of the next. Nothing is guessed: what was not read, or
 * does not agree with what is printed, is asked for. Null where nothing of a disclosure is found.
 */
export const adoptedFrom = (layout: Layout): Adopted | null => {
  const recognised = recognise(layout)
  const stated = statedFactsIn(layout)
  if (recognised.found.length === 0 && stated === null) return null
  const { subject: { report }, templateId, fiscalYear, unitName } = recognised
  const exactness = stated === null ? 'printed' : 'stated'
  const { entries, whereOf } = stated === null ? printedFacts(recognised) : statedRead(stated)
  const form = stated === null ? report : buildReport(report.template, stated.facts)
  const categories = [...templates.values()].flatMap((template) => template.categories)
  return {
    fiscalYear: stated?.facts.fiscalYear ?? fiscalYear,
    isYearSaid: stated !== null || recognised.isYearSaid,
    unitName: stated?.facts.budgetUnit.name ?? unitName,
    templateId,
    exactness,
    unit: report.template.unit,
    facts: [...entries].map(([key, value]) => ({ key, text: factText(value), where: whereOf(key) })),
    finals: Object.entries(finalsOf(form, { categories })).map(([key, text]) => ({ key, text, where: '' })),
    blanks: stated === null ? blanksOf(recognised, entries) : [],
    asked: [...(stated?.unread ?? []).map(({ key, where }) => ({ what: `“${key}”的内容读不出来，请手工填`, where: whereWords(where) })), ...askedOf(recognised, entries, exactness)],
  }
}
