import { z } from 'zod'
import { parseExactAmount, parseScore } from '@/lib/money/parse'
import type { AmountUnit } from '@/lib/money/format'
import type { Figure } from '@/lib/money/amount'
import { codeRefusal, type CodeRules } from './code'
import type { Leaf, Shape } from './shape'

/** What the schema needs to know of the file and its template. */
export type SchemaContext = { readonly unit: AmountUnit; readonly codes: CodeRules }

const MAX_TEXT = 20_000
const MAX_CODES = 2_000
const MAX_COUNT = 999_999_999

const said = (value: unknown): string => {
  const text = typeof value === 'string' ? `“${value}”` : JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

type Issue = { readonly issues: unknown[] }
const refuse = (context: Issue, input: unknown, message: string): never => {
  context.issues.push({ code: 'custom', message, input })
  return z.NEVER
}

/** Blank is a missing key or null; anything else must be right. */
const leafSchema = (leaf: Leaf, context: SchemaContext): z.ZodType => presentLeaf(leaf, context).prefault(null)

const presentLeaf = (leaf: Leaf, context: SchemaContext): z.ZodType => {
  switch (leaf.kind) {
    case 'amount':
      return z.unknown().transform((value, issue) => {
        if (value === undefined || value === null) return null
        if (typeof value !== 'string') return refuse(issue, value, `金额要写成带引号的文字（如 "1234.50"），这里是${said(value)}`)
        const parsed = parseExactAmount(value, context.unit)
        return parsed.ok ? parsed.value : refuse(issue, value, parsed.error)
      })
    case 'count':
      return z.unknown().transform((value, issue) => {
        if (value === undefined || value === null) return null
        if (typeof value !== 'number' || !Number.isSafeInteger(value) || Math.abs(value) > MAX_COUNT) return refuse(issue, value, `${said(value)}不是整数`)
        return value
      })
    case 'score':
      return z.unknown().transform((value, issue): Figure | null => {
        if (value === undefined || value === null || value === '') return null
        if (typeof value !== 'string') return refuse(issue, value, `分数要写成带引号的文字（如 "9.98"），这里是${said(value)}`)
        const parsed = parseScore(value)
        return parsed.ok ? parsed.value : refuse(issue, value, parsed.error)
      })
    case 'choice':
      return z.unknown().transform((value, issue) => {
        if (typeof value === 'string' && Object.hasOwn(leaf.choices, value)) return value
        return refuse(issue, value, `${value === undefined || value === null ? '没有填写' : `${said(value)}不在可选范围内`}，可选：${Object.keys(leaf.choices).join('、')}`)
      })
    case 'text':
      return z.unknown().transform((value, issue) => {
        if (value === undefined || value === null || value === '') return leaf.required ? refuse(issue, value, '不能为空') : ''
        if (typeof value !== 'string') return refuse(issue, value, `这里要写文字，读到的是${said(value)}`)
        if (value.length > MAX_TEXT) return refuse(issue, value, `文字超过 ${MAX_TEXT} 字`)
        return value
      })
  }
}

const plainObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The zod schema of one shape. `presence`: the top-level sections of a file must be there; inside them a missing
 * group is one nobody filled in.
 */
export const schemaOf = (shape: Shape, context: SchemaContext, presence: 'required' | 'optional' = 'optional'): z.ZodType => {
  switch (shape.kind) {
    case 'group': {
      const fields = Object.fromEntries(Object.entries(shape.fields).map(([name, field]) => [name, schemaOf(field, context)]))
      const object = z.strictObject(fields)
      return presence === 'required' ? object : z.preprocess((value) => value ?? {}, object).prefault({})
    }
    case 'byCode': {
      const inner = schemaOf(shape.of, context)
      const checked = z.unknown().transform((value, issue): Record<string, unknown> => {
        if ((value === undefined || value === null) && presence === 'optional') return {}
        if (!plainObject(value)) return refuse(issue, value, value === undefined ? '缺少这一部分' : '这里要写成“科目代码: 内容”的形式')
        const codes = Object.keys(value)
        if (codes.length > MAX_CODES) return refuse(issue, value, `科目超过 ${MAX_CODES} 个`)
        for (const code of codes) {
          const refusal = codeRefusal(shape.codes, code, context.codes)
          if (refusal !== null) issue.issues.push({ code: 'custom', message: refusal, input: code, path: [code] })
        }
        return issue.issues.length > 0 ? z.NEVER : value
      })
      const record = checked.pipe(z.record(z.string(), inner))
      return presence === 'required' ? record : record.prefault(null)
    }
    case 'list': {
      const item = z.strictObject(Object.fromEntries(Object.entries(shape.fields).map(([name, field]) => [name, schemaOf(field, context)])))
      return list(item, shape.limit, shape.item, presence).transform((items) => items.map((value, index) => ({ id: itemId(index), ...(value as object) })))
    }
    case 'textList': {
      const text = leafSchema({ kind: 'text', label: shape.label, long: true, required: false }, context)
      return list(text, shape.limit, shape.item, presence).transform((items) => items.map((value, index) => ({ id: itemId(index), text: value })))
    }
    default:
      return leafSchema(shape, context)
  }
}

/** Items of a file are named by their place in it; items added later in the program get names of their own. */
const itemId = (index: number): string => `n${index + 1}`

const list = (item: z.ZodType, limit: number, noun: string, presence: 'required' | 'optional') => {
  const array = z.array(item).max(limit, { error: `超过 ${limit} ${noun}` })
  return presence === 'required' ? array : z.preprocess((value) => value ?? [], array).prefault([])
}
