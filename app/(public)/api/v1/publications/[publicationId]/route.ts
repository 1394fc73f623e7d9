import { openPublication } from '@/lib/publication/open-data'
import { answer, fault, openly, preflight } from '../../answer'

type Context = { readonly params: Promise<{ readonly publicationId: string }> }

export const dynamic = 'force-dynamic'
export const OPTIONS = preflight

export const GET = openly(async (request: Request, { params }: Context) => {
  const publication = await openPublication((await params).publicationId)
  if (publication === null) return fault(404, 'not-found', '没有这份决算，请从 /api/v1/publications 查找编号')
  if (publication === 'withdrawn') return fault(410, 'withdrawn', '这份决算已撤回，内容不再提供')
  return answer(request, publication)
})
