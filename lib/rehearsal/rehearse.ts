import { nameOfEconomic, nameOfFunction } from '@/lib/classification/classification'
import { factLabel } from '@/lib/facts/facts'
import { placeOf, type CellRef } from '@/lib/report/cell'
import type { Finding, Severity } from '@/lib/rules/finding'
import { judge } from '@/lib/rules/judge'
import type { Subject } from '@/lib/rules/rule'
import type { Template } from '@/lib/template/templates'
import { dice, type Dice } from './dice'
import { brokenIdentities } from './fact-identities'
import type { Mistake, MutationClass } from './mistake'
import { mutationClasses } from './mutation-classes'
import { printedIdentities } from './printed-identities'
import { cells } from './read-change'
import { caseUpon, rehearsedCase, retyped, type RehearsedCase } from './rehearsed-case'
import type { Statements } from './statements'
import { figuresOf, mistypings, typoNames } from './typos'

export type RehearsalSize = { readonly cases: number; /** Typos tried in each case: in its facts, and in its printed tables. */ readonly typos: number; readonly printedTypos: number }

/** A finding at error or warning level where nothing is wrong. */
export type FalseAlarm = { readonly rule: string; readonly severity: Severity; readonly basis: Subject['basis']; readonly caseNumber: number; readonly message: string }
export type ClassResult = Pick<MutationClass, 'number' | 'basis' | 'name'> & { readonly named: readonly string[]; readonly injected: number; readonly detected: number; /** Other rules that spoke too, and how often. */ readonly also: ReadonlyMap<string, number> }
export type MissedTypo = { readonly at: string; readonly kind: string; readonly right: string; readonly wrong: string; readonly rules: readonly string[] }
export type TypoResult = {
  /** How many there are in all these cases, and how many were tried. */
  readonly possible: number
  readonly tried: number
  /** Those that break an identity, those of them that an error or warning speaks of, and those it does not. */
  readonly breaking: number
  readonly detected: number
  readonly missed: readonly MissedTypo[]
  /** Those that break none: an error or warning speaks of them all the same, or nothing does, by place. */
  readonly spokenAnyway: number
  readonly silent: ReadonlyMap<string, number>
}
/** Of one rule: what it had to say and said; `due` counts mistakes that name it. */
export type RuleResult = { readonly due: number; readonly spoke: number; readonly falseAlarms: number; /** Mistakes of any kind it spoke of. */ readonly heard: number }
export type Rehearsal = {
  readonly templateId: string
  readonly seed: number
  readonly size: RehearsalSize
  readonly falseAlarms: readonly FalseAlarm[]
  readonly notices: ReadonlyMap<string, number>
  readonly classes: readonly ClassResult[]
  readonly typos: TypoResult
  readonly printedTypos: TypoResult
  readonly rules: ReadonlyMap<string, RuleResult>
}

const count = (of: Map<string, number>, key: string): unknown => of.set(key, (of.get(key) ?? 0) + 1)
const grave = (findings: readonly Finding[]): readonly Finding[] => findings.filter(({ severity }) => severity !== 'notice')
const idsOf = (findings: readonly Finding[]): ReadonlySet<string> => new Set(findings.map(({ rule }) => rule))
/** What is said of a wrong case and was not said of the correct one. */
const newIn = (findings: readonly Finding[], before: readonly Finding[]): readonly Finding[] => {
  const keys = new Set(before.map(({ key }) => key))
  return findings.filter(({ key }) => !keys.has(key))
}

class Tally {
  readonly falseAlarms: FalseAlarm[] = []
  readonly notices = new Map<string, number>()
  readonly classes = mutationClasses.map(() => ({ named: new Set<string>(), injected: 0, detected: 0, also: new Map<string, number>() }))
  readonly due = new Map<string, number>()
  readonly spoke = new Map<string, number>()
  readonly heard = new Map<string, number>()
  readonly typos = new TypoTally()
  readonly printedTypos = new TypoTally()

