import { err, ok, type Result } from '@/lib/result'
import { assemble, factText, parseFact, withFact, type FactKey, type Facts, type FactsHead, type FactValue } from '@/lib/facts/facts'
import type { AmountUnit } from '@/lib/money/format'
import { codeGroups, rowOfKey, type CodeGroup } from './code-groups'
import type { FieldEdit } from './edit-steps'
import { fieldText, isAmountKey } from './fact-words'
import type { JournalEntry } from './journal'
import type { StoredText } from './pending-change'

export type FieldBook = {
  readonly facts: () => Facts
  readonly unit: () => AmountUnit
  readonly texts: () => ReadonlyMap<FactKey, string>
  readonly textOf: (key: FactKey) => string
  readonly valueOf: (key: FactKey) => FactValue | null
  readonly rowsOf: (group: CodeGroup) => readonly string[]
  readonly setRows: (group: CodeGroup, codes: Iterable<string>) => void
  /** A field holds another text. A text that cannot be read counts as not typed, so the stored fact stands. Answers what is to be stored. */
  readonly write: (edit: FieldEdit, stored: StoredText) => Result<StoredText, string>
  /** The text of a readable field in its usual form; null where it has it already. */
  readonly tidy: (key: FactKey) => FieldEdit | null
  /** Fields get what the server has. */
  readonly take: (stored: Iterable<readonly [FactKey, StoredText]>) => readonly FieldEdit[]
  /** Fields get what the journal kept. */
  readonly recall: (entries: Iterable<readonly [FactKey, JournalEntry]>) => readonly FieldEdit[]
  /** Amounts are shown and typed in another unit; answers the fields that read otherwise now. */
  readonly setUnit: (unit: AmountUnit, isUnreadable: (key: FactKey) => boolean) => readonly FieldEdit[]
}

export const storedValue = (key: FactKey, text: StoredText): FactValue | null => {
  const parsed = text === null ? ok(null) : parseFact(key, text)
  return parsed.ok ? parsed.value : null
}

/** The fact a text stands for, as it is stored; or the sentence that says why it is none. */
export const storedFrom = (key: FactKey, text: string, unit: AmountUnit): Result<StoredText, string> => {
  const parsed = parseFact(key, text, unit)
  if (!parsed.ok) return err(parsed.error)
  return ok(parsed.value === null ? null : factText(parsed.value))
}

/** What the fields hold, and the facts they stand for. */
export const createFieldBook = (head: FactsHead, stored: Readonly<Record<FactKey, string>>, firstUnit: AmountUnit): FieldBook => {
  const texts = new Map<FactKey, string>()
  const values = new Map<FactKey, FactValue>()
  const rows = new Map<CodeGroup, readonly string[]>(codeGroups.map((group) => [group, []]))
  let unit = firstUnit

  const textOf = (key: FactKey): string => texts.get(key) ?? ''
  const rowsOf = (group: CodeGroup): readonly string[] => rows.get(group) ?? []
  const setRows = (group: CodeGroup, codes: Iterable<string>): void => { rows.set(group, [...new Set(codes)].sort()) }
  const keep = (key: FactKey, value: FactValue | null): void => {
    if (value === null) values.delete(key)
    else values.set(key, value)
  }
  const show = (key: FactKey, text: string): FieldEdit => {
    texts.set(key, text)
    const row = rowOfKey(key)
    if (row !== null && text !== '' && !rowsOf(row.group).includes(row.code)) setRows(row.group, [...rowsOf(row.group), row.code])
    return { key, text }
  }

  for (const [key, text] of Object.entries(stored)) {
    const value = storedValue(key, text)
    keep(key, value)
    show(key, fieldText(value, unit))
  }
  let facts = assemble(head, values)

  return {
    facts: () => facts,
    unit: () => unit,
    texts: () => texts,
    textOf,
    valueOf: (key) => values.get(key) ?? null,
    rowsOf,
    setRows,
    write: ({ key, text }, storedText) => {
      show(key, text)
      const read = storedFrom(key, text, unit)
      const value = storedValue(key, read.ok ? read.value : storedText)
      if (factText(value) !== factText(values.get(key))) {
        keep(key, value)
        facts = withFact(facts, key, value)
      }
      return read
    },
    tidy: (key) => {
      const value = values.get(key)
      const usual = fieldText(value, unit)
      return value === undefined || textOf(key) === usual ? null : show(key, usual)
    },
    take: (entries) => {
      const edits = [...entries].map(([key, text]) => {
        const value = storedValue(key, text)
        keep(key, value)
        return show(key, fieldText(value, unit))
      })
      if (edits.length > 0) facts = assemble(head, values)
      return edits
    },
    recall: (entries) => {
      const edits = [...entries].map(([key, entry]) => {
        const parsed = parseFact(key, entry.text, entry.unit)
        if (parsed.ok) keep(key, parsed.value)
        return show(key, parsed.ok ? fieldText(parsed.value, unit) : entry.text)
      })
      if (edits.length > 0) facts = assemble(head, values)
      return edits
    },
    setUnit: (next, isUnreadable) => {
      unit = next
      return [...values].filter(([key]) => isAmountKey(key) && !isUnreadable(key)).map(([key, value]) => show(key, fieldText(value, unit)))
    },
  }
}
