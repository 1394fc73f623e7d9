import type { Facts } from '@/lib/facts/facts'
import { tell, type Narrative } from '@/lib/narrative/narrative'
import { buildReport } from '@/lib/report/build'
import type { Report } from '@/lib/report/report'
import type { Finding } from '@/lib/rules/finding'
import { judge, judgeByRule } from '@/lib/rules/judge'
import { theTemplate } from '@/lib/template/templates'

/** Everything that follows from the facts on the screen: the same code computes it on the server. */
export type Computation = { readonly facts: Facts; readonly report: Report; readonly narrative: Narrative; readonly findings: readonly Finding[] }

/** `compute` in steps of a millisecond or two, so that it can give way to the next key. */
export function* computing(facts: Facts, before?: Computation): Generator<undefined, Computation> {
  const report = buildReport(theTemplate(facts.templateId), facts, before?.report)
  yield
  const narrative = tell(report)
  yield
  const findings = yield* judgeByRule({ report, narrative, basis: 'facts' })
  return { facts, report, narrative, findings }
}

/** `before` only makes it faster: what nothing touched is taken from there. */
export const compute = (facts: Facts, before?: Computation): Computation => {
  const report = buildReport(theTemplate(facts.templateId), facts, before?.report)
  const narrative = tell(report)
  return { facts, report, narrative, findings: judge({ report, narrative, basis: 'facts' }) }
}
