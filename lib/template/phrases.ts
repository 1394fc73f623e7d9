import { phrases, type PhraseSet } from './data/phrases'

/** What still has to be filled in a phrase. */
export const GAP = '×'

const threePublicItems: readonly string[] = ['overseasTravel', 'vehiclePurchase', 'vehicleOperation', 'reception']
const uses: Readonly<Record<string, string>> = { overseasTravel: 'overseasUse', vehiclePurchase: 'purchaseUse', vehicleOperation: 'vehicleUse', domesticReception: 'receptionUse', overseasReception: 'receptionUse' }

const setOf = (slot: string): PhraseSet | undefined => {
  const [, kind = '', item = '', field = ''] = slot.split('/')
  if (kind === 'generalPublicBudgetByCategory') return phrases[field === 'usedFor' ? 'usedFor' : 'category']
  if (kind === 'threePublicByItem') return threePublicItems.includes(item) ? phrases[item] : undefined
  if (kind === 'threePublicUsedFor') return phrases[uses[item] ?? '']
  if (kind === 'threePublicChange') return phrases['threePublic']
  if (kind === 'agencyOperatingExpensesChange') return phrases['agencyOperating']
  return /TotalChange$|BudgetChange$/.test(kind) ? phrases['totals'] : undefined
}

/** Standard phrases for a slot of the narrative (`reasons/grandTotalChange`), for the direction of its change where it has one. */
export const phrasesFor = (slot: string, direction: 'up' | 'down' | null): readonly string[] => {
  const found = setOf(slot)
  return found === undefined ? [] : [...(direction === null ? [] : found[direction]), ...found.any]
}

/** A phrase added to what stands there already: behind it, never over it. */
export const withPhrase = (text: string, phrase: string): string => {
  const before = text.trimEnd()
  return before === '' ? phrase : `${before}${/[，。；、：,;:]$/u.test(before) ? '' : '；'}${phrase}`
}
