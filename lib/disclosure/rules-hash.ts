import 'server-only'
import { createHash } from 'node:crypto'
import { rulesText } from '@/lib/rules/rules-text'
import type { Template } from '@/lib/template/templates'

const hashes = new WeakMap<Template, string>()

/** What a verdict was made by: a verdict under another hash may say something else today. */
export const rulesHash = (form: Template): string => {
  let hash = hashes.get(form)
  if (hash === undefined) hashes.set(form, (hash = createHash('sha256').update(rulesText(form)).digest('hex')))
  return hash
}
