'use client'
import { FindingCard } from '@/components/finding/finding-card'
import { comparedWords, refOfSide, sidesOf } from '@/components/finding/finding-ends'
import type { CellRef } from '@/lib/report/cell'
import type { Report } from '@/lib/report/report'
import type { Finding } from '@/lib/rules/finding'
import { answeredOf, type GivenExplanation } from '../findings/explanation'
import { ExplanationWords } from '../findings/explanation-words'
import { AnswerJudgement } from './answer-judgement'

type ReviewedFindingProps = { readonly finding: Finding; readonly report: Report; readonly explanations: readonly GivenExplanation[]; /** This person accepts and refuses. */ readonly judges: boolean }

/** Shows a figure in the booklet beside: its cell, or the first sentence that quotes it. */
const showInBooklet = (ref: CellRef): void => {
  const cell = document.getElementById(ref)
  if (cell !== null) {
    window.location.hash = encodeURI(ref)
    cell.scrollIntoView({ block: 'center' })
    return
  }
  const quoted = document.querySelector<HTMLElement>(`[data-cites~="${CSS.escape(ref)}"]`)
  quoted?.scrollIntoView({ block: 'center' })
  quoted?.focus({ preventScroll: true })
}

/** Is a figure printed anywhere in the booklet? Facts that stand in no table and no sentence are not. */
const isPrinted = (report: Report, ref: CellRef): boolean => report.cells.has(ref) || ref.startsWith('facts!')

/** A finding as the reviewer reads it: both ends, each a jump into the booklet, and the unit's words. */
export const ReviewedFinding = ({ finding, report, explanations, judges }: ReviewedFindingProps) => {
  const { rule, title, severity, unit, difference, message } = finding
  const { current, refused } = answeredOf(finding, explanations)
  const said = current ?? refused
  const ends = sidesOf(finding).map((side) => {
    const ref = refOfSide(side)
    const shown = { label: side.label, value: side.value, ...(unit === '' || side.value === '' ? {} : { unit }) }
    return ref === undefined || !isPrinted(report, ref) ? shown : { ...shown, onJump: () => { showInBooklet(ref) } }
  })
  return (
    <FindingCard
      rule={rule}
      title={title}
      severity={severity}
      ends={ends}
      difference={difference === '' ? undefined : { value: comparedWords(difference, unit), ...(unit === '' ? {} : { unit }) }}
      {...(said === null ? { message } : { children: <><p className="text-12 text-ink-3">单位的说明</p><ExplanationWords explanation={said} />{judges && <AnswerJudgement key={said.id} explanation={said} />}</> })}
    />
  )
}
