'use client'
import { WordsField } from '@/components/fields/words-field'
import { useLiveReport } from '@/components/live/use-live'
import { isZero } from '@/lib/money/amount'
import type { CellRef } from '@/lib/report/cell'
import { figureAt } from '@/lib/report/report'
import { phrasesFor } from '@/lib/template/phrases'
import { AmountWords } from './comparison-words'
import { PhraseMenu } from './phrase-menu'
import { QuotedFigures } from './quoted-figures'

type PurposeFieldProps = {
  readonly slot: string
  readonly label: string
  readonly name: string
  /** The money the words are about: without it nothing is asked. */
  readonly cell: CellRef
  /** More to begin with than the standard phrases. */
  readonly offered?: readonly string[]
}

const none: readonly string[] = []

/** What money was for. */
export const PurposeField = ({ slot, label, name, cell, offered = none }: PurposeFieldProps) => {
  const { report } = useLiveReport()
  const needed = !isZero(figureAt(report, cell))
  return (
    <div className="min-w-0">
      <WordsField factKey={slot} label={label} needed={needed} hint={needed ? <AmountWords name={name} cell={cell} /> : '没有支出，不用写'} />
      <div className="mt-1 flex flex-wrap items-start gap-x-4 gap-y-1">{needed && <PhraseMenu slot={slot} name={label} phrases={[...offered, ...phrasesFor(slot, null)]} />}<QuotedFigures slot={slot} /></div>
    </div>
  )
}
