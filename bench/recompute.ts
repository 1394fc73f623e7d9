import { withFact, type Facts } from '@/lib/facts/facts'
import { amount } from '@/lib/money/amount'
import { tell } from '@/lib/narrative/narrative'
import { buildReport } from '@/lib/report/build'
import { judge } from '@/lib/rules/judge'
import { theTemplate } from '@/lib/template/templates'
import { stressFacts } from './stress-facts'

export type Timing = { readonly name: string; readonly median: number; readonly p95: number }

const timed = (name: string, runs: number, work: (run: number) => unknown): Timing => {
  for (let run = 0; run < 30; run += 1) work(run)
  const samples = Array.from({ length: runs }, (_, run) => {
    const start = performance.now()
    work(run)
    return performance.now() - start
  }).toSorted((left, right) => left - right)
  return { name, median: samples[Math.floor(runs / 2)] ?? NaN, p95: samples[Math.floor(runs * 0.95)] ?? NaN }
}

/** One keystroke's worth of work: a fact changes; tables, narrative and findings follow. Milliseconds. */
export const recompute = (runs: number): readonly Timing[] => {
  const facts = stressFacts()
  const template = theTemplate(facts.templateId)
  const key = 'expenditureByFunction/2010101/project'
  const edited = (run: number): Facts => withFact(facts, key, { kind: 'amount', amount: amount(`${run + 1}00.00`) })
  const report = buildReport(template, facts)
  const narrative = tell(report)
  return [
    timed('change one fact', runs, edited),
    timed('ten tables', runs, () => buildReport(template, facts)),
    timed('narrative', runs, () => tell(report)),
    timed('findings', runs, () => judge({ report, narrative, basis: 'facts' })),
    timed('whole disclosure', runs, (run) => {
      const after = buildReport(template, edited(run))
      return judge({ report: after, narrative: tell(after), basis: 'facts' })
    }),
  ]
}
