'use client'
import { Icon } from '@/components/icon/icon'
import { useEntryUnit } from '@/components/live/use-live'
import { absolute, isSame, minus } from '@/lib/money/amount'
import { readingsOfFunds, sheetSums } from '@/lib/performance/sheet-sums'
import type { Report } from '@/lib/report/report'
import { moneyWords } from './sheet-words'

type Line = { readonly fine: boolean; readonly words: string }

const countLine = ({ facts, projects }: Report): Line => {
  const declared = facts.performance.declaredProjectCount
  const count = projects.length
  if (declared === null) return { fine: false, words: `已有 ${String(count)} 张自评表，还没有填自评二级项目数` }
  if (declared === count) return { fine: true, words: `自评表 ${String(count)} 张，与自评二级项目数一致` }
  return { fine: false, words: `自评表 ${String(count)} 张，比自评二级项目数${declared > count ? '少' : '多'} ${String(Math.abs(declared - count))} 张` }
}

/** The same reading as rule E02, so that the page and the finding beside it never differ. */
const fundsLine = ({ facts, projects }: Report, unit: ReturnType<typeof useEntryUnit>): Line => {
  const declared = facts.performance.declaredFunds
  if (declared === null) return { fine: false, words: '还没有填自评涉及资金' }
  const readings = readingsOfFunds(sheetSums(projects))
  if (readings.some((sum) => isSame(sum, declared))) return { fine: true, words: '各自评表资金合计与自评涉及资金一致' }
  return { fine: false, words: `各自评表全年执行数合计与自评涉及资金相差 ${moneyWords(absolute(minus(declared, readings[0])), unit)} ${unit}` }
}

/** Whether the sheets come to what is declared of them: their number, and their money. */
export const DeclaredCheck = ({ report }: { readonly report: Report }) => {
  const unit = useEntryUnit()
  return (
    <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-12">
      {[countLine(report), fundsLine(report, unit)].map(({ fine, words }) => (
        <li key={words} className={fine ? 'flex gap-1.5 text-ink-2' : 'flex gap-1.5 text-warn'}><Icon name={fine ? 'check' : 'warning'} className="mt-0.5 size-3.5" />{words}</li>
      ))}
    </ul>
  )
}
