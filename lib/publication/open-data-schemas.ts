import 'server-only'
import { z } from 'zod'
import { Signature } from '@/lib/signature/signature'
import { measures } from './measures'

// The open data, as it goes out. The same schemas make the OpenAPI description, and tests parse every answer with them.

const Money = z.string().regex(/^-?\d+\.\d{2}$/).describe('金额，单位元，十进制文字')
const Year = z.int().describe('决算年度')

export const DivisionEntry = z.object({ code: z.string().describe('区划代码'), name: z.string().describe('区划名称'), unitCount: z.int().describe('有决算公开的单位数') })
export const UnitEntry = z.object({
  code: z.string().describe('单位代码，在区划之内唯一'),
  name: z.string(),
  department: z.object({ code: z.string(), name: z.string() }),
  division: z.object({ code: z.string(), name: z.string() }),
  years: z.array(Year).describe('已公开的年度，新的在前'),
})
export const PublicationEntry = z.object({
  id: z.uuid(),
  version: z.int().describe('第几版'),
  fiscalYear: Year,
  title: z.string(),
  unit: z.object({ code: z.string(), name: z.string() }),
  division: z.object({ code: z.string(), name: z.string() }),
  publishedAt: z.iso.datetime().describe('公开时间'),
  timeliness: z.enum(['inTime', 'late']).nullable().describe('inTime 在批复后规定的日数内公开，late 迟于规定，null 没有核对'),
  incomeTotal: Money.nullable().describe('收入总计，元；null 涉密不公开'),
  expenditureTotal: Money.nullable().describe('支出总计，元；null 涉密不公开'),
  threePublicTotal: Money.nullable().describe('“三公”经费决算数，元；null 涉密不公开'),
  projectCount: z.int().nullable().describe('绩效自评项目数；null 涉密不公开'),
  withheld: z.array(z.string()).describe('涉密不公开的部分；空为全部公开'),
  page: z.string().describe('公开页的路径'),
})
export const PublicationDetail = PublicationEntry.extend({
  supersededBy: z.uuid().nullable().describe('更正后现行版本的编号；null 本件现行'),
  templateId: z.string(),
  files: z.array(z.object({ format: z.string(), sha256: z.string(), size: z.int(), path: z.string() })).describe('公开的文件及其 SHA-256 指纹'),
  signature: Signature.nullable().describe('财政部门对数据 JSON 的签名；null 未签名'),
  facts: z.looseObject({ format: z.literal('final-accounts-facts/1') }).nullable().describe('决算事实，final-accounts-facts/1；有内容涉密不公开的为 null'),
  disclosure: z.looseObject({ format: z.literal('final-accounts-disclosure/1') }).describe('公开的表、情况说明和核对结果，final-accounts-disclosure/1'),
})

export const Divisions = z.object({ divisions: z.array(DivisionEntry) })
const Next = z.string().nullable().describe('下一页的 cursor；null 没有了')
export const Units = z.object({ units: z.array(UnitEntry), next: Next })
export const Publications = z.object({ publications: z.array(PublicationEntry), next: Next })
export const Series = z.object({
  measure: z.enum(Object.keys(measures)),
  label: z.string(),
  amountUnit: z.literal('元'),
  unit: z.object({ code: z.string(), name: z.string() }),
  division: z.object({ code: z.string(), name: z.string() }),
  points: z.array(z.object({ fiscalYear: Year, value: Money.nullable().describe('null 为空，与零不同'), publication: z.uuid() })),
})
export const Fault = z.object({ error: z.object({ code: z.string(), message: z.string().describe('一句中文，说明哪里不对、怎么改') }) })

const PAGE_SIZE = 50
const LARGEST_PAGE = 200
const yearOf = z.string().regex(/^\d{4}$/, { error: 'year 要写四位年度，如 2024' }).transform((text) => Number.parseInt(text, 10))

const Limit = z.string().regex(/^\d{1,3}$/, { error: 'limit 要写 1 到 200 的整数' }).transform((text) => Number.parseInt(text, 10)).pipe(z.number().int().min(1, { error: 'limit 至少为 1' }).max(LARGEST_PAGE, { error: `limit 不超过 ${String(LARGEST_PAGE)}` })).default(PAGE_SIZE).describe('一页多少条，1 到 200')

export const UnitsQuery = z.strictObject({
  division: z.string().optional().describe('区划代码'),
  q: z.string().max(60, { error: 'q 不超过 60 字' }).optional().describe('单位、部门或地名，代码，拼音或首字母'),
  limit: Limit,
  cursor: z.string().regex(/^\w{1,20}-\w{1,20}$/, { error: 'cursor 要用上一页答复中 next 的值' }).optional().describe('上一页答复中的 next'),
})
export const PublicationsQuery = z.strictObject({
  year: yearOf.optional().describe('决算年度'),
  division: z.string().optional().describe('区划代码'),
  unit: z.string().optional().describe('单位代码'),
  q: UnitsQuery.shape.q,
  limit: Limit,
  cursor: z.uuid({ error: 'cursor 要用上一页答复中 next 的值' }).optional().describe('上一页答复中的 next'),
})
export const SeriesQuery = z.strictObject({
  unit: z.string({ error: '缺少 unit：请写单位代码' }).describe('单位代码'),
  division: z.string({ error: '缺少 division：请写区划代码' }).describe('区划代码'),
  measure: z.enum(Object.keys(measures), { error: `measure 可选：${Object.keys(measures).join('、')}` }).describe(Object.entries(measures).map(([name, { label }]) => `${name} ${label}`).join('；')),
})
