import { figureOf, compare, times, type Figure } from '@/lib/money/amount'

export type Comparator = '≥' | '>' | '≤' | '<' | '='
/** `≥1个` taken apart; what has no number is no value that can be compared. */
export type IndicatorValue = { readonly comparator: Comparator | null; readonly number: Figure | null; /** Behind the number, money brought to 元. */ readonly unit: string; /** The text begins with a comparator. */ readonly bound: boolean }

const PARTS = /^([≥≤><=＝＞＜≧≦]*)\s*(-?\d[\d,]*(?:\.\d+)?)?\s*(.*)$/su
/** 不低于95%, 不超过5万元: the same in words, before the number. */
const WORDS: readonly { readonly words: RegExp; readonly comparator: Comparator }[] = [
  { words: /^(不低于|不少于|不小于|至少|大于等于|大于或等于)/u, comparator: '≥' },
  { words: /^(不高于|不超过|不多于|不大于|至多|最多|控制在|小于等于|小于或等于)/u, comparator: '≤' },
  { words: /^(大于|高于|超过)/u, comparator: '>' },
  { words: /^(小于|低于|少于)/u, comparator: '<' },
  { words: /^等于/u, comparator: '=' },
]
/** 95%以上, 5万元以内: behind the unit. */
const AFTER: readonly { readonly words: RegExp; readonly comparator: Comparator }[] = [
  { words: /(\(含\)|（含）)?(及|或)?以上$/u, comparator: '≥' },
  { words: /(\(含\)|（含）)?(及|或)?(以内|以下|之内)$/u, comparator: '≤' },
]
const TEN_THOUSAND = figureOf('10000')

const comparatorOf = (signs: string): Comparator | null => {
  if (signs === '') return null
  if (/[≥≧]|[>＞][=＝]/u.test(signs)) return '≥'
  if (/[≤≦]|[<＜][=＝]/u.test(signs)) return '≤'
  if (/[>＞]/u.test(signs)) return '>'
  return /[<＜]/u.test(signs) ? '<' : '='
}

const read = (text: string): IndicatorValue => {
  const typed = text.trim()
  const before = WORDS.find(({ words }) => words.test(typed))
  const [, signs = '', digits, tail = ''] = PARTS.exec(before === undefined ? typed : typed.replace(before.words, '').trimStart()) ?? []
  const after = digits === undefined ? undefined : AFTER.find(({ words }) => words.test(tail))
  const rest = after === undefined ? tail : tail.replace(after.words, '')
  // `2024年4至12`, `11月12日`: a date or a span is no quantity.
  const number = digits === undefined || /\d/.test(rest) ? null : figureOf(digits.replaceAll(',', ''))
  const ofMoney = /^万元?(?=$|[/／每])/u.exec(rest)?.[0]
  const isTenThousands = number !== null && ofMoney !== undefined
  // Words compare numbers; before anything else they are prose: 超过预期.
  const said = number === null ? undefined : (after ?? before)
  return { comparator: comparatorOf(signs) ?? said?.comparator ?? null, number: isTenThousands ? times(number, TEN_THOUSAND) : number, unit: isTenThousands ? `元${rest.slice(ofMoney.length)}` : rest, bound: signs !== '' || said !== undefined }
}

const known = new Map<string, IndicatorValue>()
const MOST_KNOWN = 4_000

/** An indicator's value. Sheets repeat the same few texts, so what was read once is remembered. */
export const indicatorValue = (text: string): IndicatorValue => {
  let value = known.get(text)
  if (value === undefined) {
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(text, (value = read(text)))
  }
  return value
}

/** Whether an actual value meets a target; null where there is nothing to compare: no number, no comparator, another unit. */
export const meets = (actual: IndicatorValue, target: IndicatorValue): boolean | null => {
  if (actual.number === null || target.number === null || target.comparator === null || actual.unit !== target.unit) return null
  // “≥95%” copied as the actual value is no result: E19 says so.
  if (actual.bound && actual.comparator !== '=') return null
  const order = compare(actual.number, target.number)
  switch (target.comparator) {
    case '≥':
      return order >= 0
    case '>':
      return order > 0
    case '≤':
      return order <= 0
    case '<':
      return order < 0
    case '=':
      return order === 0
  }
}

const UNITS = /^(个|元|万元|亿元|%|‰|人|人次|份|件|件次|次|条|辆|种|期|年|月|日|天|小时|分|分钟|项|户|台|套|台（套）|场|家|米|公里|亩|吨|页|名|批|批次|册|篇|处|座|间|平方米|度|元\/\S{1,4})$/u

/** `≥个`, `=%`, `元`: a comparator or a unit whose number was lost. */
export const lacksNumber = (text: string): boolean => {
  const trimmed = text.trim()
  if (trimmed === '' || /[\d一二三四五六七八九十百千万两半]/u.test(trimmed.replace(/万元$/u, ''))) return false
  const [, signs = '', , rest = ''] = PARTS.exec(trimmed) ?? []
  return UNITS.test(rest) || (signs !== '' && rest === '')
}

/** Money for one of something: `0.3元/份`, `每名干部补助标准`. */
export const isUnitCost = (name: string, value: IndicatorValue): boolean => /元\s*[/／每]/u.test(value.unit) || /每|人均|单价|单位成本|标准|均价/u.test(name)
