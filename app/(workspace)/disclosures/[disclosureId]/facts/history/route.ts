import { act } from '@/app/act'
import { factHistory, FactHistoryInput } from '@/lib/disclosure/fact-history'

export const dynamic = 'force-dynamic'

const answer = act(FactHistoryInput, factHistory)

type HistoryRequest = { readonly params: Promise<{ readonly disclosureId: string }> }

/** Who changed one fact when, from what to what: `?key=`. Only read, so an address and no action. */
export const GET = async (request: Request, { params }: HistoryRequest): Promise<Response> => {
  const { disclosureId } = await params
  const key = new URL(request.url).searchParams.get('key') ?? ''
  return Response.json(await answer({ disclosureId, key }), { headers: { 'cache-control': 'no-store' } })
}
