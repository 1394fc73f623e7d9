import { classificationOf, classifiedYears, type EconomicEntry, type FunctionalEntry } from '@/lib/classification/classification'
import { oneOf, type RawQuery } from '../../disclosures/list-query'

/** What the list of codes shows: one 类, or what the words name. `category` empty: the first one. */
export type CodeQuery = { readonly fiscalYear: number; readonly kind: 'functional' | 'economic'; readonly category: string; readonly words: string; readonly unverified: boolean }

const newest = (): number => classifiedYears[0] ?? 0

/** Reads an address; what makes no sense is left out. */
export const codeQueryOf = (raw: RawQuery): CodeQuery => {
  const [year, category] = [Number.parseInt(oneOf(raw['year']), 10), oneOf(raw['category'])]
  return {
    fiscalYear: classifiedYears.includes(year) ? year : newest(),
    kind: oneOf(raw['kind']) === 'economic' ? 'economic' : 'functional',
    category: /^\d{3}$/.test(category) ? category : '',
    words: oneOf(raw['q']).trim().slice(0, 60),
    unverified: oneOf(raw['unverified']) === '1',
  }
}

export const codeAddress = ({ fiscalYear, kind, category, words, unverified }: CodeQuery): string => {
  const parameters = new URLSearchParams({
    ...(fiscalYear === newest() ? {} : { year: String(fiscalYear) }), ...(kind === 'economic' ? { kind } : {}), ...(category === '' ? {} : { category }), ...(words === '' ? {} : { q: words }), ...(unverified ? { unverified: '1' } : {}),
  }).toString()
  return parameters === '' ? '/administration/codes' : `/administration/codes?${parameters}`
}

export type ListedCode = { readonly code: string; readonly name: string; readonly level: 1 | 2 | 3; readonly detail: string; readonly verified: boolean }

const fundNames: Readonly<Record<FunctionalEntry['fund'], string>> = { generalPublicBudget: '一般公共预算', governmentFunds: '政府性基金预算', stateCapitalOperations: '国有资本经营预算' }
const groupNames: Readonly<Record<EconomicEntry['group'], string>> = { personnel: '人员经费', publicUse: '公用经费' }
const levelOf = ({ length }: string): 1 | 2 | 3 => (length <= 3 ? 1 : length <= 5 ? 2 : 3)

/** Every code of a year, in order. An economic code is of the form itself: its names are compared. */
export const allCodes = ({ fiscalYear, kind }: Pick<CodeQuery, 'fiscalYear' | 'kind'>): readonly ListedCode[] => {
  const { functional, economic } = classificationOf(fiscalYear)
  return kind === 'functional'
    ? [...functional.values()].map(({ code, name, fund, verified }) => ({ code, name, level: levelOf(code), detail: fundNames[fund], verified }))
    : [...economic.values()].map(({ code, name, group, fillable }) => ({ code, name, level: levelOf(code), detail: `${groupNames[group]}${fillable ? '' : '，公开06 不填'}`, verified: true }))
}

/** What the query shows of them: where there are words, from all 类. */
export const narrowedCodes = (codes: readonly ListedCode[], { category, words, unverified }: CodeQuery): readonly ListedCode[] => {
  const wanted = words.split(/\s+/).filter((word) => word !== '')
  const first = category === '' ? (codes[0]?.code ?? '') : category
  return codes.filter((each) => (!unverified || !each.verified) && (wanted.length === 0 ? each.code.startsWith(first) : wanted.every((word) => each.name.includes(word) || each.code.startsWith(word))))
}
