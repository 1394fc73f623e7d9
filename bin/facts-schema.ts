import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { factsJsonSchema } from '@/lib/facts/json-schema'
import { templates } from '@/lib/template/templates'

/** Served as it stands: other systems read it before they write a facts file. */
export const FACTS_SCHEMA = path.resolve(import.meta.dirname, '../public/facts.schema.json')

export const factsSchemaText = (): string => `${JSON.stringify(factsJsonSchema([...templates.values()]), null, 1)}\n`

/** Writes public/facts.schema.json. */
export const main = (): void => {
  mkdirSync(path.dirname(FACTS_SCHEMA), { recursive: true })
  writeFileSync(FACTS_SCHEMA, factsSchemaText())
}
