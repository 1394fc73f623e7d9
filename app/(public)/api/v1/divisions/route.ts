import { openDivisions } from '@/lib/publication/open-data'
import { answer, openly, preflight } from '../answer'

export const dynamic = 'force-dynamic'
export const OPTIONS = preflight

export const GET = openly(async (request: Request) => answer(request, { divisions: await openDivisions() }))
