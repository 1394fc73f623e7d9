'use client'
import { useRef, useState, type ChangeEvent, type DragEvent, type ReactNode } from 'react'
import { Icon } from '@/components/icon/icon'
import { buttonClass } from '@/components/ui/button-class'
import { classNames } from '@/components/ui/class-names'

type DropZoneProps = { readonly accept: string; readonly hint: ReactNode; readonly onFile: (file: File) => void; readonly busy: boolean }

/** A place for one file: dropped, or chosen by button. */
export const DropZone = ({ accept, hint, onFile, busy }: DropZoneProps) => {
  const [over, setOver] = useState(false)
  // Entering a child fires leave on the parent: depth says when the file is really gone.
  const depth = useRef(0)
  const enter = (event: DragEvent, by: 1 | -1) => {
    event.preventDefault()
    depth.current += by
    setOver(depth.current > 0)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    depth.current = 0
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file !== undefined && !busy) onFile(file)
  }
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const { currentTarget } = event
    const file = currentTarget.files?.[0]
    if (file !== undefined) onFile(file)
    // The same file chosen again, mended meanwhile, must be read again.
    currentTarget.value = ''
  }
  return (
    <div
      onDragEnter={(event) => { enter(event, 1) }}
      onDragLeave={(event) => { enter(event, -1) }}
      onDragOver={(event) => { event.preventDefault() }}
      onDrop={drop}
      className={classNames('flex flex-wrap items-center justify-center gap-x-4 gap-y-2 border border-dashed px-4 py-6 text-center', over ? 'border-act bg-act-wash' : 'border-line-ctl bg-paper')}
    >
      <span className="text-13 text-ink-2 max-tablet:hidden">{over ? '松开就开始读' : '把文件拖到这里，或'}</span>
      <label className={classNames(buttonClass('secondary', 'medium'), 'cursor-pointer focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus', busy && 'pointer-events-none opacity-60')}>
        <Icon name="upload" />{busy ? '正在读文件' : '选择文件'}
        <input type="file" accept={accept} onChange={choose} disabled={busy} className="sr-only" />
      </label>
      <span className="basis-full text-12 text-ink-3">{hint}</span>
    </div>
  )
}
