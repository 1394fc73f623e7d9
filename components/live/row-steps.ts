import type { Rows } from './carried-rows'
import type { CodeGroup } from './code-groups'
import type { createEditSteps, FieldEdit, Step } from './edit-steps'
import type { createFieldBook } from './field-book'

type RowStepsNeeds = {
  readonly book: ReturnType<typeof createFieldBook>
  readonly steps: ReturnType<typeof createEditSteps>
  /** Gives a group its rows and tells whoever draws them. */
  readonly arrange: (group: CodeGroup, codes: readonly string[]) => void
  readonly apply: (edits: readonly FieldEdit[], label: string) => void
  readonly notify: () => void
}

/** The rows of these groups as they stand; part of a step, so that undoing it brings them back. */
export const rowsNow = (book: RowStepsNeeds['book'], groups: Iterable<CodeGroup>): Step['rows'] => new Map([...groups].map((group) => [group, book.rowsOf(group)]))

/** Rows of a code, added, taken away and put away; blank or not. */
export const createRowSteps = ({ book, steps, arrange, apply, notify }: RowStepsNeeds) => {
  const filledIn = (prefix: string) => [...book.texts()].filter(([key, text]) => text !== '' && (key === prefix || key.startsWith(`${prefix}/`)))
  /** A step that only concerns rows. */
  const rememberRows = (label: string, group: CodeGroup): void => { steps.push({ label, edits: [], unit: book.unit(), rows: rowsNow(book, [group]) }) }
  return {
    /** A row without figures yet; with a label it is a step that can be undone. */
    addRow: (group: CodeGroup, code: string, label?: string): void => {
      if (book.rowsOf(group).includes(code)) return
      if (label !== undefined) rememberRows(label, group)
      arrange(group, [...book.rowsOf(group), code])
      notify()
    },
    /** Takes the row away and blanks its facts; undoing brings both back. */
    removeRow: (group: CodeGroup, code: string, label: string): void => {
      const filled = filledIn(`${group}/${code}`)
      if (filled.length === 0) rememberRows(label, group)
      apply(filled.map(([key]) => ({ key, text: '' })), label)
      arrange(group, book.rowsOf(group).filter((each) => each !== code))
      notify()
    },
    /** Leaves out rows that were put away on an earlier visit, as long as nothing stands in them. */
    putAway: (rows: Rows): void => {
      for (const [group, codes] of rows) book.setRows(group, book.rowsOf(group).filter((code) => !codes.includes(code) || filledIn(`${group}/${code}`).length > 0))
      notify()
    },
  }
}
