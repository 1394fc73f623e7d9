import { openApi } from '@/lib/publication/open-api'
import { answer, openly, preflight } from '../answer'

export const dynamic = 'force-dynamic'
export const OPTIONS = preflight

export const GET = openly((request: Request) => answer(request, openApi()))
