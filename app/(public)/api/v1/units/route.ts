import { openUnits } from '@/lib/publication/open-data'
import { UnitsQuery } from '@/lib/publication/open-data-schemas'
import { answer, preflight, readQuery } from '../answer'

export const dynamic = 'force-dynamic'
export const OPTIONS = preflight

export const GET = async (request: Request): Promise<Response> => {
  const query = readQuery(request, UnitsQuery)
  return query.ok ? answer(request, { units: await openUnits(query.value) }) : query.refusal
}
