'use client'
import { useState } from 'react'
import { WordsField } from '@/components/fields/words-field'
import { Icon } from '@/components/icon/icon'
import { useFieldState, useLiveReport } from '@/components/live/use-live'
import { compare, figureOf, times } from '@/lib/money/amount'
import { formatTrimmed } from '@/lib/money/format'
import { change, printedValue } from '@/lib/narrative/figures'
import { spansText } from '@/lib/narrative/narrative'
import { changeSlots, reasonNeed, type ChangeSlot } from '@/lib/narrative/reason-need'
import type { Report } from '@/lib/report/report'
import { phrasesFor } from '@/lib/template/phrases'
import { ComparisonTable } from './comparison-table'
import { PhraseMenu } from './phrase-menu'
import { QuotedFigures } from './quoted-figures'

/** Which way the larger part of a change goes. */
const directionOf = (report: Report, { comparisons }: ChangeSlot): 'up' | 'down' =>
  comparisons.some(({ last, now }) => compare(printedValue(report, now), printedValue(report, last)) > 0) ? 'up' : 'down'

type ChangeFieldProps = { readonly slot: string; readonly label: string; /** Both years nothing: what the form prints by itself. */ readonly silent?: string }

/** 变动原因: asked where the change reaches the template's limit; folded, with the reason why, where it does not. */
export const ChangeField = ({ slot, label, silent = '与上年相同，不用写' }: ChangeFieldProps) => {
  const { report } = useLiveReport()
  const { text } = useFieldState(slot)
  const [opened, setOpened] = useState<boolean | null>(null)
  const found = changeSlots(report.template).get(slot)
  if (found === undefined) return null
  const need = reasonNeed(report, slot)
  const phrases = need === 'none' ? [] : phrasesFor(slot, directionOf(report, found))
  const body = (
    <div className="min-w-0">
      <WordsField factKey={slot} label={label} labelHidden={need !== 'asked'} needed={need === 'asked'} />
      <div className="mt-1.5 flex flex-wrap items-start gap-x-6 gap-y-1">
        <ComparisonTable comparisons={found.comparisons} />
        <div className="grid justify-items-start gap-1"><PhraseMenu slot={slot} name={label} phrases={phrases} /><QuotedFigures slot={slot} /></div>
      </div>
    </div>
  )
  if (need === 'asked') return body
  const limit = `${formatTrimmed(times(figureOf(report.template.thresholds.reasonShare), figureOf('100')), 2)}%`
  const [only] = found.comparisons
  const why = need === 'none' ? silent : `${only === undefined || found.comparisons.length > 1 ? '' : `${spansText(change(report, only.last, only.now))}；`}变动未超过 ${limit}，可不写`
  return (
    <details open={opened ?? text !== ''} onToggle={(event) => { setOpened(event.currentTarget.open) }} className="group min-w-0">
      <summary className="flex flex-wrap items-baseline gap-x-2 text-13 text-ink-2">
        <Icon name="right" className="size-3.5 self-center text-ink-3 group-open:rotate-90" />
        {label}<span className="text-12 text-ink-3">{why}</span>
      </summary>
      <div className="mt-1.5 pl-5.5">{body}</div>
    </details>
  )
}
