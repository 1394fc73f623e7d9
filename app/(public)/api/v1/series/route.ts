import { openSeries } from '@/lib/publication/open-data'
import { SeriesQuery } from '@/lib/publication/open-data-schemas'
import { answer, fault, openly, preflight, readQuery } from '../answer'

export const dynamic = 'force-dynamic'
export const OPTIONS = preflight

export const GET = openly(async (request: Request) => {
  const query = readQuery(request, SeriesQuery)
  if (!query.ok) return query.refusal
  const series = await openSeries(query.value)
  return series === null ? fault(404, 'not-found', '这个单位没有公开的决算，请从 /api/v1/units 查找区划和单位代码') : answer(request, series)
})
