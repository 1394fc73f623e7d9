'use client'
import { useEffect, useId, useRef } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { GridColumn } from './grid-model'

type CellInputProps = { readonly column: GridColumn; readonly label: string; readonly editing: boolean; readonly error: string | undefined }

/**
 * The one input of a grid. It stands, unseen and empty, in the chosen cell and has the focus: an input method takes hold
 * of the very first key, which it would not of a cell. With the first character it is seen. Keys are read by the grid
 * around it.
 */
export const CellInput = ({ column, label, editing, error }: CellInputProps) => {
  const frame = useRef<HTMLSpanElement>(null)
  const listId = useId()
  const words = column.input === 'text'
  useEffect(() => {
    const input = frame.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('[data-editor]')
    if (!editing && input) input.value = ''
  }, [editing])
  const shared = {
    'data-editor': true, 'data-ready': editing ? undefined : '', 'aria-label': label, 'aria-invalid': error === undefined ? undefined : true, autoComplete: 'off', spellCheck: false,
    className: classNames('cell-input', !words && 'figures'),
  } as const
  return (
    <span ref={frame} className="contents">
      {words && column.suggestions === undefined
        ? <textarea {...shared} rows={1} cols={1} />
        : <input {...shared} type="text" size={1} inputMode={words ? 'text' : 'decimal'} list={editing && column.suggestions !== undefined ? listId : undefined} />}
      {editing && column.suggestions !== undefined && <datalist id={listId}>{column.suggestions.map((each) => <option key={each} value={each} />)}</datalist>}
    </span>
  )
}
