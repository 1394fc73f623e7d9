import { emptyContract } from './empty'
import { parseFact, withFact, type Facts, type FactKey } from './facts'
import { readFactsFile } from './read'

/**
 * Facts with only the named ones stated, for tests and rehearsals: `factsWith({ 'balances/openingBalance': '100.00' })`.
 * Throws on a key or text the form would refuse.
 */
export const factsWith = (stated: Readonly<Record<FactKey, string>>, templateId = 'CN-2024-14', fiscalYear = 2024): Facts => {
  const empty = readFactsFile(emptyContract(templateId, fiscalYear))
  if (!empty.ok) throw new Error(`${empty.error.path} ${empty.error.message}`)
  return Object.entries(stated).reduce((facts, [key, text]) => {
    const value = parseFact(key, text)
    if (!value.ok) throw new Error(`${key}: ${value.error}`)
    return withFact(facts, key, value.value)
  }, empty.value)
}
