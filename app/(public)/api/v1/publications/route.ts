import { openPublications } from '@/lib/publication/open-data'
import { PublicationsQuery } from '@/lib/publication/open-data-schemas'
import { answer, preflight, readQuery } from '../answer'

export const dynamic = 'force-dynamic'
export const OPTIONS = preflight

export const GET = async (request: Request): Promise<Response> => {
  const query = readQuery(request, PublicationsQuery)
  return query.ok ? answer(request, await openPublications(query.value)) : query.refusal
}
