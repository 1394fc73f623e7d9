import { openApi } from '@/lib/publication/open-api'
import { answer, preflight } from '../answer'

export const dynamic = 'force-dynamic'
export const OPTIONS = preflight

export const GET = (request: Request): Response => answer(request, openApi())
