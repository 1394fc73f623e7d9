// What checking an existing text finds of mistakes made on purpose, through real files and the noise of other places: correct
// cases of the rehearsal are printed, each mistake of its catalogue planted, the file read back, recognised and judged.
import type { Booklet } from '@/lib/document/blocks'
import { compose } from '@/lib/document/compose'
import { readBooklet } from '@/lib/document/read-booklet'
import { renderDocx } from '@/lib/export/docx'
import { renderPdf } from '@/lib/export/pdf'
import { renderXlsx } from '@/lib/export/xlsx'
import { readFile } from '@/lib/extraction/read-file'
import { layoutOfText } from '@/lib/extraction/read-text'
import { spansText } from '@/lib/narrative/narrative'
import type { Layout } from '@/lib/recognition/layout'
import { recognise } from '@/lib/recognition/recognise'
import { dice, type Dice } from '@/lib/rehearsal/dice'
import type { MutationClass } from '@/lib/rehearsal/mistake'
import { mutationClasses } from '@/lib/rehearsal/mutation-classes'
import { caseUpon, rehearsedCase, retyped, type RehearsedCase } from '@/lib/rehearsal/rehearsed-case'
import type { Finding } from '@/lib/rules/finding'
import { judge } from '@/lib/rules/judge'
import type { Subject } from '@/lib/rules/rule'
import { theTemplate } from '@/lib/template/templates'
import { asPlainText, brokenFigures, brokenLines, codesInThree, inTurn, otherLetters, otherNumbers, splitTables, tablesInYuan, totalLast, withSeparators, type Noise } from '@/testing/layout-noise'
import { alignedText, narrativeFirst, otherWording, pairedThreePublic, runningHeads, wideDigits, withoutCodes, yearWords } from '@/testing/place-noise'
import { planted, type Planted } from './planted'

const CREATED_AT = 1_755_648_000
const asItIs: Noise = (layout) => layout

type Way = { readonly name: string; readonly format: 'pdf' | 'docx' | 'xlsx'; readonly noise: Noise }
const ways: readonly Way[] = [
  { name: 'PDF', format: 'pdf', noise: asItIs },
  { name: 'PDF：表格跨页，表头重复', format: 'pdf', noise: splitTables(4, true) },
  { name: 'Word', format: 'docx', noise: asItIs },
  { name: 'Word：金额以元计', format: 'docx', noise: tablesInYuan },
  { name: 'Word：合计在末行', format: 'docx', noise: totalLast },
  { name: 'Word：类款项分三列', format: 'docx', noise: codesInThree },
  { name: 'Word：别的编号和标点', format: 'docx', noise: inTurn(otherNumbers, otherLetters) },
  { name: 'Word：千分位，数字断行', format: 'docx', noise: inTurn(withSeparators, brokenFigures) },
  { name: '文本：整段', format: 'docx', noise: asPlainText },
  { name: '文本：断行，夹页码', format: 'docx', noise: inTurn(splitTables(5, false), brokenLines(40), asPlainText) },
  { name: '文本：只用空格对齐', format: 'docx', noise: (layout) => layoutOfText(alignedText(layout)) },
  { name: 'Word：没有科目代码', format: 'docx', noise: withoutCodes },
  { name: 'Word：全角数字', format: 'docx', noise: wideDigits },
  { name: 'Word：说明在前，写“本年”，别的句式', format: 'docx', noise: inTurn(narrativeFirst, yearWords, otherWording) },
  { name: 'Word：“三公”预算决算成对，夹页眉页脚', format: 'docx', noise: inTurn(pairedThreePublic, runningHeads('青禾县示例局')) },
  { name: '文本：各种一起', format: 'docx', noise: inTurn(withSeparators, totalLast, otherNumbers, yearWords, otherWording, pairedThreePublic, wideDigits, brokenLines(44), asPlainText) },
  { name: 'Excel（没有说明）', format: 'xlsx', noise: asItIs },
]

export type Score = { due: number; found: number; errors: number; right: number; readonly missed: Map<string, number>; readonly wrong: Map<string, number> }
const empty = (): Score => ({ due: 0, found: 0, errors: 0, right: 0, missed: new Map(), wrong: new Map() })
const count = (of: Map<string, number>, key: string): unknown => of.set(key, (of.get(key) ?? 0) + 1)

const nameOf = ({ rule, left, right }: Finding): string => `${rule} ${left} ${right}`

/** A workbook cannot hold what the narrative and the stamps say. */
const isOfTables = (rule: string): boolean => /^(?:[AI]|E(?:0[6-9]|1\d|2[0-5]))/u.test(rule)

const fileOf = async ({ booklet, draft }: Planted, format: Way['format']): Promise<Uint8Array> => {
  const stamped = draft === null ? {} : { draft }
  if (format === 'pdf') return renderPdf(booklet, { createdAt: CREATED_AT, ...stamped })
  if (format === 'docx') return renderDocx(booklet, { createdAt: CREATED_AT, ...stamped })
  return renderXlsx(booklet, { createdAt: CREATED_AT, facts: [] })
}
const layoutOf = async (of: Planted, format: Way['format']): Promise<Layout> => {
  const layout = await readFile(await fileOf(of, format), 600)
  if (!layout.ok) throw new Error(layout.error)
  return layout.value
}

