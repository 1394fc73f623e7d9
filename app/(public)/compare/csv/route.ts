import { tooMany } from '@/app/too-many'
import { csvText } from '@/lib/document/csv'
import { clientOf } from '@/lib/limits/client-address'
import { comparisonOf } from '@/lib/publication/comparison'
import { measures } from '@/lib/publication/measures'
import { publishedYears } from '@/lib/publication/search'
import { compareQueryOf } from '../compare-query'
import { comparedMeasures } from '../compared-measures'

export const dynamic = 'force-dynamic'

/** The comparison as a table for spreadsheets: one figure a line, exact in 元. */
export const GET = async (request: Request): Promise<Response> => {
  const wait = await tooMany('api', clientOf(request.headers))
  if (wait !== null) return wait
  const parameters = new URL(request.url).searchParams
  const query = compareQueryOf({ unit: parameters.getAll('unit'), year: parameters.getAll('year') }, await publishedYears())
  const { units, years, figure } = await comparisonOf(query.units, query.years)
  if (units.length < 2) return new Response('请至少选两个单位\n', { status: 400, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
  const lines = units.flatMap((unit) => years.flatMap((year) => comparedMeasures.flatMap(({ columns }) => columns.flatMap(({ measure }) => {
    const found = figure(unit, year, measure)
    return found === undefined ? [] : [[unit.divisionName, unit.unitCode, unit.unitName, String(year), measures[measure].label, found.exact ?? '', found.publicationId]]
  }))))
  const head = ['区划', '单位代码', '单位', '年度', '项目', '金额（元）', '公开编号']
  return new Response(csvText([head, ...lines]), { headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="compare.csv"; filename*=UTF-8''${encodeURIComponent('决算比较.csv')}`, 'Cache-Control': 'no-cache' } })
}
