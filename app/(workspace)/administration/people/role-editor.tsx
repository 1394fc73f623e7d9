'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { roleNames, type Role } from '@/lib/workflow/actor'
import { isOfUnit, roleWords, sameRole, type WantedLine } from './wanted-role'

export type RolePlaces = { readonly division: { readonly code: string; readonly name: string }; readonly units: readonly { readonly id: string; readonly code: string; readonly name: string }[]; readonly givable: readonly Role[] }

type UnitOption = { readonly value: string; readonly label: string }
const matching = (options: readonly UnitOption[], typed: string): readonly UnitOption[] => options.filter(({ label }) => label.includes(typed.trim()))

type RoleEditorProps = RolePlaces & { readonly lines: readonly WantedLine[]; readonly onChange: (lines: readonly WantedLine[]) => void }

/** The roles of a person, one a line; one person may hold several. */
export const RoleEditor = ({ division, units, givable, lines, onChange }: RoleEditorProps) => {
  const [role, setRole] = useState<Role>(givable[0] ?? 'preparer')
  const [unit, setUnit] = useState<UnitOption | null>(null)
  const options = units.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))
  const wanted: WantedLine | null = isOfUnit(role)
    ? unit === null ? null : { held: { role, unitId: unit.value }, words: roleWords(role, unit.label.slice(unit.label.indexOf(' ') + 1)) }
    : { held: { role, divisionCode: division.code }, words: roleWords(role, division.name) }
  const has = wanted !== null && lines.some(({ held }) => sameRole(held, wanted.held))
  return (
    <fieldset className="grid gap-2">
      <legend className="text-13 font-medium">角色</legend>
      {lines.length > 0 && (
        <ul aria-label="已有的角色" className="border border-line bg-sheet text-13">
          {lines.map((line) => (
            <li key={line.words} className="flex items-center gap-2 border-b border-line px-3 py-1 last:border-b-0">
              <span className="min-w-0 flex-1">{line.words}</span>
              <Button size="small" variant="quiet" icon="remove" aria-label={`去掉 ${line.words}`} onClick={() => { onChange(lines.filter((each) => each !== line)) }} />
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-end gap-2">
        <Field label="角色" labelHidden className="w-36"><Select aria-label="角色" options={givable.map((value) => ({ value, label: roleNames[value] }))} value={role} onValueChange={(next) => { const found = givable.find((each) => each === next); if (found !== undefined) setRole(found) }} className="w-full" /></Field>
        {isOfUnit(role)
          ? <Field label="单位" labelHidden className="min-w-0 flex-1 basis-52"><Combobox aria-label="单位" options={options} filter={matching} value={unit} onValueChange={setUnit} placeholder="单位代码或名称" /></Field>
          : <span className="flex-1 basis-52 pb-1.5 text-13 text-ink-2">{division.name}</span>}
        <Button icon="plus" onClick={() => { if (wanted !== null) { onChange([...lines, wanted]); setUnit(null) } }} unavailable={wanted === null ? '先选单位' : has ? '已经有了' : undefined}>加上</Button>
      </div>
    </fieldset>
  )
}
