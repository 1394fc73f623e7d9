'use client'
import { useLiveReport } from '@/components/live/use-live'
import { includeWords } from '@/lib/rules/economic-items'
import { PurposeField } from './purpose-field'

const groups = {
  personnel: { slot: 'reasons/personnelExpensesInclude', label: '人员经费主要包括', name: '人员经费', cell: 'T06!personnel:amount' },
  publicUse: { slot: 'reasons/publicUseExpensesInclude', label: '公用经费主要包括', name: '公用经费', cell: 'T06!publicUse:amount' },
} as const

/** 主要包括: the largest 款 of 公开06 are offered as a beginning. */
export const IncludeField = ({ group }: { readonly group: keyof typeof groups }) => {
  const { report, narrative } = useLiveReport()
  const words = includeWords({ report, narrative, basis: 'facts' }, group)
  return <PurposeField {...groups[group]} offered={words === '' ? [] : [words]} />
}
