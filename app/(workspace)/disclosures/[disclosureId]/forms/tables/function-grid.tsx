'use client'
import { useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { CodePicker } from '@/components/fields/code-picker'
import { admitCode, codeName, codeOptions, isListedCode, unlistedCode } from '@/components/fields/function-codes'
import { DataGrid } from '@/components/grid/data-grid'
import { functionalRows } from '@/components/grid/functional-rows'
import type { CellOf, GridRow } from '@/components/grid/grid-model'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { rowOfKey, type CodeGroup } from '@/components/live/code-groups'
import { useDisclosure, useLiveStore } from '@/components/live/disclosure-provider'
import { fieldId, focusSoon } from '@/components/live/focus-field'
import { useRows } from '@/components/live/use-live'
import type { Fund } from '@/lib/classification/classification'
import { theTemplate } from '@/lib/template/templates'
import { ColumnChoice } from './column-choice'
import type { FunctionColumn } from './function-column'
import { useFolding } from './use-folding'
import { usePhone } from './use-phone'

type FunctionGridProps = {
  readonly group: CodeGroup
  /** The table whose rows these are: `T03`. */
  readonly table: string
  readonly label: string
  /** The budget whose codes may have rows; null takes all. */
  readonly fund: Fund | null
  readonly columns: readonly FunctionColumn[]
}

/** Facts by function: 项 are typed, 款, 类 and 合计 are computed above them. */
export const FunctionGrid = ({ group, table, label, fund, columns }: FunctionGridProps) => {
  const { templateId, editable, prior } = useDisclosure()
  const store = useLiveStore()
  const template = theTemplate(templateId)
  const items = useRows(group)
  const phone = usePhone()
  const [leaving, setLeaving] = useState<GridRow | null>(null)
  const [chosen, setChosen] = useState(columns.find((column) => column.field !== null)?.key ?? '')
  // A finding may lead to a fact that has no row yet, or to a column that is folded.
  const asked = useSearchParams().get('field')
  // A column that had figures last year is likely to have some this year.
  const isUsual = (field: string) => editable && prior !== null && items.some((code) => prior.facts[`${group}/${code}/${field}`] !== undefined)
  const isBlank = ({ field }: FunctionColumn) => field !== null && asked?.endsWith(`/${field}`) !== true && !isUsual(field) && items.every((code) => store.textOf(`${group}/${code}/${field}`) === '')
  const { visible, folded } = useFolding(columns, isBlank, phone || items.length === 0)

  const rows = useMemo(() => functionalRows(items, (code) => codeName(template, code)), [items, template])
  const shown = useMemo(() => (phone ? columns.filter((column) => column.key === chosen) : visible), [phone, columns, visible, chosen])
  const fields = useMemo(() => new Map(columns.map((column) => [column.key, column.field])), [columns])
  const cellOf: CellOf = useCallback((row, column) => {
    const field = fields.get(column.key) ?? null
    return row.weight === 'item' && field !== null ? { kind: 'fact', key: `${group}/${row.key}/${field}` } : { kind: 'computed', ref: `${table}!${row.key}:${column.key}` }
  }, [fields, group, table])
  const options = useMemo(() => codeOptions(template, fund), [template, fund])
  const unlisted = useMemo(() => unlistedCode(template, fund), [template, fund])
  const codes = useMemo(() => ({
    pattern: /^\d{7}$/,
    parents: /^\d{3}(\d{2})?$/,
    admit: (code: string) => admitCode(template, fund, code),
    isListed: (code: string) => isListedCode(template, code),
    rowFor: (code: string): GridRow => ({ key: code, code, name: codeName(template, code), level: 2, weight: 'item' }),
  }), [template, fund])

  useEffect(() => {
    const row = asked === null ? null : rowOfKey(asked)
    if (row !== null && row.group === group && editable && !store.rowsOf(group).includes(row.code) && admitCode(template, fund, row.code).ok) store.addRow(group, row.code)
  }, [asked, group, editable, store, template, fund])

  const add = (code: string) => {
    store.addRow(group, code, `添加 ${code} ${codeName(template, code)}`)
    const first = shown.map((column) => fields.get(column.key)).find((field) => field !== null && field !== undefined)
    focusSoon(fieldId(`${group}/${code}/${first ?? ''}`))
  }
  const remove = (row: GridRow) => { store.removeRow(group, row.code, `删除 ${row.code} ${row.name}`) }
  const askToRemove = (row: GridRow) => {
    const filled = columns.some((column) => column.field !== null && store.textOf(`${group}/${row.code}/${column.field}`) !== '')
    if (filled) setLeaving(row)
    else remove(row)
  }

  return (
    <>
      {phone && <ColumnChoice columns={columns} value={chosen} onChoose={setChosen} />}
      {rows.length === 1 && <p className="border-t border-line-2 px-4 py-3 text-13 text-ink-3">还没有科目。{editable ? '在下面输入代码或名称，或从 Excel 复制带科目代码的几行，选中表中一格后按 Ctrl V 粘贴。' : ''}</p>}
      <DataGrid
        label={label}
        nameHead="科目名称"
        rows={rows}
        columns={shown}
        allColumns={columns}
        cellOf={cellOf}
        readOnly={!editable}
        codes={codes}
        onRemove={askToRemove}
        folded={folded}
        foot={<div id={fieldId(group)}><CodePicker label="添加科目" options={options} unlisted={unlisted} present={items} onPick={add} placeholder="输入代码、名称或拼音首字母，例如“2101101”“医疗”“xzyx”" /></div>}
      />
      <ConfirmDialog
        open={leaving !== null}
        onOpenChange={(open) => { if (!open) setLeaving(null) }}
        title={`删除 ${leaving?.code ?? ''} ${leaving?.name ?? ''}`}
        description="这一行填的金额会清空，表、句子和问题随之改变。删除后可以撤销。"
        confirmLabel="删除这一行"
        tone="danger"
        onConfirm={() => { if (leaving !== null) remove(leaving) }}
      />
    </>
  )
}