  rules(): ReadonlyMap<string, RuleResult> {
    const of = (counts: ReadonlyMap<string, number>, id: string): number => counts.get(id) ?? 0
    const alarms = new Map<string, number>()
    for (const { rule } of this.falseAlarms) count(alarms, rule)
    const ids = new Set([...this.due.keys(), ...this.heard.keys(), ...alarms.keys()])
    return new Map([...ids].map((id) => [id, { due: of(this.due, id), spoke: of(this.spoke, id), heard: of(this.heard, id), falseAlarms: of(alarms, id) }]))
  }
}

class TypoTally {
  possible = 0
  tried = 0
  breaking = 0
  detected = 0
  spokenAnyway = 0
  readonly missed: MissedTypo[] = []
  readonly silent = new Map<string, number>()
}

const rehearseCorrect = (each: RehearsedCase, subject: Subject, findings: readonly Finding[], tally: Tally): void => {
  for (const { rule, severity, message } of findings) {
    if (severity === 'notice') count(tally.notices, rule)
    else tally.falseAlarms.push({ rule, severity, basis: subject.basis, caseNumber: each.number, message })
  }
}

/** The subject before and after a mistake. */
const subjectsOf = (each: RehearsedCase, mistake: Mistake): { readonly before: Subject; readonly after: Subject } => {
  if ('facts' in mistake) return { before: each.facts, after: retyped(each, mistake.facts) }
  const correct = mistake.upon === undefined ? each : caseUpon(each, mistake.upon)
  return { before: correct.booklet, after: mistake.document(correct.booklet) }
}

function* rehearseClasses(each: RehearsedCase, correct: ReadonlyMap<Subject, readonly Finding[]>, drawn: Dice, tally: Tally): Generator<undefined> {
  for (const [index, mutation] of mutationClasses.entries()) {
    const result = tally.classes[index]
    const mistake = mutation.make(each, drawn)
    if (mistake === null || result === undefined) continue
    const { before, after } = subjectsOf(each, mistake)
    const spoken = idsOf(newIn(judge(after), correct.get(before) ?? judge(before)))
    result.injected += 1
    if (mistake.caught.every((id) => spoken.has(id))) result.detected += 1
    for (const id of mistake.caught) {
      result.named.add(id)
      count(tally.due, id)
      if (spoken.has(id)) count(tally.spoke, id)
    }
    for (const id of spoken) {
      count(tally.heard, id)
      if (!mistake.caught.includes(id)) count(result.also, id)
    }
    yield
  }
}

/** `财政拨款年初预算 201 一般公共服务支出` without code and sheet: figures of one column share a place. */
const placeOfKey = (key: string, year: number): string => {
  const code = /(?<=\/)\d{3,7}(?=\/|$)/.exec(key)?.[0]
  const label = factLabel(key.replace(/\/p\d+(?=\/)/, '/p1').replace(/\/f\d+(?=\/)/, '/f1'), year)
  return code === undefined ? label : label.replace(new RegExp(` ?${code}(?: (?:${nameOfFunction(code, year) ?? ''}|${nameOfEconomic(code, year) ?? ''}))?`), '')
}

/** So many different ones of a list, drawn without putting back. */
const several = <T>(drawn: Dice, of: readonly T[], most: number): readonly T[] => {
  const left = [...of]
  const chosen: T[] = []
  while (chosen.length < most && left.length > 0) {
    const at = drawn.below(left.length)
    const [one] = left.splice(at, 1, ...left.splice(-1))
    if (one !== undefined) chosen.push(one)
  }
  return chosen
}

function* rehearseTypos(each: RehearsedCase, correct: readonly Finding[], drawn: Dice, most: number, tally: Tally): Generator<undefined> {
  const all = figuresOf(each.stated).flatMap(([key, right]) => mistypings(right).map((way) => ({ key, right, ...way })))
  tally.typos.possible += all.length
  for (const { key, right, kind, text } of several(drawn, all, most)) {
    const broken = brokenIdentities({ ...each.stated, [key]: text } satisfies Statements)
    const spoken = idsOf(grave(newIn(judge(retyped(each, { [key]: text })), correct)))
    const named = [...new Set(broken.map(({ rule }) => rule))]
    for (const id of named) {
      count(tally.due, id)
      if (spoken.has(id)) count(tally.spoke, id)
    }
    for (const id of spoken) count(tally.heard, id)
    tallyTypo(tally.typos, named.length > 0, spoken.size > 0, { at: key, kind: typoNames[kind], right, wrong: text, rules: named }, placeOfKey(key, each.report.template.fiscalYear))
    yield
  }
}

