import { openPublications } from '@/lib/publication/open-data'
import { PublicationsQuery } from '@/lib/publication/open-data-schemas'
import { answerPage, openly, preflight, readQuery } from '../answer'

export const dynamic = 'force-dynamic'
export const OPTIONS = preflight

export const GET = openly(async (request: Request) => {
  const query = readQuery(request, PublicationsQuery)
  return query.ok ? answerPage(request, await openPublications(query.value)) : query.refusal
})
