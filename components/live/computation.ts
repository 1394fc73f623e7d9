import type { Facts } from '@/lib/facts/facts'
import { telling, type Narrative } from '@/lib/narrative/narrative'
import { buildingReport } from '@/lib/report/build'
import { inOneGo } from '@/lib/report/in-one-go'
import type { Report } from '@/lib/report/report'
import type { Finding } from '@/lib/rules/finding'
import { judgeByRule } from '@/lib/rules/judge'
import type { Subject } from '@/lib/rules/rule'
import { theTemplate, type Template } from '@/lib/template/templates'

/** Everything that follows from the facts on the screen: the same code computes it on the server. */
export type Computation = { readonly facts: Facts; readonly report: Report; readonly narrative: Narrative; readonly findings: readonly Finding[] }

/** What the rules compare it with that is not its own; the same all the while a page is open. */
export type Beside = Pick<Subject, 'lastYear' | 'units' | 'release'> & { /** The form as the bureau uses it; the facts' own where it chose nothing. */ readonly form?: Template }

/** The disclosure in steps of a millisecond or two, so that it can give way to the next key. `before` only makes it faster: what nothing touched is taken from there. */
export function* computing(facts: Facts, before?: Computation, beside: Beside = {}): Generator<undefined, Computation> {
  const { form = theTemplate(facts.templateId), ...company } = beside
  const report = yield* buildingReport(form, facts, before?.report)
  yield
  const narrative = yield* telling(report)
  const findings = yield* judgeByRule({ report, narrative, basis: 'facts', ...company })
  return { facts, report, narrative, findings }
}

/** `computing` in one go. */
export const compute = (facts: Facts, before?: Computation, beside?: Beside): Computation => inOneGo(computing(facts, before, beside))
