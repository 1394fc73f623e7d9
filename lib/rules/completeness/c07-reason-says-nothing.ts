import { nameOfFunction } from '@/lib/classification/classification'
import { factRef } from '@/lib/report/report'
import { placeOfCell } from '../place'
import type { Rule, Subject } from '../rule'
import { isChangeSlot, slotsOf, type Slot } from '../slots'

const bare = (text: string): string => text.replace(/[\p{P}\p{S}\s]/gu, '')
const EMPTY_WORDS = /本年度|本年|当年|上年度|上年|今年|相关|有关|所致|导致|支出|收入|经费|费用|资金|项目|增加|减少|增长|下降|较|比|的|了/gu
const FEWEST = 4
const OFTEN = 3

/** The words a slot's subject brings along: its 类 and what the money was for, projects, or the name of the expense. */
const subjectWords = ({ report }: Subject, { key }: Slot): readonly string[] => {
  const category = /generalPublicBudgetByCategory\/(\d{3})\/change$/u.exec(key)?.[1]
  if (category === undefined) return [placeOfCell(report, factRef(key)).split(' ').at(-1)?.replace(/变动原因$/u, '') ?? '']
  const usedFor = report.facts.reasons.generalPublicBudgetByCategory[category]?.usedFor ?? ''
  const names = report.facts.performance.projects.filter(({ functionCode }) => functionCode.startsWith(category)).map(({ name }) => name)
  return [usedFor, ...usedFor.split(/[、，,；;（）()和及]/u), ...names, nameOfFunction(category, report.template.fiscalYear) ?? '']
}

/** Longest words first, so that a word inside another does not break it. */
const remainder = (text: string, words: readonly string[]): string =>
  [...words].sort((left, right) => right.length - left.length).reduce((rest, word) => {
    const taken = bare(word)
    return taken.length >= 2 ? rest.replaceAll(taken, '') : rest
  }, bare(text)).replace(EMPTY_WORDS, '')

type Remembered = { readonly words: string; readonly isEmpty: boolean }
const remembered = new Map<string, Remembered>()
const MOST_REMEMBERED = 2_000

/** Whether nothing is left of a reason without its subject's words; remembered, because few reasons change between two judgements. */
const isEmptyOf = (text: string, words: readonly string[]): boolean => {
  const joined = words.join('|')
  const before = remembered.get(text)
  if (before?.words === joined) return before.isEmpty
  const isEmpty = [...remainder(text, words)].length < FEWEST
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(text, { words: joined, isEmpty })
  return isEmpty
}

export const c07ReasonSaysNothing: Rule = {
  id: 'C07',
  title: '原因同义反复或多处照抄',
  relation: '原因去掉主语和“支出、项目、增加、减少、本年度、相关”后不少于四字；同一段话不用在三处以上；不照抄上年。',
  severity: 'notice',
  tolerance: 'none',
  appliesTo: 'both',
  basis: '原因要说明为什么',
  check: function* (subject) {
    const { report, narrative, lastYear } = subject
    const slots = slotsOf(narrative).filter((slot) => slot.text !== '' && slot.text !== report.template.wording.zeroItemReason && isChangeSlot(slot))
    const groups = new Map<string, readonly Slot[]>()
    for (const slot of slots) groups.set(slot.text, [...(groups.get(slot.text) ?? []), slot])
    const before = lastYear?.facts.reasons
    const lastTexts = new Map(before === undefined ? [] : [...Object.entries(before.threePublicByItem), ...Object.entries(before), ...Object.entries(before.generalPublicBudgetByCategory).map(([code, { change }]) => [code, change] as const)].flatMap(([key, text]) => (typeof text === 'string' ? [[`${key}|${bare(text)}`, true] as const] : [])))
    for (const group of groups.values()) {
      const [first] = group
      if (first === undefined) continue
      const refs = group.map(({ key }) => factRef(key))
      if (group.length >= OFTEN) {
        yield { what: `“${first.text}”用在 ${group.length} 处`, left: refs, advice: '请分别写明各自变动的原因。' }
        continue
      }
      for (const slot of group) {
        const name = /(\d{3})\/change$/u.exec(slot.key)?.[1] ?? slot.key.split('/').at(-1) ?? ''
        if (lastTexts.has(`${name}|${bare(slot.text)}`)) yield { what: `说明${slot.section}的原因“${slot.text}”与上年相同`, left: [factRef(slot.key)], advice: '请写明本年变动的原因。' }
        else if (isEmptyOf(slot.text, subjectWords(subject, slot))) yield { what: `说明${slot.section}的原因“${slot.text}”只是重复变动本身`, left: [factRef(slot.key)], advice: '请写明为什么增加或减少。' }
      }
    }
  },
}
