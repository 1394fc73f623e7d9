import { err, ok, type Result } from '@/lib/result'
import { parseScore, parseTypedAmount, parseTypedCount } from '@/lib/money/parse'
import { toText } from '@/lib/money/amount'
import { formatGrouped, type AmountUnit } from '@/lib/money/format'
import { nameOfFunction, nameOfEconomic } from '@/lib/classification/classification'
import { factsShape, type Facts } from './facts-shape'
import { factKeyParts, type FactKey } from './key'
import { entriesOf, indexOf, jsonOf, replacedIn, shapeAt, treeOf, type KeyShape } from './tree'
import type { FactValue } from './value'

export type { BudgetUnit, Facts, Indicator, Project, ProjectFund } from './facts-shape'
export type { FactKey } from './key'
export { factKey, factKeyParts, isPriorFigure } from './key'
export type { FactValue } from './value'
export { sameFact } from './value'
export type { KeyShape } from './tree'

/** Year and form of a disclosure: the head of a facts file, a column of the database, never a fact somebody types. */
export type FactsHead = { readonly templateId: string; readonly fiscalYear: number }

/** Every stated fact by its key, in the contract's order. Blank facts are absent. */
export const flatten = (facts: Facts): Map<FactKey, FactValue> => new Map(entriesOf(factsShape, facts))

/** The inverse of `flatten`. Keys the form does not know are ignored: `keyShape` refuses them where facts are written. */
// The shape guarantees the tree's type; TypeScript cannot follow it through the walk.
export const assemble = (head: FactsHead, entries: Iterable<readonly [FactKey, FactValue]>): Facts => ({ ...(treeOf(factsShape, indexOf(entries)) as Facts), ...head })

/** Found once: a page asks for thousands of keys, and for the same ones again and again. */
const shapes = new Map<FactKey, KeyShape>()
const MOST_SHAPES = 20_000

/** What kind of fact a key names; null where the form has no such fact. */
export const keyShape = (key: FactKey): KeyShape | null => {
  const known = shapes.get(key)
  if (known !== undefined) return known
  const found = shapeAt(factsShape, factKeyParts(key))?.at ?? null
  if (shapes.size >= MOST_SHAPES) shapes.clear()
  if (found !== null) shapes.set(key, found)
  return found
}

/** Facts with one of them replaced (undefined makes it blank); everything else is shared with the old facts. */
export const withFact = (facts: Facts, key: FactKey, value: FactValue | null): Facts =>
  ({ ...(replacedIn(factsShape, facts, factKeyParts(key), value ?? undefined) as Facts), templateId: facts.templateId, fiscalYear: facts.fiscalYear })

const MAX_TEXT = 20_000

/**
 * One fact from what a person typed. Amounts are in `unit`; blank gives null.
 * @returns the fact, or one sentence to stand beside the field.
 */
export const parseFact = (key: FactKey, text: string, unit: AmountUnit = '元'): Result<FactValue | null, string> => {
  const shape = keyShape(key)
  if (shape === null) return err(`表中没有“${key}”这一项`)
  switch (shape.kind) {
    case 'amount': {
      const parsed = parseTypedAmount(text, unit)
      if (!parsed.ok) return parsed
      return ok(parsed.value === null ? null : { kind: 'amount', amount: parsed.value })
    }
    case 'count': {
      const parsed = parseTypedCount(text)
      if (!parsed.ok) return parsed
      return ok(parsed.value === null ? null : { kind: 'count', count: parsed.value })
    }
    case 'score': {
      if (text.trim() === '') return ok(null)
      const parsed = parseScore(text.trim())
      return parsed.ok ? ok({ kind: 'text', text: parsed.value.toFixed() }) : parsed
    }
    case 'choice':
      return Object.hasOwn(shape.choices, text) ? ok({ kind: 'text', text }) : err(`请从${Object.values(shape.choices).map((choice) => `“${choice}”`).join('、')}中选一项`)
    case 'order': {
      const ids = text === '' ? [] : text.split(',')
      if (ids.length > shape.limit) return err(`${shape.label}超过 ${shape.limit} 项`)
      if (new Set(ids).size !== ids.length || ids.some((id) => !/^[A-Za-z0-9_-]{1,40}$/.test(id))) return err(`${shape.label}的次序读不出来`)
      return ok(ids.length === 0 ? null : { kind: 'list', ids })
    }
    case 'text':
      if (text.length > MAX_TEXT) return err(`文字超过 ${MAX_TEXT} 字，请删减`)
      if (text.trim() === '') return shape.required ? err(`请填写${shape.label}`) : ok(null)
      return ok({ kind: 'text', text })
  }
}

/** A fact as the text a form field holds and a save action carries: amounts in 元 with two decimals, lists as ids joined by commas. */
export const factText = (value: FactValue | null | undefined): string => {
  switch (value?.kind) {
    case undefined:
      return ''
    case 'amount':
      return toText(value.amount)
    case 'count':
      return String(value.count)
    case 'text':
      return value.text
    case 'list':
      return value.ids.join(',')
  }
}

/** A fact as a person reads it: `3,816,380.00`. */
export const factWords = (value: FactValue): string => (value.kind === 'amount' ? formatGrouped(value.amount) : factText(value))

/** How people call a fact: `支出（分科目） 2010302 一般行政管理事务 项目支出`. */
export const factLabel = (key: FactKey, fiscalYear: number): string => {
  const found = shapeAt(factsShape, factKeyParts(key))
  if (found === null) return key
  const named = found.trail.slice(1).map((part) => (/^\d{7}$|^\d{3}$/.test(part) ? `${part} ${nameOfFunction(part, fiscalYear) ?? ''}`.trim() : part))
  const parts = factKeyParts(key)
  const last = parts.at(-1) ?? ''
  const leaf = /^\d{5}$/.test(last) ? `${last} ${nameOfEconomic(last, fiscalYear) ?? ''}`.trim() : found.at.label
  // A leaf that is itself a code has already been named by its trail.
  return [...(/^\d{3}$|^\d{5}$/.test(last) ? named.slice(0, -1) : named), /^\d{3}$/.test(last) ? `${last} ${nameOfFunction(last, fiscalYear) ?? ''}`.trim() : leaf].join(' ')
}

export const FACTS_FORMAT = 'final-accounts-facts/1'

/** The contract's JSON of facts, amounts in 元. */
export const toContract = (facts: Facts): Record<string, unknown> => ({
  format: FACTS_FORMAT,
  template: facts.templateId,
  fiscalYear: facts.fiscalYear,
  amountUnit: '元',
  ...(jsonOf(factsShape, facts) as Record<string, unknown>),
})