const tallyTypo = (of: TypoTally, breaks: boolean, isSpoken: boolean, typo: MissedTypo, place: string): void => {
  of.tried += 1
  if (breaks) of.breaking += 1
  if (breaks && isSpoken) of.detected += 1
  if (breaks && !isSpoken) of.missed.push(typo)
  if (!breaks && isSpoken) of.spokenAnyway += 1
  if (!breaks && !isSpoken) count(of.silent, place)
}

/** `公开03 栏3` */
const placeOfRef = (ref: CellRef): string => {
  const { table, column } = placeOf(ref)
  return `公开${table.slice(1)} ${/^c\d+$/.test(column) ? `栏${column.slice(1)}` : '金额'}`
}

function* rehearsePrintedTypos(each: RehearsedCase, correct: readonly Finding[], drawn: Dice, most: number, tally: Tally): Generator<undefined> {
  const printed = each.booklet.printed ?? new Map<CellRef, string>()
  const identities = printedIdentities(each.report, printed)
  const all = [...printed].flatMap(([ref, right]) => (/^T\d/.test(ref) && /^\d+\.\d\d$/.test(right) ? mistypings(right).map((way) => ({ ref, right, ...way })) : []))
  tally.printedTypos.possible += all.length
  for (const { ref, right, kind, text } of several(drawn, all, most)) {
    const spoken = idsOf(grave(newIn(judge(cells({ [ref]: text })(each.booklet)), correct)))
    for (const id of spoken) count(tally.heard, id)
    tallyTypo(tally.printedTypos, identities.breaks(ref, text), spoken.size > 0, { at: ref, kind: typoNames[kind], right, wrong: text, rules: [] }, placeOfRef(ref))
    yield
  }
}

/**
 * Correct cases drawn at random, and every mistake of the catalogue made in them: which rules speak where nothing is wrong,
 * and which are silent where something is. One judgement a step; the same for the same seed.
 */
export function* rehearseByStep(template: Template, seed: number, size: RehearsalSize): Generator<undefined, Rehearsal> {
  const tally = new Tally()
  const drawn = dice(seed)
  for (let number = 1; number <= size.cases; number += 1) {
    const each = rehearsedCase(number, drawn.below(1_000_000), template)
    const [ofFacts, ofBooklet] = [judge(each.facts), judge(each.booklet)]
    rehearseCorrect(each, each.facts, ofFacts, tally)
    rehearseCorrect(each, each.booklet, ofBooklet, tally)
    yield
    yield* rehearseClasses(each, new Map([[each.facts, ofFacts], [each.booklet, ofBooklet]]), drawn, tally)
    yield* rehearseTypos(each, ofFacts, drawn, size.typos, tally)
    yield* rehearsePrintedTypos(each, ofBooklet, drawn, size.printedTypos, tally)
  }
  const { falseAlarms, notices, typos, printedTypos } = tally
  const classes = mutationClasses.map(({ number, basis, name }, index): ClassResult => {
    const { named = new Set<string>(), injected = 0, detected = 0, also = new Map<string, number>() } = tally.classes[index] ?? {}
    return { number, basis, name, named: [...named], injected, detected, also }
  })
  return { templateId: template.id, seed, size, falseAlarms, notices, classes, typos, printedTypos, rules: tally.rules() }
}

/** `rehearseByStep`, all at once. */
export const rehearse = (template: Template, seed: number, size: RehearsalSize): Rehearsal => {
  const steps = rehearseByStep(template, seed, size)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** Nothing said where nothing is wrong, and every class caught by the rules it names; of typos that break an identity of facts all, of printed ones 99 in 100. */
export const detects = ({ falseAlarms, classes, typos, printedTypos }: Rehearsal): boolean =>
  falseAlarms.length === 0 && classes.every(({ injected, detected }) => injected === detected) && typos.missed.length === 0 && printedTypos.missed.length * 100 <= printedTypos.breaking
