import 'server-only'
import type { DisclosureRow } from '@/lib/db/disclosures'
import { codeRefusal } from '@/lib/facts/code'
import { keyShape, parseFact, sameFact, type FactKey, type FactValue } from '@/lib/facts/facts'
import type { CodeKind } from '@/lib/facts/shape'
import { codeRulesOf, theTemplate } from '@/lib/template/templates'
import type { Locks } from './last-year'

/** What is to be done about one change of one fact. */
export type FactChange =
  | { readonly kind: 'write'; readonly value: FactValue | null }
  | { readonly kind: 'same' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'refused'; readonly sentence: string }

/** Who a disclosure belongs to is not for its preparer to change. */
const registered: ReadonlyMap<FactKey, (row: DisclosureRow) => string> = new Map([
  ['budgetUnit/code', (row: DisclosureRow) => row.unit.code],
  ['budgetUnit/divisionCode', (row: DisclosureRow) => row.unit.divisionCode],
])

/** Why this text may not stand under this key in this unit's disclosure; null where it may. */
export const registerRefusal = (row: DisclosureRow, key: FactKey, text: string): string | null => {
  const expected = registered.get(key)?.(row)
  return expected === undefined || expected === text ? null : `这份决算公开属于“${row.unit.name}”，应为“${expected}”，读到“${text}”。`
}

const codeKinds: Readonly<Record<string, CodeKind>> = { function: 'functionalItem', category: 'functionalCategory', economic: 'economicItem' }

/** A code without a row in this year's form would make money vanish. */
const rowRefusal = (row: DisclosureRow, key: FactKey): string | null => {
  // Groups by code are named so in the contract: expenditureByFunction, byFunction, generalPublicBudgetByCategory, …
  const [, group = '', code = ''] = /(?:^|\/)\w*by(Function|Category|Economic)\/(\d+)(?:\/|$)/i.exec(key) ?? []
  const kind = codeKinds[group.toLowerCase()]
  return kind === undefined ? null : codeRefusal(kind, code, codeRulesOf(theTemplate(row.templateId)))
}

const NUL = '\u0000'

/** Blank never needs parsing: a blank choice or name is a fact nobody stated. */
const parsedBefore = (key: FactKey, from: string | null): FactValue | undefined | 'unreadable' => {
  if (from === null || from.trim() === '') return undefined
  const parsed = parseFact(key, from)
  return parsed.ok ? (parsed.value ?? undefined) : 'unreadable'
}

/** Decides one change: `from` is what the page showed, `to` what the person wants. Pure. */
export const changeOf = (row: DisclosureRow, key: FactKey, stored: FactValue | undefined, from: string | null, to: string | null, locks: Locks): FactChange => {
  if (keyShape(key) === null) return { kind: 'refused', sentence: `表中没有“${key}”这一项，请刷新页面再试。` }
  if (to?.includes(NUL) === true) return { kind: 'refused', sentence: '文字中有看不见的非法字符，请删去后重新输入。' }
  const parsed = parseFact(key, to ?? '')
  if (!parsed.ok) return { kind: 'refused', sentence: parsed.error }
  const wanted = parsed.value ?? undefined
  if (sameFact(wanted, stored)) return { kind: 'same' }
  const locked = locks(key, wanted)
  if (locked !== null) return { kind: 'refused', sentence: locked }
  const before = parsedBefore(key, from)
  if (before === 'unreadable' || !sameFact(before, stored)) return { kind: 'stale' }
  if (wanted === undefined) return { kind: 'write', value: null }
  const refusal = rowRefusal(row, key) ?? (wanted.kind === 'text' ? registerRefusal(row, key, wanted.text) : null)
  return refusal === null ? { kind: 'write', value: wanted } : { kind: 'refused', sentence: refusal }
}
