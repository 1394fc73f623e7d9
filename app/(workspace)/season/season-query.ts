import type { SeasonLine } from '@/lib/disclosure/season-map'
import { stateNames, type State } from '@/lib/workflow/states'
import { oneOf, type RawQuery } from '../disclosures/list-query'

/** What the map is narrowed to; null is everything. `notBegun`: no disclosure of this year yet. */
export type SeasonQuery = {
  readonly divisionCode: string | null
  readonly fiscalYear: number | null
  readonly state: State | 'notBegun' | null
  readonly findings: 'errors' | 'unexplained' | 'clear' | null
  readonly words: string
  /** Units in a list; or departments against the sections of the forms. */
  readonly view: 'units' | 'sections'
}

const isState = (text: string): text is State => Object.hasOwn(stateNames, text)
const isFindings = (text: string): text is NonNullable<SeasonQuery['findings']> => ['errors', 'unexplained', 'clear'].includes(text)

/** Reads an address; what makes no sense narrows nothing. */
export const seasonQueryOf = (raw: RawQuery): SeasonQuery => {
  const [year, state, findings, division] = [oneOf(raw['year']), oneOf(raw['state']), oneOf(raw['findings']), oneOf(raw['division'])]
  return {
    divisionCode: /^\d{6,12}$/.test(division) ? division : null,
    fiscalYear: /^20\d{2}$/.test(year) ? Number.parseInt(year, 10) : null,
    state: state === 'notBegun' || isState(state) ? state : null,
    findings: isFindings(findings) ? findings : null,
    words: oneOf(raw['q']).trim().slice(0, 60),
    view: oneOf(raw['view']) === 'sections' ? 'sections' : 'units',
  }
}

export const seasonAddress = ({ divisionCode, fiscalYear, state, findings, words, view }: SeasonQuery, path = '/season'): string => {
  const parameters = new URLSearchParams()
  if (divisionCode !== null) parameters.set('division', divisionCode)
  if (fiscalYear !== null) parameters.set('year', String(fiscalYear))
  if (state !== null) parameters.set('state', state)
  if (findings !== null) parameters.set('findings', findings)
  if (words !== '') parameters.set('q', words)
  if (view !== 'units') parameters.set('view', view)
  const text = parameters.toString()
  return text === '' ? path : `${path}?${text}`
}

export const stateOf = (line: SeasonLine): State | 'notBegun' => line.disclosure?.state ?? 'notBegun'
export const seasonStateNames: Readonly<Record<State | 'notBegun', string>> = { notBegun: '未开始', ...stateNames }

const fitsFindings = ({ tally }: SeasonLine, findings: SeasonQuery['findings']): boolean => {
  switch (findings) {
    case null:
      return true
    case 'errors':
      return tally !== null && tally.errors > 0
    case 'unexplained':
      return tally !== null && tally.unexplained > 0
    case 'clear':
      return tally !== null && tally.errors + tally.unexplained === 0
  }
}

/** The lines that fit; every word must occur in unit, department or code. */
export const narrowedSeason = (lines: readonly SeasonLine[], { state, findings, words }: SeasonQuery): readonly SeasonLine[] => {
  const wanted = words.split(/\s+/).filter((word) => word !== '')
  return lines.filter((line) =>
    (state === null || stateOf(line) === state) && fitsFindings(line, findings) &&
    wanted.every((word) => line.unit.name.includes(word) || line.unit.departmentName.includes(word) || line.unit.code.startsWith(word)))
}
