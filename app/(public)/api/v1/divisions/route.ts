import { openDivisions } from '@/lib/publication/open-data'
import { answer, preflight } from '../answer'

export const dynamic = 'force-dynamic'
export const OPTIONS = preflight

export const GET = async (request: Request): Promise<Response> => answer(request, { divisions: await openDivisions() })
