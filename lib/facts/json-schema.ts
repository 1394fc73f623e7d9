import { FACTS_FORMAT } from './facts'
import { factsShape } from './facts-shape'
import type { CodeKind, Shape } from './shape'

type Json = Readonly<Record<string, unknown>>

const codePatterns: Readonly<Record<CodeKind, string>> = { functionalItem: '^\\d{7}$', functionalCategory: '^\\d{3}$', economicItem: '^\\d{5}$' }

/** Blank is null, and no other word for it: zero is a figure. */
const definitions = {
  amount: { type: ['string', 'null'], pattern: '^-?\\d+(\\.\\d{1,6})?$', description: '金额：十进制文字，不带逗号；单位由 amountUnit 说明，元到分，万元到小数后六位；空为 null，空与零不同' },
  count: { type: ['integer', 'null'], minimum: -999_999_999, maximum: 999_999_999, description: '整数；空为 null' },
  score: { type: ['string', 'null'], description: '分数：十进制文字；空为 null' },
  text: { type: ['string', 'null'], maxLength: 20_000 },
  requiredText: { type: 'string', minLength: 1, maxLength: 20_000 },
} as const

const named = (name: keyof typeof definitions, title: string): Json => ({ title, $ref: `#/$defs/${name}` })
const object = (title: string, properties: Json, required: readonly string[] = []): Json => ({ title, type: 'object', properties, additionalProperties: false, ...(required.length === 0 ? {} : { required }) })

/** Inside a section a missing group, list or row is one that nobody filled in. */
const orNull = (schema: Json): Json => ({ ...schema, type: [schema['type'], 'null'] })

const schemaOfShape = (shape: Shape): Json => {
  switch (shape.kind) {
    case 'amount':
    case 'count':
    case 'score':
      return named(shape.kind, shape.label)
    case 'text':
      return named(shape.required ? 'requiredText' : 'text', shape.label)
    case 'choice':
      return { title: shape.label, oneOf: Object.entries(shape.choices).map(([value, words]) => ({ const: value, title: words })) }
    case 'group':
      return object(shape.label, Object.fromEntries(Object.entries(shape.fields).map(([name, field]) => [name, inner(field)])), Object.keys(shape.fields).filter((name) => mustStand(shape.fields[name])))
    case 'byCode':
      return { title: shape.label, type: 'object', propertyNames: { pattern: codePatterns[shape.codes] }, additionalProperties: inner(shape.of), maxProperties: 2_000 }
    case 'list':
      return { title: shape.label, type: 'array', maxItems: shape.limit, items: schemaOfShape({ kind: 'group', label: shape.label, fields: shape.fields }) }
    case 'textList':
      return { title: shape.label, type: 'array', maxItems: shape.limit, items: { $ref: '#/$defs/text' } }
  }
}

const mustStand = (shape: Shape | undefined): boolean => shape?.kind === 'choice' || (shape?.kind === 'text' && shape.required)
const inner = (shape: Shape): Json => {
  const schema = schemaOfShape(shape)
  return shape.kind === 'group' || shape.kind === 'byCode' || shape.kind === 'list' || shape.kind === 'textList' ? orNull(schema) : schema
}

/** The sections of a file must be there, even where nothing stands in them; a text of its own need not. */
const mustBeThere = (shape: Shape): boolean => shape.kind !== 'text'

type Form = { readonly id: string; readonly fiscalYear: number }

/**
 * The facts file (`final-accounts-facts/1`) as a JSON Schema (2020-12), for whoever writes one in another system; made of
 * the shape that the program's own reader is made of. The reader asks more: codes of the year's classification, the funds
 * they belong to, two decimals of 元.
 */
export const factsJsonSchema = (forms: readonly Form[]): Json => {
  const head = {
    format: { const: FACTS_FORMAT },
    template: { title: '报表模板', enum: forms.map(({ id }) => id) },
    fiscalYear: { title: '决算年度', enum: [...new Set(forms.map(({ fiscalYear }) => fiscalYear))] },
    amountUnit: { title: '金额单位', enum: ['元', '万元'] },
  }
  const sections = Object.entries(factsShape.fields)
  const properties = { ...head, ...Object.fromEntries(sections.map(([name, shape]) => [name, mustBeThere(shape) ? schemaOfShape(shape) : inner(shape)])) }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $comment: '由事实的形状生成（npm run schema），不要手改',
    ...object('部门决算事实', properties, [...Object.keys(head), ...sections.filter(([, shape]) => mustBeThere(shape)).map(([name]) => name)]),
    $defs: definitions,
  }
}
