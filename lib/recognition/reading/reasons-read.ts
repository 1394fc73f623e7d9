import type { TellKey } from '@/lib/template/template'
import { say, type Spans } from '@/lib/narrative/span'

/** The slot of the form that the first reason of a section fills. */
const SLOTS: Partial<Readonly<Record<TellKey, string>>> = {
  grandTotals: 'reasons/grandTotalChange',
  fiscalTotals: 'reasons/fiscalGrandTotalChange',
  generalPublicOverall: 'reasons/generalPublicBudgetChange',
  threePublicOverall: 'reasons/threePublicChange',
  agencyOperating: 'reasons/agencyOperatingExpensesChange',
}
/** A reason ends with its sentence; one that goes on as a list below is not read. A line to be filled in is no reason. */
const REASON = /(主要原因(?:是|为)?[：:]?[\s_＿×…]*)([^。；;]*)(?=[。；;])/u

/** Paragraphs of a section with the first reason told apart, filled or left blank: `主要原因是。` */
export const withReason = (tell: TellKey | null, paragraphs: readonly string[]): readonly Spans[] => {
  const slot = tell === null ? undefined : SLOTS[tell]
  const first = slot === undefined ? -1 : paragraphs.findIndex((text) => REASON.test(text))
  return paragraphs.map((text, index) => {
    const [, words = '', reason = ''] = index === first ? (REASON.exec(text) ?? []) : []
    if (slot === undefined || words === '') return say`${text}`
    const at = text.indexOf(words) + words.length
    return say`${text.slice(0, at)}${{ kind: 'reason', text: reason, slot }}${text.slice(at + reason.length)}`
  })
}
