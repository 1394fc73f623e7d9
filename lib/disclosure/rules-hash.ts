import 'server-only'
import { createHash } from 'node:crypto'
import { rulesText } from '@/lib/rules/rules-text'
import { theTemplate } from '@/lib/template/templates'

const hashes = new Map<string, { readonly text: string; readonly hash: string }>()

/** What a verdict was made by: a verdict under another hash may say something else today. */
export const rulesHash = (templateId: string): string => {
  const text = rulesText(theTemplate(templateId))
  const known = hashes.get(templateId)
  if (known?.text === text) return known.hash
  const hash = createHash('sha256').update(text).digest('hex')
  hashes.set(templateId, { text, hash })
  return hash
}
