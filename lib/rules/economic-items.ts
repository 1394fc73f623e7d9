import type { Classification } from '@/lib/classification/classification'
import { cellRef, type CellRef } from '@/lib/report/cell'
import { compare, isPositive } from '@/lib/money/amount'
import { figureAt, type Report } from '@/lib/report/report'
import { codesOf } from './codes-of'
import { sumFigures } from './printed'
import type { Subject } from './rule'

type Group = 'personnel' | 'publicUse'

/** What 六 says the two groups mainly include. */
export const includeTexts = ({ facts }: Report): readonly { readonly key: string; readonly name: string; readonly group: Group; readonly text: string }[] => [
  { key: 'reasons/personnelExpensesInclude', name: '人员经费', group: 'personnel', text: facts.reasons.personnelExpensesInclude },
  { key: 'reasons/publicUseExpensesInclude', name: '公用经费', group: 'publicUse', text: facts.reasons.publicUseExpensesInclude },
]

export type NamedItem = { readonly name: string; readonly codes: readonly string[]; /** Its cells of 公开06. */ readonly cells: readonly CellRef[]; readonly near: string }

/** 其他商品服务支出 for 其他商品和服务支出: people leave out what carries no meaning. */
const nearly = (text: string): string => text.replace(/[和及与的、，,；;。\s（）()]/gu, '')

const known = new WeakMap<Classification, Readonly<Record<Group, readonly NamedItem[]>>>()

const groupOf = ({ economic }: Classification, group: Group): readonly NamedItem[] => {
  const byName = new Map<string, string[]>()
  for (const entry of economic.values())
    if (entry.code.length === 5 && entry.fillable && entry.group === group) byName.set(entry.name, [...(byName.get(entry.name) ?? []), entry.code])
  return [...byName].map(([name, codes]) => ({ name, codes, cells: codes.map((code) => cellRef('T06', code, 'amount')), near: nearly(name) })).sort((left, right) => right.name.length - left.name.length)
}

/** The 款 of a group by name, longest names first; one name may stand under several 类. */
export const itemsOfGroup = (subject: Subject, group: Group): readonly NamedItem[] => {
  const codes = codesOf(subject)
  let groups = known.get(codes)
  if (groups === undefined) known.set(codes, (groups = { personnel: groupOf(codes, 'personnel'), publicUse: groupOf(codes, 'publicUse') }))
  return groups[group]
}

/** The 款 a text names; a longer name is not read as a shorter one. */
export const itemsNamed = (subject: Subject, group: Group, text: string): readonly NamedItem[] => {
  let rest = nearly(text)
  if (rest === '') return []
  const named: NamedItem[] = []
  for (const item of itemsOfGroup(subject, group)) {
    if (!rest.includes(item.near)) continue
    named.push(item)
    rest = rest.replaceAll(item.near, '　')
  }
  return named
}

const MOST_INCLUDED = 8

/** The 款 of a group that have money, largest first, as 六 lists them: `基本工资、津贴补贴、奖金`. Empty where there is none. */
export const includeWords = (subject: Subject, group: Group): string =>
  itemsOfGroup(subject, group)
    .map(({ name, cells }) => ({ name, amount: sumFigures(cells.map((ref) => figureAt(subject.report, ref))) }))
    .filter(({ amount }) => isPositive(amount))
    .sort((left, right) => compare(right.amount, left.amount))
    .slice(0, MOST_INCLUDED)
    .map(({ name }) => name)
    .join('、')
