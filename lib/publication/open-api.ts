import 'server-only'
import { z } from 'zod'
import { Divisions, Fault, PublicationDetail, Publications, PublicationsQuery, Series, SeriesQuery, Units, UnitsQuery } from './open-data-schemas'

export type OpenRoute = { readonly path: string; readonly summary: string; readonly answer: z.ZodType; readonly query?: z.ZodObject; readonly example: string; readonly id?: boolean }

/** Every route of the open data, once: the description and the page for people are made of it. */
export const openRoutes: readonly OpenRoute[] = [
  { path: '/api/v1/divisions', summary: '有决算公开的区划', answer: Divisions, example: '/api/v1/divisions' },
  { path: '/api/v1/units', summary: '有决算公开的单位，可按区划和名称、拼音查找，分页', answer: Units, query: UnitsQuery, example: '/api/v1/units?q=xzf' },
  { path: '/api/v1/publications', summary: '现行公开的决算，新的在前，分页', answer: Publications, query: PublicationsQuery, example: '/api/v1/publications?year=2024&limit=2' },
  { path: '/api/v1/publications/{id}', summary: '一份公开的决算：事实、各表、情况说明、核对结果、文件指纹和签名', answer: PublicationDetail, example: '/api/v1/publications/{id}', id: true },
  { path: '/api/v1/series', summary: '一个单位的一项指标在各年度的数', answer: Series, query: SeriesQuery, example: '/api/v1/series?division={division}&unit={unit}&measure=expenditureTotal' },
]

/** JSON Schema of what goes out, or of a parameter as it is written in an address. */
const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): unknown => {
  const { $schema: _dialect, ...said } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' })
  return said
}

const parametersOf = ({ query, id }: OpenRoute): readonly unknown[] => [
  ...(id === true ? [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }] : []),
  ...Object.entries(query?.shape ?? {}).map(([name, schema]) => {
    const field = schema as z.ZodType
    return { name, in: 'query', required: !field.safeParse(undefined).success, ...(field.description === undefined ? {} : { description: field.description }), schema: schemaOf(field, 'input') }
  }),
]

const faultAnswer = (description: string): unknown => ({ description, content: { 'application/json': { schema: schemaOf(Fault, 'output') } } })

/** The description of the open data in OpenAPI 3.1, made from the very schemas the answers are typed by. */
export const openApi = (): Readonly<Record<string, unknown>> => ({
  openapi: '3.1.0',
  info: { title: '部门决算公开 开放数据', version: '1', description: '只读，不用登录，允许跨站读取。金额为十进制文字，单位元；空（null）与零不同。' },
  paths: Object.fromEntries(openRoutes.map((route) => [route.path, {
    get: {
      summary: route.summary,
      parameters: parametersOf(route),
      responses: {
        200: { description: route.query !== undefined && 'cursor' in route.query.shape ? '成功；答复带 ETag，有下一页的带 Link' : '成功；答复带 ETag', content: { 'application/json': { schema: schemaOf(route.answer, 'output') } } },
        304: { description: '与 If-None-Match 所说的相同' },
        400: faultAnswer('参数不对'),
        ...(route.id === true || route.path.endsWith('series') ? { 404: faultAnswer('没有这一项') } : {}),
        ...(route.id === true ? { 410: faultAnswer('已撤回') } : {}),
      },
    },
  }])),
})
