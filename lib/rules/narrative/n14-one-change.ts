import { isSame } from '@/lib/money/amount'
import type { CellRef } from '@/lib/report/cell'
import { factRef, figureAt } from '@/lib/report/report'
import { allBlank } from '../only-appropriations'
import { printedAt } from '../printed'
import type { Rule, Subject } from '../rule'
import { saidAt } from '../told-checks'
import { toldIn } from '../told-figures'
import { plainDigits, type ToldChange } from '../told-shape'

/** No fund, no state capital, nothing carried over: 公开04 holds one budget and nothing else. */
const ONE_BUDGET: readonly CellRef[] = ['T04!L2:c1', 'T04!L3:c1', 'T04!L28:c1', 'T04!R60:c2', 'T04!R59:c4', 'T04!R59:c5']

const isOneBudget = ({ report }: Subject): boolean => {
  const [all, general] = [factRef('priorYear/fiscalExpenditureGrandTotal'), factRef('priorYear/generalPublicBudgetExpenditure')] as const
  // Where last year is known, it must have been one budget too.
  const wasOne = figureAt(report, all) === null || figureAt(report, general) === null || isSame(printedAt(report, all), printedAt(report, general))
  return allBlank(report, ONE_BUDGET) && wasOne
}

const wordsOf = ({ verb, by, percent }: ToldChange): string => `${verb}${plainDigits(by ?? '')}${percent === null ? '' : `，${plainDigits(percent)}%`}`

export const n14OneChange: Rule = {
  id: 'N14',
  title: '只有一般公共预算拨款时，说明四与五（一）的增减应相同',
  relation: '只有一般公共预算拨款、两年均无结转时，说明四与五（一）的增减额和百分比相同。',
  severity: 'warning',
  tolerance: 'same-fact',
  appliesTo: 'document',
  basis: '同一变动写了两处',
  check: function* (subject) {
    const { changes } = toldIn(subject)
    const fiscal = changes.find(({ section, nowRef }) => section === '四' && nowRef === 'T04!R64:c2')
    const general = changes.find(({ section }) => section === '五（一）')
    if (fiscal === undefined || general === undefined || !isOneBudget(subject) || wordsOf(fiscal) === wordsOf(general)) return
    yield { what: `同一变动说明四写“${wordsOf(fiscal)}”，说明五（一）写“${wordsOf(general)}”`, left: [saidAt('四')], right: [saidAt('五（一）')], told: '', advice: '请核对上年数，两处写成一致。' }
  },
}