/** No booklet prints the code of the place it comes from. */
const withoutPlace = (subject: Subject): Subject => {
  const { report } = subject
  return { ...subject, report: { ...report, facts: { ...report.facts, budgetUnit: { ...report.facts.budgetUnit, divisionCode: '' } } } }
}

/** All that is printed, one text after the other. */
const textsOf = ({ blocks }: Booklet): string =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.table.body.flat().map(({ text }) => text) : block.kind === 'sheet' ? block.sheet.rows.flat().map(({ text }) => text) : block.kind === 'paragraph' ? [spansText(block.spans)] : [])).join('\n')

type Trial = { readonly planted: Planted; /** What must be found, by rule. */ readonly due: ReadonlySet<string>; /** What the booklet shows where nothing is lost in a file. */ readonly shown: readonly Finding[] }

/** One mistake of the catalogue in one case; null where it has no place in a booklet, or does not show there. */
const trialOf = (each: RehearsedCase, mutation: MutationClass, drawn: Dice): Trial | null => {
  const mistake = mutation.make(each, drawn)
  if (mistake === null) return null
  if ('facts' in mistake) {
    const { report, narrative } = retyped(each, mistake.facts)
    const [booklet, correct] = [compose(report, narrative), compose(each.report, each.narrative)]
    // Some facts are printed nowhere.
    if (textsOf(booklet) === textsOf(correct)) return null
    const shown = judge(withoutPlace(readBooklet(report, narrative)))
    const spoken = new Set(shown.map(({ rule }) => rule))
    return { planted: { booklet, draft: null }, due: new Set(mistake.caught.filter((id) => spoken.has(id))), shown }
  }
  const correct = mistake.upon === undefined ? each : caseUpon(each, mistake.upon)
  const after = mistake.document(correct.booklet)
  const made = planted(compose(correct.report, correct.narrative), correct.booklet, after)
  return made === null ? null : { planted: made, due: new Set(mistake.caught), shown: judge(after) }
}

export type Scores = { readonly byWay: ReadonlyMap<string, Score>; readonly byRule: ReadonlyMap<string, Score>; readonly files: number; readonly mistakes: number }

/** Tallies one reading: by the way it came, and by the rules that were due. */
const tally = (findings: readonly Finding[], { due, shown }: Omit<Trial, 'planted'>, way: Way, scores: { readonly byWay: Map<string, Score>; readonly byRule: Map<string, Score> }, what: string): void => {
  const at = (of: Map<string, Score>, key: string): Score => of.get(key) ?? of.set(key, empty()).get(key) ?? empty()
  const score = at(scores.byWay, way.name)
  const spoken = new Set(findings.map(({ rule }) => rule))
  const counts = (rule: string): boolean => way.format !== 'xlsx' || isOfTables(rule)
  for (const rule of [...due].filter(counts)) {
    const isFound = spoken.has(rule)
    for (const each of [score, at(scores.byRule, rule)]) {
      each.due += 1
      if (isFound) each.found += 1
      else count(each.missed, `${rule} ${what}`)
    }
  }
  const known = new Set(shown.map(nameOf))
  for (const finding of findings.filter(({ severity, rule }) => severity === 'error' && counts(rule))) {
    const isRight = known.has(nameOf(finding)) || due.has(finding.rule)
    for (const each of [score, at(scores.byRule, finding.rule)]) {
      each.errors += 1
      if (isRight) each.right += 1
      else count(each.wrong, `${finding.rule} ${finding.message.slice(0, 80)}`)
    }
  }
}

/** Every mistake of the catalogue in so many cases of each template, through every way. `said` hears how far it is. */
export const checkCorpus = async (templateIds: readonly string[], cases: number, said: (words: string) => void): Promise<Scores> => {
  const scores = { byWay: new Map<string, Score>(), byRule: new Map<string, Score>() }
  let [files, mistakes] = [0, 0]
  for (const id of templateIds) {
    const template = theTemplate(id)
    const drawn = dice(7)
    for (let number = 1; number <= cases; number += 1) {
      const each = rehearsedCase(number, drawn.below(1_000_000), template)
      const trials: (readonly [string, Trial])[] = [['正确的', { planted: { booklet: compose(each.report, each.narrative), draft: null }, due: new Set(), shown: judge(each.booklet) }]]
      for (const mutation of mutationClasses) {
        const trial = trialOf(each, mutation, drawn)
        if (trial !== null && trial.due.size > 0) trials.push([`${String(mutation.number)} ${mutation.name}`, trial])
      }
      for (const [what, trial] of trials) {
        mistakes += trial.due.size > 0 ? 1 : 0
        for (const format of ['pdf', 'docx', 'xlsx'] as const) {
          const layout = await layoutOf(trial.planted, format)
          files += 1
          for (const way of ways.filter((one) => one.format === format)) tally(judge(recognise(way.noise(layout)).subject), trial, way, scores, what)
        }
        said(`${id} 第 ${String(number)} 例：${what}`)
      }
    }
  }
  return { ...scores, files, mistakes }
}
