import type { PeopleInput } from '@/lib/people/list-people'
import { roleNames, type Role } from '@/lib/workflow/actor'
import { oneOf, type RawQuery } from '../../disclosures/list-query'

const isRole = (text: string): text is Role => Object.hasOwn(roleNames, text)

/** Reads an address; what makes no sense narrows nothing. */
export const peopleQueryOf = (raw: RawQuery): PeopleInput => {
  const [division, role, page] = [oneOf(raw['division']), oneOf(raw['role']), oneOf(raw['page'])]
  return { divisionCode: division === '' ? null : division, role: isRole(role) ? role : null, words: oneOf(raw['q']).trim().slice(0, 60), page: /^\d{1,5}$/.test(page) ? Math.max(1, Number.parseInt(page, 10)) : 1 }
}

export const peopleAddress = ({ divisionCode, role, words, page }: PeopleInput): string => {
  const parameters = new URLSearchParams()
  if (divisionCode !== null) parameters.set('division', divisionCode)
  if (role !== null) parameters.set('role', role)
  if (words !== '') parameters.set('q', words)
  if (page !== 1) parameters.set('page', String(page))
  const text = parameters.toString()
  return `/administration/people${text === '' ? '' : `?${text}`}`
}
