import { riskReasons, type RiskFacts, type RiskKind } from '@/lib/workflow/risk'

/** Errors and open warnings stand in the column of findings already. */
const saidElsewhere: readonly RiskKind[] = ['errors', 'unexplained']

/** What stands out of a submission, in words. */
export const RiskWords = ({ facts }: { readonly facts: RiskFacts | undefined }) => {
  const reasons = facts === undefined ? [] : riskReasons(facts).filter(({ kind }) => !saidElsewhere.includes(kind))
  return reasons.length === 0 ? null : <span className="text-12 text-ink-2">{reasons.map(({ words }) => words).join('、')}</span>
}
