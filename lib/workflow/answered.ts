import type { Finding } from '@/lib/rules/finding'
import { asksAboutRelease } from '@/lib/rules/release-rules'

/**
 * The finding with its figures, in one text. An explanation is kept under it, so it answers this difference and no
 * other: once a figure changes, the finding has another fingerprint and must be explained again.
 */
export const fingerprintOf = (finding: Pick<Finding, 'key' | 'left' | 'right' | 'message'>): string =>
  finding.left === '' && finding.right === '' ? `${finding.key}|${finding.message}` : `${finding.key}|${finding.left}|${finding.right}`

/** `refused`: whether the reviewer did not accept it; then it answers nothing. */
type Answer = { readonly fingerprint: string; readonly refused: object | null }

/** The explanation in force that answers a finding; none that the reviewer refused. */
export const answerTo = <A extends Answer>(finding: Finding, explanations: readonly A[]): A | undefined => {
  // Most findings have no answer; those need no words to be composed.
  if (!explanations.some((explanation) => explanation.fingerprint.startsWith(`${finding.key}|`))) return undefined
  const fingerprint = fingerprintOf(finding)
  return explanations.find((explanation) => explanation.refused === null && explanation.fingerprint === fingerprint)
}

/** Whether words for just these figures were refused. */
export const isRefused = (finding: Finding, explanations: readonly Answer[]): boolean => {
  const refused = explanations.filter((explanation) => explanation.refused !== null)
  // Nearly always none: the finding's words need not be made to know it.
  if (refused.length === 0) return false
  const fingerprint = fingerprintOf(finding)
  return refused.some((explanation) => explanation.fingerprint === fingerprint)
}

export type Standing = {
  /** Findings that stop a submission. */
  readonly errors: readonly Finding[]
  /** Warnings that nobody has answered with these figures; the day of publication is not the unit's to answer for. */
  readonly unexplained: readonly Finding[]
}

/** How a disclosure stands before a step that asks for clear findings. */
export const standingOf = (findings: readonly Finding[], explanations: readonly Answer[]): Standing => ({
  errors: findings.filter((finding) => finding.severity === 'error'),
  unexplained: findings.filter((finding) => finding.severity === 'warning' && !asksAboutRelease(finding) && answerTo(finding, explanations) === undefined),
})
