import { assemble, type FactKey, type FactsHead } from '@/lib/facts/facts'
import { buildReport } from '@/lib/report/build'
import type { Report } from '@/lib/report/report'
import { withChoices } from '@/lib/template/choices'
import { theTemplate } from '@/lib/template/templates'
import type { Beside } from './computation'
import type { DisclosureHead } from './disclosure-head'
import { storedValue } from './field-book'

type Stated = FactsHead & { readonly facts: Readonly<Record<FactKey, string>> }

const reportOf = ({ templateId, fiscalYear, facts }: Stated): Report => {
  const values = Object.entries(facts).flatMap(([key, text]) => {
    const value = storedValue(key, text)
    return value === null ? [] : [[key, value] as const]
  })
  return buildReport(theTemplate(templateId), assemble({ templateId, fiscalYear }, values))
}

/** What the server judges a disclosure beside, from what its page was sent: a year that is not published here proves nothing. */
export const besideOf = ({ templateId, choices, prior, units, release }: Pick<DisclosureHead, 'templateId' | 'choices' | 'prior' | 'units' | 'release'>): Beside => ({
  form: withChoices(theTemplate(templateId), choices),
  ...(prior === null || prior.publishedAt === null ? {} : { lastYear: reportOf(prior) }),
  ...(units.length === 0 ? {} : { units: units.map(reportOf) }),
  ...(release === null ? {} : { release }),
})
