import { openUnits } from '@/lib/publication/open-data'
import { UnitsQuery } from '@/lib/publication/open-data-schemas'
import { answerPage, openly, preflight, readQuery } from '../answer'

export const dynamic = 'force-dynamic'
export const OPTIONS = preflight

export const GET = openly(async (request: Request) => {
  const query = readQuery(request, UnitsQuery)
  return query.ok ? answerPage(request, await openUnits(query.value)) : query.refusal
})
