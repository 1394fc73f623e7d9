'use client'
import { type ChangeEvent, useEffect, useId, useRef } from 'react'
import { useFormContext } from 'react-hook-form'
import type { FactKey } from '@/lib/facts/facts'
import { useLiveStore, type FactForm } from '@/components/live/disclosure-provider'
import type { GridColumn } from './grid-model'

type CellEditorProps = { readonly factKey: FactKey; readonly column: GridColumn; readonly label: string; readonly error: string | undefined }

const look = 'block w-full border-0 bg-transparent p-0 outline-hidden'

/** The one input of a grid: it stands in the cell that is being written. Keys are read by the grid around it. */
export const CellEditor = ({ factKey, column, label, error }: CellEditorProps) => {
  const { register } = useFormContext<FactForm>()
  const store = useLiveStore()
  const frame = useRef<HTMLSpanElement>(null)
  const listId = useId()
  const field = register(factKey)
  useEffect(() => {
    const input = frame.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('[data-editor]')
    if (!input) return
    input.focus({ preventScroll: true })
    input.setSelectionRange(input.value.length, input.value.length)
  }, [])
  const change = (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    void field.onChange(event)
    store.type(factKey, event.target.value)
  }
  const shared = { ...field, onChange: change, 'data-editor': true, 'aria-label': label, 'aria-invalid': error === undefined ? undefined : true, autoComplete: 'off', spellCheck: false } as const
  return (
    <span ref={frame} className={column.input === 'text' ? 'block' : 'figure-box'}>
      {column.input === 'text' && column.suggestions === undefined
        ? <textarea {...shared} rows={1} cols={1} className={`${look} field-sizing-content min-h-5 resize-none`} />
        : <input {...shared} type="text" size={1} inputMode={column.input === 'text' ? 'text' : 'decimal'} list={column.suggestions === undefined ? undefined : listId} className={column.input === 'text' ? look : `${look} figures`} />}
      {column.suggestions !== undefined && <datalist id={listId}>{column.suggestions.map((words) => <option key={words} value={words} />)}</datalist>}
    </span>
  )
}
