import type { ListedDisclosure } from '@/lib/disclosure/list-disclosures'
import { stateNames, type State } from '@/lib/workflow/states'

export type RawQuery = Readonly<Record<string, string | string[] | undefined>>

/** What the list is narrowed to: null is everything. */
export type ListQuery = { readonly words: string; readonly fiscalYear: number | null; readonly state: State | null }

export const oneOf = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? ''

const isState = (text: string): text is State => Object.hasOwn(stateNames, text)

/** Reads an address; what makes no sense narrows nothing. */
export const listQueryOf = (raw: RawQuery): ListQuery => {
  const year = oneOf(raw['year'])
  const state = oneOf(raw['state'])
  return {
    words: oneOf(raw['q']).trim().slice(0, 60),
    fiscalYear: /^\d{4}$/.test(year) ? Number.parseInt(year, 10) : null,
    state: isState(state) ? state : null,
  }
}

/** The address of the list narrowed so. */
export const listAddress = ({ words, fiscalYear, state }: ListQuery): string => {
  const parameters = new URLSearchParams()
  if (fiscalYear !== null) parameters.set('year', String(fiscalYear))
  if (state !== null) parameters.set('state', state)
  if (words !== '') parameters.set('q', words)
  const text = parameters.toString()
  return text === '' ? '/disclosures' : `/disclosures?${text}`
}

type Line = Pick<ListedDisclosure, 'fiscalYear' | 'state'> & { readonly unit: Pick<ListedDisclosure['unit'], 'name' | 'code' | 'departmentName'> }

/** The lines that fit; every word must occur in unit, department or code. */
export const narrowed = <L extends Line>(lines: readonly L[], { words, fiscalYear, state }: ListQuery): readonly L[] => {
  const wanted = words.split(/\s+/).filter((word) => word !== '')
  return lines.filter(
    (line) =>
      (fiscalYear === null || line.fiscalYear === fiscalYear) &&
      (state === null || line.state === state) &&
      wanted.every((word) => line.unit.name.includes(word) || line.unit.departmentName.includes(word) || line.unit.code.startsWith(word)),
  )
}
