import 'server-only'
import { database } from '@/lib/db/database'
import { isLatin } from '@/lib/spelling/spelling'
import { directory, unitsNamed, wordsOf } from './directory'
import { listPublications, summaryOf, type PublicationSummary } from './publications'

/**
 * The publications in force that a query means: those of the units it names (by name, department, 区划, code, pinyin or
 * initials); where it names none, those whose booklet has its words.
 */
export const searchPublications = async (query: string, fiscalYear: number | null): Promise<readonly PublicationSummary[]> => {
  const units = unitsNamed(await directory(), query)
  if (units.length > 0) return listPublications({ ...(fiscalYear === null ? {} : { fiscalYear }), unitIds: units.map(({ unitId }) => unitId) })
  const words = wordsOf(query)
  if (words.length === 0 || words.some(isLatin)) return []
  const { directory: lookUp, photographs } = database()
  return (await photographs.listInForce(await lookUp.withText(words, fiscalYear))).map(summaryOf)
}
