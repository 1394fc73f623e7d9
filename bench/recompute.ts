import { withFact, type Facts } from '@/lib/facts/facts'
import { amount } from '@/lib/money/amount'
import { tell } from '@/lib/narrative/narrative'
import { buildReport } from '@/lib/report/build'
import type { Report } from '@/lib/report/report'
import { judge } from '@/lib/rules/judge'
import type { Subject } from '@/lib/rules/rule'
import { theTemplate } from '@/lib/template/templates'
import { stressFacts } from './stress-facts'

export type Timing = { readonly name: string; readonly median: number; readonly p95: number }

const WARM_UP = 30

const timed = (name: string, runs: number, work: (run: number) => unknown): Timing => {
  for (let run = 0; run < WARM_UP; run += 1) work(run)
  const samples = Array.from({ length: runs }, (_, run) => {
    const start = performance.now()
    work(run)
    return performance.now() - start
  }).toSorted((left, right) => left - right)
  return { name, median: samples[Math.floor(runs / 2)] ?? NaN, p95: samples[Math.floor(runs * 0.95)] ?? NaN }
}

/** The margin draws this many findings with their words. */
const DRAWN = 10

/**
 * One keystroke's worth of work: a fact changes; tables, narrative and findings follow, what nothing touched being taken
 * from the computation before, as on the screen. Milliseconds.
 */
export const recompute = (runs: number): readonly Timing[] => {
  const facts = stressFacts()
  const template = theTemplate(facts.templateId)
  const key = 'expenditureByFunction/2010101/project'
  const edited = (run: number): Facts => withFact(facts, key, { kind: 'amount', amount: amount(`${run + 1}00.00`) })
  const words = (report: Report): number => judge({ report, narrative: tell(report), basis: 'facts' }).slice(0, DRAWN).reduce((length, { message, cells }) => length + message.length + cells.length, 0)
  const chain = (use: (report: Report) => unknown) => {
    let last = buildReport(template, facts)
    return (run: number): unknown => use((last = buildReport(template, edited(run), last)))
  }
  // Rules remember what they read of a report, so each run has one of its own.
  const untouched = Array.from({ length: runs + WARM_UP }, (_, run): Subject => {
    const report = buildReport(template, edited(run))
    return { report, narrative: tell(report), basis: 'facts' }
  })
  return [
    timed('改一个数', runs, edited),
    timed('十张表', runs, chain((report) => report)),
    timed('十张表、情况说明', runs, chain(tell)),
    timed('只有规则', runs, () => {
      const subject = untouched.pop()
      return subject === undefined ? null : judge(subject)
    }),
    timed('整份：表、情况说明、问题', runs, chain(words)),
    timed('整份，从头算', runs, (run) => words(buildReport(template, edited(run)))),
  ]
}
