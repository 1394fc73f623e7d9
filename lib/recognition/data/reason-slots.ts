import type { FactKey } from '@/lib/facts/facts'
import type { TellKey, Template } from '@/lib/template/templates'

const ITEMS = ['overseasTravel', 'vehiclePurchase', 'vehicleOperation', 'reception']
const USES = ['overseasTravel', 'vehiclePurchase', 'vehicleOperation', 'domesticReception', 'overseasReception']

/** Every slot of the form's sentences that a person fills. */
export const slotsOf = ({ categories }: Template): readonly FactKey[] => [
  ...['grandTotalChange', 'fiscalGrandTotalChange', 'generalPublicBudgetChange', 'personnelExpensesInclude', 'publicUseExpensesInclude', 'threePublicChange', 'agencyOperatingExpensesChange'].map((name) => `reasons/${name}`),
  ...categories.flatMap(({ code }) => [`reasons/generalPublicBudgetByCategory/${code}/usedFor`, `reasons/generalPublicBudgetByCategory/${code}/change`]),
  ...ITEMS.map((name) => `reasons/threePublicByItem/${name}`),
  ...USES.map((name) => `reasons/threePublicUsedFor/${name}`),
]

/** A reason in other words than the form's: in which section it stands, how its paragraph begins, and what comes before it. */
export type ReasonElsewhere = { readonly tell: TellKey; readonly key: FactKey; readonly begins: RegExp; readonly says: RegExp }

const WHY = /主要原因(?:是|为|：|:)+([^。；;]+)/u
const USED = /(?:主要)?用于[：:]?([^。；;]+)/u
const ITEM_WORDS = ['因公出国', '公务用车购置(?!及|和)', '公务用车运行', '公务接待']

const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')

/** Where other places give the reasons that the form asks for. The number in front of a paragraph is gone. */
export const reasonsElsewhere = ({ categories }: Template): readonly ReasonElsewhere[] => [
  ...(['grandTotals', 'fiscalTotals', 'generalPublicOverall', 'threePublicOverall', 'agencyOperating'] as const).map((tell, index): ReasonElsewhere => ({
    tell, key: `reasons/${['grandTotalChange', 'fiscalGrandTotalChange', 'generalPublicBudgetChange', 'threePublicChange', 'agencyOperatingExpensesChange'][index] ?? ''}`, begins: /^(?!因公出国|公务用车|公务接待)/u, says: WHY,
  })),
  ...categories.flatMap(({ code, name }): ReasonElsewhere[] => [
    { tell: 'generalPublicByCategory', key: `reasons/generalPublicBudgetByCategory/${code}/change`, begins: new RegExp(`^${escaped(name)}`, 'u'), says: WHY },
    { tell: 'generalPublicByCategory', key: `reasons/generalPublicBudgetByCategory/${code}/usedFor`, begins: new RegExp(`^${escaped(name)}`, 'u'), says: USED },
  ]),
  ...ITEMS.map((item, index): ReasonElsewhere => ({ tell: 'threePublicOverall', key: `reasons/threePublicByItem/${item}`, begins: new RegExp(`^${ITEM_WORDS[index] ?? ''}`, 'u'), says: WHY })),
  ...ITEMS.slice(0, 3).map((item, index): ReasonElsewhere => ({ tell: 'threePublicDetail', key: `reasons/threePublicUsedFor/${item}`, begins: new RegExp(`^${ITEM_WORDS[index] ?? ''}`, 'u'), says: USED })),
]
