// What checking an existing text finds of mistakes made on purpose, through real files and the noise of other places: correct
// cases of the rehearsal are printed, each mistake of its catalogue planted, the file read back, recognised and judged.
import type { Booklet } from '@/lib/document/blocks'
import { compose } from '@/lib/document/compose'
import { readBooklet } from '@/lib/document/read-booklet'
import { figureOf, minus, plus } from '@/lib/money/amount'
import { spansText } from '@/lib/narrative/narrative'
import { recognise } from '@/lib/recognition/recognise'
import { dice, type Dice } from '@/lib/rehearsal/dice'
import type { MutationClass } from '@/lib/rehearsal/mistake'
import { mutationClasses } from '@/lib/rehearsal/mutation-classes'
import { caseUpon, rehearsedCase, retyped, type RehearsedCase } from '@/lib/rehearsal/rehearsed-case'
import type { Finding } from '@/lib/rules/finding'
import { judge } from '@/lib/rules/judge'
import { tableOperands } from '@/lib/rules/operands'
import type { Subject } from '@/lib/rules/rule'
import { printedTablesOf, theTemplate } from '@/lib/template/templates'
import { readings, type Way } from './check-ways'
import { planted, type Planted } from './planted'

export type Score = { due: number; found: number; errors: number; right: number; readonly missed: Map<string, number>; readonly wrong: Map<string, number>; /** Errors and warnings of a booklet in which nothing is wrong. */ readonly alarms: Map<string, number> }
const empty = (): Score => ({ due: 0, found: 0, errors: 0, right: 0, missed: new Map(), wrong: new Map(), alarms: new Map() })
const count = (of: Map<string, number>, key: string): unknown => of.set(key, (of.get(key) ?? 0) + 1)

const nameOf = ({ rule, left, right }: Finding): string => `${rule} ${left} ${right}`

/** A workbook cannot hold what the narrative and the stamps say. */
const isOfTables = (rule: string): boolean => /^(?:[AI]|E(?:0[6-9]|1\d|2[0-5]))/u.test(rule)

/** No booklet prints the code of the place it comes from. */
const withoutPlace = (subject: Subject): Subject => {
  const { report } = subject
  return { ...subject, report: { ...report, facts: { ...report.facts, budgetUnit: { ...report.facts.budgetUnit, divisionCode: '' } } } }
}

/** All that is printed, one text after the other. */
const textsOf = ({ blocks }: Booklet): string =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.table.body.flat().map(({ text }) => text) : block.kind === 'sheet' ? block.sheet.rows.flat().map(({ text }) => text) : block.kind === 'paragraph' ? [spansText(block.spans)] : [])).join('\n')

type Trial = { readonly planted: Planted; /** What must be found, by rule. */ readonly due: ReadonlySet<string>; /** What the booklet shows where nothing is lost in a file. */ readonly shown: readonly Finding[] }

/** A form without one of the tables a rule compares has no place where the sentence is wrong. */
const isComparable = (rule: string, { report: { template } }: RehearsedCase): boolean => {
  const printed = new Set<string>(printedTablesOf(template).map(({ id }) => id))
  return Object.entries(tableOperands).every(([id, operands]) => id !== rule || (operands ?? []).every((operand) => printed.has(operand.split(' ')[0] ?? '')))
}

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
  return made === null ? null : { planted: made, due: new Set(mistake.caught.filter((rule) => isComparable(rule, each))), shown: judge(after) }
}

/** A refund of last year's stands in 公开06 as a negative figure; 基本工资 are higher by as much, and the total is the same. */
const withRefund = (each: RehearsedCase): RehearsedCase => {
  const [refund, key] = [figureOf('12345.67'), 'basicExpenditureByEconomic/30101']
  const wages = figureOf(each.stated[key] ?? '0')
  return each.stated['basicExpenditureByEconomic/30199'] !== undefined ? each : caseUpon(each, { 'basicExpenditureByEconomic/30199': minus(figureOf('0'), refund).toFixed(2), [key]: plus(wages, refund).toFixed(2) })
}

export type Scores = { readonly byWay: ReadonlyMap<string, Score>; readonly byRule: ReadonlyMap<string, Score>; readonly files: number; readonly mistakes: number }

/** Tallies one reading: by the way it came, and by the rules that were due. */
const tally = (findings: readonly Finding[], { due, shown }: Omit<Trial, 'planted'>, way: Way, scores: { readonly byWay: Map<string, Score>; readonly byRule: Map<string, Score> }, what: string): void => {
  const at = (of: Map<string, Score>, key: string): Score => of.get(key) ?? of.set(key, empty()).get(key) ?? empty()
  const score = at(scores.byWay, way.name)
  const spoken = new Set(findings.map(({ rule }) => rule))
  const counts = (rule: string): boolean => way.format !== 'xlsx' || isOfTables(rule)
  for (const rule of way.isUnreadable === true ? [] : [...due].filter(counts)) {
    const isFound = spoken.has(rule)
    for (const each of [score, at(scores.byRule, rule)]) {
      each.due += 1
      if (isFound) each.found += 1
      else count(each.missed, `${rule} ${what}`)
    }
  }
  const known = new Set(shown.map(nameOf))
  if (due.size === 0) for (const finding of findings) if (finding.severity !== 'notice' && counts(finding.rule) && !known.has(nameOf(finding)) && way.says?.includes(finding.rule) !== true) count(score.alarms, `${finding.rule} ${finding.message.slice(0, 80)}`)
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
      const each = withRefund(rehearsedCase(number, drawn.below(1_000_000), template))
      const trials: (readonly [string, Trial])[] = [['正确的', { planted: { booklet: compose(each.report, each.narrative), draft: null }, due: new Set(), shown: judge(each.booklet) }]]
      for (const mutation of mutationClasses) {
        const trial = trialOf(each, mutation, drawn)
        if (trial !== null && trial.due.size > 0) trials.push([`${String(mutation.number)} ${mutation.name}`, trial])
      }
      for (const [what, trial] of trials) {
        mistakes += trial.due.size > 0 ? 1 : 0
        for await (const { way, layout, isNewFile } of readings(trial.planted)) {
          files += isNewFile ? 1 : 0
          tally(judge(recognise(layout).subject), trial, way, scores, what)
        }
        said(`${id} 第 ${String(number)} 例：${what}`)
      }
    }
  }
  return { ...scores, files, mistakes }
}
