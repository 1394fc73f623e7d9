import type { UnitHead } from './contract'

/** 青禾县 exists nowhere: the code is in Shanxi's range (14) and belongs to no county. */
export const division = { code: '141199', name: '青禾县', isDemonstration: true } as const
export const bureau = { name: '青禾县财政局' } as const

export const TEMPLATE_2024 = 'CN-2024-14'
export const TEMPLATE_2023 = 'CN-2023-14'

type Kind = UnitHead['kind']
export const headOf = (code: string, name: string, kind: Kind, department?: { readonly code: string; readonly name: string }): UnitHead => ({
  code,
  name,
  departmentCode: department?.code ?? code.slice(0, 3),
  departmentName: department?.name ?? name,
  divisionCode: division.code,
  divisionName: division.name,
  scope: 'unit',
  kind,
})
