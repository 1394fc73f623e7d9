import 'server-only'
import { createHash } from 'node:crypto'
import { templateText, type Template } from '@/lib/template/templates'

/** What a publication names the form by that it was made with. */
export const templateHash = (template: Template): string => createHash('sha256').update(templateText(template)).digest('hex')
