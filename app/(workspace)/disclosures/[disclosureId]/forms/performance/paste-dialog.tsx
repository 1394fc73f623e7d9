'use client'
import { useMemo, useState } from 'react'
import { blockOfText } from '@/components/grid/block'
import type { FieldEdit } from '@/components/live/live-store'
import { useLiveStore } from '@/components/live/disclosure-provider'
import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Tag } from '@/components/ui/tag'
import { TextArea } from '@/components/ui/text-area'
import { useToast } from '@/components/ui/toast'
import { readPasted, type PastedColumn, type PastedTable } from './pasted-table'

type Line = { readonly line: number; readonly name: string; readonly known: boolean; readonly shown: Readonly<Record<string, string>>; readonly problems: readonly string[] }
type Plan = { readonly lines: readonly Line[]; readonly edits: readonly FieldEdit[] }

type PasteDialogProps = {
  readonly title: string
  /** `个项目`: what is counted. */
  readonly item: string
  readonly columns: readonly PastedColumn[]
  readonly plan: (table: PastedTable) => Plan
  /** The unit of amounts without one, where there are any. */
  readonly unit?: string
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

const SHOWN = 12

/** A table from a spreadsheet: pasted, looked at, then taken in one step that can be undone. */
export const PasteDialog = ({ title, item, columns, plan, unit, open, onOpenChange }: PasteDialogProps) => {
  const store = useLiveStore()
  const toast = useToast()
  const [text, setText] = useState('')
  const table = useMemo(() => readPasted(text.trim() === '' ? [] : blockOfText(text), columns), [text, columns])
  const planned = useMemo(() => plan(table), [plan, table])
  const known = columns.filter(({ field }) => table.fields.includes(field))
  const good = planned.lines.filter(({ name }) => name !== '')
  const fresh = good.filter((line) => !line.known).length
  const said = [...new Set(Object.values(table.units))]
  const units = said.length === 0 ? (unit ?? '') : `表头的${said.join('、')}`
  const problems = planned.lines.flatMap((line) => line.problems)
  const close = () => {
    setText('')
    onOpenChange(false)
  }
  const take = () => {
    store.apply(planned.edits, title)
    toast({ title: `${title}：新增 ${String(fresh)} ${item}，补填 ${String(good.length - fresh)} ${item}`, action: { label: '撤销', onSelect: () => { store.undo() } } })
    close()
  }
  return (
    <Dialog
      wide
      open={open}
      onOpenChange={(next) => { if (next) onOpenChange(true); else close() }}
      title={title}
      description={`在 Excel 里选中几列复制，粘贴到下面。认得的列：${columns.map(({ label }) => label).join('、')}${unit === undefined ? '' : `；金额按${unit}`}`}
      footer={<><Button onClick={close}>取消</Button><Button variant="primary" unavailable={planned.edits.length === 0 ? '还没有可以采用的内容' : undefined} onClick={take}>{planned.edits.length === 0 ? '采用' : `采用 ${String(good.length)} 行`}</Button></>}
    >
      <Field label="从 Excel 粘贴">
        <TextArea value={text} minRows={4} spellCheck={false} className="max-h-40 font-sans whitespace-pre" placeholder={columns.map(({ label }) => label).join('　')} onChange={(event) => { setText(event.target.value) }} />
      </Field>
      {planned.lines.length > 0 && (
        <div className="mt-3 grid gap-2">
          <p className="text-13" role="status">
            {table.headed ? '按表头对列' : '没有表头，按上面列出的次序对列'}：新增 <b className="font-semibold">{fresh}</b> {item}，补填已有 <b className="font-semibold">{good.length - fresh}</b> {item}{unit !== undefined && `；金额按${units}`}；空着的格不改原来的数。
          </p>
          {problems.length > 0 && <ul className="text-12 text-warn">{problems.slice(0, SHOWN).map((problem) => <li key={problem}>{problem}</li>)}{problems.length > SHOWN && <li>另有 {problems.length - SHOWN} 处</li>}</ul>}
          <div className="overflow-x-auto">
            <DataTable
              caption="将采用的内容"
              rows={planned.lines}
              rowKey={({ line }) => String(line)}
              columns={[
                { key: 'what', head: '', width: '64px', cell: ({ name, known: isKnown }) => (name === '' ? <Tag tone="warning">不采用</Tag> : isKnown ? <Tag>补填</Tag> : <Tag tone="ok">新增</Tag>) },
                ...known.map(({ field, label }, index) => ({ key: field, head: label, names: index === 0, cell: ({ shown }: Line) => shown[field] ?? '' })),
              ]}
            />
          </div>
        </div>
      )}
    </Dialog>
  )
}
