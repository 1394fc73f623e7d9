'use client'
import Link from 'next/link'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { Tag } from '@/components/ui/tag'
import { useToast } from '@/components/ui/toast'
import type { KeptUnit, PlacesList } from '@/lib/people/list-places'
import { useAction } from '../../use-action'
import { stopUnitAction } from './actions'
import { DivisionDialog } from './division-dialog'
import { UnitDialog } from './unit-dialog'
import { kindWords, scopeWords } from './unit-words'

/** Units of a division by department, and what is said of them. */
export const UnitDesk = ({ list }: { readonly list: PlacesList }) => {
  const [open, setOpen] = useState<{ readonly unit: KeptUnit | null } | null>(null)
  const stop = useAction(stopUnitAction)
  const toast = useToast()
  const { division, departments, units } = list
  const people = ({ code, people: count }: KeptUnit) => <Link href={`/administration/people?division=${division.code}&q=${code}`}>{count} 人</Link>
  const tools = (unit: KeptUnit) => (
    <span className="flex gap-1 whitespace-nowrap">
      <Button size="small" variant="quiet" icon="edit" aria-label={`修改 ${unit.name}`} onClick={() => { setOpen({ unit }) }} />
      <Button size="small" variant="quiet" aria-label={`${unit.active ? '停用' : '恢复'} ${unit.name}`} onClick={() => { stop.run({ unitId: unit.id, active: !unit.active }, () => { toast({ title: `${unit.name}${unit.active ? '已停用' : '已恢复'}` }) }) }}>{unit.active ? '停用' : '恢复'}</Button>
    </span>
  )
  const standing = ({ active }: KeptUnit) => (active ? <Tag tone="ok" icon="check">在用</Tag> : <Tag icon="withdrawn">已停用</Tag>)
  return (
    <>
      <div className="my-3 flex flex-wrap gap-2"><Button variant="primary" icon="plus" onClick={() => { setOpen({ unit: null }) }}>新增单位</Button><DivisionDialog parent={division} /></div>
      {stop.failure !== null && <div className="pb-2"><NoticeBanner tone="error" role="alert" title="没有办成">{stop.failure}</NoticeBanner></div>}
      <div className="hidden tablet:block">
        <DataTable
          caption="单位" rows={units} rowKey={({ id }) => id} empty="还没有单位"
          columns={[
            { key: 'department', head: '部门', width: '250px', cell: ({ departmentCode, departmentName }) => <><span className="text-ink-3">{departmentCode}</span> {departmentName}</> },
            { key: 'code', head: '单位代码', width: '90px', cell: ({ code }) => code },
            { key: 'name', head: '单位', names: true, cell: ({ name }) => name },
            { key: 'kind', head: '性质', width: '150px', cell: ({ kind, scope }) => `${kindWords[kind]}${scope === 'department' ? ` · ${scopeWords[scope]}` : ''}` },
            { key: 'people', head: '人员', width: '70px', cell: people },
            { key: 'standing', head: '状态', width: '90px', cell: standing },
            { key: 'do', head: <span className="sr-only">办理</span>, width: '110px', cell: tools },
          ]}
        />
      </div>
      <ul className="border-t-2 border-b border-ink bg-sheet text-13 tablet:hidden">
        {units.map((unit) => (
          <li key={unit.id} className="flex items-start gap-2 border-b border-line px-3 py-2 last:border-b-0">
            <div className="min-w-0 flex-1"><span className="font-medium">{unit.name}</span> <span className="text-ink-3">{unit.code}</span><span className="block text-12 text-ink-2">{unit.departmentName} · {kindWords[unit.kind]} · {people(unit)}</span></div>
            <div className="flex flex-col items-end gap-1">{standing(unit)}{tools(unit)}</div>
          </li>
        ))}
      </ul>
      {open !== null && <UnitDialog unit={open.unit} divisionCode={division.code} departments={departments} onClose={() => { setOpen(null) }} onKept={(name) => { setOpen(null); toast({ title: `${name}已保存` }) }} />}
    </>
  )
}
