import { classificationOf, type Classification } from '@/lib/classification/classification'
import { printedTablesOf, templates, type RuleUse, type Template } from '@/lib/template/templates'
import { ofOlderYear, ofOtherForm, ofOtherPrint, ofOtherYear, ofTablesOnly } from '../data/other-forms'
import type { Layout } from '../layout'
import { mostSaid, plain, withoutOrdinal, yearIn } from '../letters'

/** The template a file is read by. `remarks`: where it is only the nearest one, said as such. */
export type Form = { readonly template: Template; readonly classification: Classification; readonly isOwn: boolean; readonly isYearSaid: boolean; readonly remarks: readonly string[] }

const linesOf = ({ pieces }: Layout): readonly string[] => pieces.flatMap((piece) => (piece.kind === 'grid' ? piece.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) : [piece.text]))

/** The year of the accounts: the cover's, otherwise the one most heads name. */
const yearOf = (lines: readonly string[]): number | null => {
  const title = lines.slice(0, 60).find((line) => /20\d{2}年度?.{0,40}决算/u.test(plain(line)) && plain(line).length < 60)
  const said = lines.filter((line) => /20\d{2}\s*年度/u.test(line) && line.length < 80).flatMap((line) => yearIn(line) ?? [])
  const [named, most] = [title === undefined ? null : yearIn(title), mostSaid(said)]
  const times = (year: number | null): number => said.filter((each) => each === year).length
  // A page around the text may name other years; the heads of ten tables do not.
  return named !== null && times(named) * 3 >= times(most) ? named : (most ?? named)
}

const OWN_SHARE = 0.7
const MOST_LINES = 20_000
const share = (due: readonly string[], found: ReadonlySet<string>): number => due.filter((text) => found.has(withoutOrdinal(plain(text)))).length / Math.max(due.length, 1)

const headingsOf = (template: Template): readonly string[] => template.narrative.flatMap(({ heading, children = [] }) => [heading, ...children.map((child) => child.heading)])

/** Pages behind a title of the contents are no part of it. */
const bare = (line: string): string => withoutOrdinal(plain(line).replace(/[.…·]*\d{1,3}$/u, ''))

/** How many of a template's titles, headings and sources of funds a file has: the nearest has the most. */
const likeness = (template: Template, texts: ReadonlySet<string>): { readonly tables: number; readonly headings: number; readonly sources: number } => ({
  tables: share(printedTablesOf(template).map(({ title }) => title), texts),
  headings: share(headingsOf(template), texts),
  sources: template.fundSources.filter((source) => texts.has(plain(source))).length,
})

/** A place may number the same tables otherwise, or print them in another unit. */
const isNumbered = (template: Template, lines: readonly string[]): boolean => {
  const tables = printedTablesOf(template)
  const printed = plain(lines.slice(0, MOST_LINES).join(''))
  return tables.filter(({ number }) => printed.includes(number)).length >= tables.length / 2 || !/(?:^|\D)附?表\d/u.test(printed)
}
const isInUnit = ({ unit }: Template, lines: readonly string[]): boolean => {
  const said = mostSaid(lines.flatMap((line) => /单位[：:]\s*(?:人民币)?(万元|元)/u.exec(plain(line))?.[1] ?? []))
  return said === null || said === unit.label
}

export const withRules = (template: Template, ...uses: readonly Readonly<Record<string, RuleUse>>[]): Template => ({ ...template, rules: Object.assign({}, template.rules, ...uses) as Template['rules'] })

const knownYear = (year: number): boolean => [...templates.values()].some(({ fiscalYear }) => fiscalYear === year)

/** The nearest template by year and by what the file has of its titles and headings. */
export const formOf = (layout: Layout): Form => {
  const lines = linesOf(layout)
  const texts = new Set(lines.map(bare))
  const said = yearOf(lines)
  const candidates = [...templates.values()].filter(({ chosenBy }) => chosenBy === null)
  const distance = ({ fiscalYear }: Template): number => Math.abs(fiscalYear - (said ?? fiscalYear))
  const ranked = candidates.map((template) => ({ template, ...likeness(template, texts) })).sort((left, right) => distance(left.template) - distance(right.template) || right.tables + right.headings - left.tables - left.headings || right.sources - left.sources || right.template.fiscalYear - left.template.fiscalYear)
  const [best] = ranked
  if (best === undefined) throw new Error('没有任何报表模板')
  const { template, tables, headings } = best
  const year = said ?? template.fiscalYear
  // 定性指标情况说明 heads a column of the evaluation sheets.
  const hasNarrative = headings > 0 || lines.some((line) => /(?<!指标)情况说明/u.test(plain(line)))
  const isOwn = tables >= OWN_SHARE && (!hasNarrative || headings >= OWN_SHARE)
  const isPrintedAlike = isNumbered(template, lines) && isInUnit(template, lines)
  const hasYear = knownYear(year)
  const used = withRules({ ...template, fiscalYear: year }, ...(isOwn ? [] : [ofOtherForm]), ...(isPrintedAlike ? [] : [ofOtherPrint]), ...(hasNarrative ? [] : [ofTablesOnly]), ...(hasYear ? [] : [ofOtherYear]), ...(year < template.fiscalYear ? [ofOlderYear] : []))
  return {
    template: used,
    classification: classificationOf(template.fiscalYear),
    isOwn,
    isYearSaid: said !== null,
    remarks: [
      ...(said === null ? [`文中没有读出决算年度，按 ${year} 年度核对`] : []),
      ...(hasYear ? [] : [`没有 ${year} 年度的表样和科目表，按最接近的 ${template.fiscalYear} 年度核对`]),
      ...(isOwn ? [] : [`文件的表样、提纲与模板“${template.name}”不尽相同，按最接近的这一套核对；与表样有关的规则不查或只作提示`]),
    ],
  }
}
