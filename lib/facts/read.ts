import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import type { AmountUnit } from '@/lib/money/format'
import { codeRulesOf, templates, type Template } from '@/lib/template/templates'
import { FACTS_FORMAT } from './facts'
import { factsShape, type Facts } from './facts-shape'
import { schemaOf } from './schema'

/** Why a facts file cannot be used: where, and one sentence that says what to do. */
export type FactsRefusal = { readonly path: string; readonly message: string }

const refuse = (path: string, message: string): Result<never, FactsRefusal> => err({ path, message })

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

const pathText = (path: readonly PropertyKey[]): string =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`)).join('')

/** zod's own issues said in Chinese; issues of our leaves bring their sentence along. */
const sentence = (issue: z.core.$ZodIssue, path: string): string => {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `没有“${issue.keys.join('”“')}”这一项，请删去或改正拼写`
    case 'invalid_type':
      return issue.input === undefined ? '缺少这一部分，请补上' : `这里的结构不对，应为${issue.expected === 'array' ? '列表' : '一组内容'}，读到的是${shown(issue.input)}`
    case 'too_big':
    case 'custom':
      return issue.message
    default:
      return `这一项读不出来（${path}）`
  }
}

type Head = { readonly template: Template; readonly fiscalYear: number; readonly unit: AmountUnit }

const readHead = (file: Record<string, unknown>): Result<Head, FactsRefusal> => {
  if (file['format'] !== FACTS_FORMAT) return refuse('format', `不认识的文件格式：读到 ${shown(file['format'])}，应为 "${FACTS_FORMAT}"`)
  const id = file['template']
  const template = typeof id === 'string' ? templates.get(id) : undefined
  if (template === undefined) return refuse('template', `没有名为 ${shown(id)} 的报表模板，可用的有：${[...templates.keys()].join('、')}`)
  const year = file['fiscalYear']
  if (year !== template.fiscalYear) return refuse('fiscalYear', `年度 ${shown(year)} 与模板 ${template.id} 的年度 ${template.fiscalYear} 不同，请改成一致`)
  const unit = file['amountUnit']
  if (unit !== '元' && unit !== '万元') return refuse('amountUnit', `金额单位应为“元”或“万元”，读到 ${shown(unit)}`)
  return ok({ template, fiscalYear: template.fiscalYear, unit })
}

/** `__proto__` as a key of JSON would slip past every schema that builds plain objects. */
const hidesPrototype = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (Object.hasOwn(value, '__proto__') || Object.values(value).some(hidesPrototype))

/**
 * Facts of a file of the contract (`final-accounts-facts/1`), strict: an unknown key, a missing section, a number where
 * a decimal string belongs or a code without a row is refused with its path. Amounts become exact 元 whatever the file's unit.
 */
export const readFactsFile = (json: unknown): Result<Facts, FactsRefusal> => {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return refuse('', '文件内容不是一份决算事实（应为一个 JSON 对象）')
  const { format: _format, template: _template, fiscalYear: _year, amountUnit: _unit, ...body } = json as Record<string, unknown>
  const head = readHead(json as Record<string, unknown>)
  if (!head.ok) return head
  if (hidesPrototype(body)) return refuse('__proto__', '文件中有不允许的键“__proto__”，请删去')
  const { template, fiscalYear, unit } = head.value
  const sections = Object.entries(factsShape.fields).map(([name, shape]) => [name, schemaOf(shape, { unit, codes: codeRulesOf(template) }, 'required')] as const)
  const parsed = z.strictObject(Object.fromEntries(sections)).safeParse(body, { reportInput: true })
  if (parsed.success) {
    // The schema is generated from the same shape as the type; TypeScript cannot see that through the generation.
    return ok({ ...(parsed.data as unknown as Facts), templateId: template.id, fiscalYear })
  }
  const issue = parsed.error.issues[0]
  if (issue === undefined) return refuse('', '文件内容读不出来')
  const path = pathText(issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path)
  return refuse(path, sentence(issue, path))
}
