import { z } from 'zod'
import type { AmountUnit } from '@/lib/money/format'
import { parseFact, type FactKey } from './facts'

const FactText = z.string().max(40_000, { error: '文字太长，请删减' })

/** The text of one field, amounts in `unit`: what `parseFact` refuses, the schema refuses with the same sentence. */
export const factTextSchema = (key: FactKey, unit: AmountUnit) =>
  FactText.superRefine((text, context) => {
    const parsed = parseFact(key, text, unit)
    if (!parsed.ok) context.addIssue({ code: 'custom', message: parsed.error })
  })

/** A form of facts: its fields are named by their keys. */
export const factFormSchema = (keys: readonly FactKey[], unit: AmountUnit) =>
  z.object(Object.fromEntries(keys.map((key) => [key, factTextSchema(key, unit)])))

/** One change of one fact as it travels from a form to the server: texts with amounts in 元, null is blank. */
export const FactChange = z
  .object({ key: z.string().max(300), from: FactText.nullable(), to: FactText.nullable() })
  .superRefine(({ key, to }, context) => {
    const parsed = parseFact(key, to ?? '')
    if (!parsed.ok) context.addIssue({ code: 'custom', path: ['to'], message: parsed.error })
  })
export type FactChange = z.output<typeof FactChange>
