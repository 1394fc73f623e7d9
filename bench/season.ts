import { tell } from '@/lib/narrative/narrative'
import { buildReport } from '@/lib/report/build'
import { judge } from '@/lib/rules/judge'
import { theTemplate } from '@/lib/template/templates'
import type { Facts } from '@/lib/facts/facts'
import { randomAccounts } from '@/testing/random-accounts'
import { stressFacts } from './stress-facts'

/** One unit in ten is as large as a county has them, with thirty projects; the others have five to forty codes. */
const unitOf = (index: number): Facts =>
  index % 10 === 0 ? stressFacts() : randomAccounts(index, { codes: index % 36, funds: index % 3 === 0, carriedOver: index % 4 === 0, otherMoney: index % 5 === 0 })

/** Tables, narrative and all findings of these units, from nothing; milliseconds, without those it took to make the facts up. */
export const judgeUnits = (first: number, count: number): { readonly milliseconds: number; readonly findings: number } => {
  const units = Array.from({ length: count }, (_, index) => unitOf(first + index))
  const start = performance.now()
  let findings = 0
  for (const facts of units) {
    const report = buildReport(theTemplate(facts.templateId), facts)
    for (const { message } of judge({ report, narrative: tell(report), basis: 'facts' })) findings += message === '' ? 0 : 1
  }
  return { milliseconds: performance.now() - start, findings }
}
