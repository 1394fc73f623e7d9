import type { PersonRow } from '@/lib/people/list-people'
import { roleNames, type Role, type RoleHeld } from '@/lib/workflow/actor'

/** A role in the making: as the server takes it, and in words. */
export type WantedLine = { readonly held: RoleHeld; readonly words: string }

export const isOfUnit = (role: Role): role is 'preparer' | 'unitHead' => role === 'preparer' || role === 'unitHead'

export const sameRole = (left: RoleHeld, right: RoleHeld): boolean => left.role === right.role && ('unitId' in left ? 'unitId' in right && left.unitId === right.unitId : 'divisionCode' in right && left.divisionCode === right.divisionCode)

export const roleWords = (role: Role, place: string): string => `${roleNames[role]} · ${place}`

/** The roles of a person that stand within these divisions, ready to be changed. */
export const linesOf = (person: PersonRow, divisions: ReadonlySet<string>): readonly WantedLine[] =>
  person.roles.filter(({ divisionCode }) => divisions.has(divisionCode)).map(({ held, place }) => ({ held, words: roleWords(held.role, place) }))
