'use client'
import { Icon } from '@/components/icon/icon'
import { useEntryUnit } from '@/components/live/use-live'
import { absolute, compare, isZero, minus, zero, type Amount } from '@/lib/money/amount'
import { moneyWords } from './sheet-words'

type DeclaredCheckProps = { readonly declaredCount: number | null; readonly count: number; readonly declaredFunds: Amount | null; readonly budget: Amount; readonly executed: Amount }

/** Whether the sheets come to what is declared of them: their number, and their money by budget or by execution. */
export const DeclaredCheck = ({ declaredCount, count, declaredFunds, budget, executed }: DeclaredCheckProps) => {
  const unit = useEntryUnit()
  const gap = declaredCount === null ? 0 : declaredCount - count
  const countWords = declaredCount === null ? `已有 ${String(count)} 张自评表，还没有填自评二级项目数` : gap === 0 ? `自评表 ${String(count)} 张，与自评二级项目数一致` : gap > 0 ? `自评表 ${String(count)} 张，比自评二级项目数少 ${String(gap)} 张` : `自评表 ${String(count)} 张，比自评二级项目数多 ${String(-gap)} 张`
  const agrees = declaredFunds !== null && [budget, executed].some((sum) => compare(sum, declaredFunds) === 0)
  const nearer = declaredFunds === null ? zero : [executed, budget].map((sum) => minus(sum, declaredFunds)).sort((left, right) => compare(absolute(left), absolute(right)))[0] ?? zero
  const fundsWords = declaredFunds === null ? '还没有填自评涉及资金' : agrees ? '资金合计与自评涉及资金一致' : `资金合计与自评涉及资金相差 ${moneyWords(absolute(nearer), unit)} ${unit}`
  const line = (fine: boolean, words: string) => <li className={fine ? 'flex gap-1.5 text-ink-2' : 'flex gap-1.5 text-warn'}><Icon name={fine ? 'check' : 'warning'} className="mt-0.5 size-3.5" />{words}</li>
  return (
    <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-12">
      {line(declaredCount !== null && gap === 0, countWords)}
      {line(agrees || (declaredFunds !== null && isZero(declaredFunds) && count === 0), fundsWords)}
    </ul>
  )
}
