import { compare, figureOf, plus, times, type Figure } from '@/lib/money/amount'
import { ZERO } from './printed'

export type MoneyMention = { /** `14976元` */ readonly text: string; /** In 元. */ readonly value: Figure; readonly of: 'initialBudget' | 'annualBudget' | 'executed' }

const MONEY = /(\d[\d,]*(?:\.\d+)?)\s*(万元|万|元)(?![/／每人])/gu
const TEN_THOUSAND = figureOf('10000')
const TWO = figureOf('2')
const CLAUSE_BREAK = /[。；;：:（(]|[，,](?!\d{3})/u

const columnNamedBy = (clause: string): MoneyMention['of'] | null => {
  if (/全年预算|调整后|调整预算/u.test(clause)) return 'annualBudget'
  if (/年初|预算编制|目标申报/u.test(clause)) return 'initialBudget'
  return /支出|执行|决算|支付完成/u.test(clause) ? 'executed' : null
}

/** Amounts a text states of the project's own funds; other amounts (prices, subsidies a head) belong to no column. */
export const moneyMentions = (text: string): readonly MoneyMention[] =>
  [...text.matchAll(MONEY)].flatMap((match) => {
    const [whole, digits = '', unit] = match
    const clause = text.slice(0, match.index).split(CLAUSE_BREAK).at(-1) ?? ''
    const of = columnNamedBy(clause)
    if (of === null) return []
    const number = figureOf(digits.replaceAll(',', ''))
    return [{ text: whole, value: unit === '元' ? number : times(number, TEN_THOUSAND), of }]
  })

/** `预算执行率99.85%` → 99.85. */
export const rateMentions = (text: string): readonly { readonly text: string; readonly value: Figure }[] =>
  [...text.matchAll(/执行率[^\d。；，,]{0,4}(\d+(?:\.\d+)?)\s*[%％]/gu)].map((match) => ({ text: `${match[1] ?? ''}%`, value: figureOf(match[1] ?? '0') }))

/** 数量, 质量, …: what a sentence is about and the second level it stands for. */
const KIND = /(数量指标|质量指标|时效指标|成本指标|(?:经济效益|社会效益|生态效益|可持续(?:性)?(?:影响)?)(?=指标|[:：]))/gu
const SCORE = /自评(?:得分|值)?\s*(\d+(?:\.\d+)?)\s*分/gu
/** `3、时效指标`: a text that begins its numbering there lost its head, and with it what stands before. */
const FIRST_NUMBER = /(?:^|[。；;，,\s])(\d)[、.．](?!\d)/u

const kindOf = (label: string): string => (label.startsWith('可持续') ? '可持续' : label.replace('指标', ''))

const withoutLostHead = (text: string): string => {
  const first = FIRST_NUMBER.exec(text)
  return first !== null && compare(figureOf(first[1] ?? '1'), TWO) > 0 ? text.slice(first.index) : text
}

const scoreIn = (text: string): Figure | null => {
  const scores = [...text.matchAll(SCORE)]
  return scores.length === 0 ? null : scores.reduce((sum, match) => plus(sum, figureOf(match[1] ?? '0')), ZERO)
}

/** A score a text gives itself, with the kinds of indicators it may speak for: kinds named before it without a score of their own. */
export type ScoreMention = { readonly kinds: readonly string[]; readonly score: Figure }

export const scoreMentions = (text: string): readonly ScoreMention[] => {
  const read = withoutLostHead(text)
  const labels = [...read.matchAll(KIND)]
  const mentions: ScoreMention[] = []
  let open: string[] = []
  labels.forEach((label, index) => {
    open.push(kindOf(label[0]))
    const score = scoreIn(read.slice(label.index, labels[index + 1]?.index))
    if (score === null) return
    mentions.push({ kinds: open, score })
    open = []
  })
  return mentions
}

/** All scores of a text that names no kind of indicator: 满意度 and texts about benefits as a whole. */
export const unnamedScore = (text: string): Figure | null => ([...text.matchAll(KIND)].length > 0 || FIRST_NUMBER.test(text) ? null : scoreIn(text))

/** The part of a text about one kind of indicator. */
export const partAbout = (text: string, kind: string): string | null => {
  const labels = [...text.matchAll(KIND)]
  const index = labels.findIndex((label) => kindOf(label[0]) === kind)
  return index < 0 ? null : text.slice(labels[index]?.index, labels[index + 1]?.index)
}

const ENDS = /[。；;！？!?”」）)]$/u
const FIRST_OF = [
  { first: /一是/u, later: /(二|三|四)是/u },
  { first: /(?:^|[。；;，,：:\s])1[、.．](?!\d)/u, later: /(?:^|[。；;，,：:\s])[2-9][、.．](?!\d)/u },
] as const

/** How a text shows that it was cut: its end, or the beginning of an enumeration. Nothing or one word is whole. */
export const cutOf = (text: string): 'end' | 'beginning' | null => {
  const trimmed = text.trim()
  if ([...trimmed].length <= 6) return null
  if (!ENDS.test(trimmed)) return 'end'
  return FIRST_OF.some(({ first, later }) => later.test(trimmed) && !first.test(trimmed)) ? 'beginning' : null
}
