import { tooMany } from '@/app/too-many'
import { currentActor } from '@/lib/auth/actor'
import { auditFile } from '@/lib/disclosure/audit-log'
import { refusalSentence } from '@/lib/workflow/refusal'
import { fileAnswer, sentenceAnswer } from '../../../disclosures/[disclosureId]/file-answer'
import { auditQueryOf } from '../audit-query'

/** The log as it is narrowed by the address, as Excel or CSV. */
export const GET = async (request: Request): Promise<Response> => {
  const actor = await currentActor()
  if (actor === null) return sentenceAnswer(401, '登录已过期，请重新登录。')
  const wait = await tooMany('export', actor.userId)
  if (wait !== null) return wait
  const parameters = new URL(request.url).searchParams
  const file = await auditFile(actor, auditQueryOf(Object.fromEntries(parameters)), parameters.get('format') === 'csv' ? 'csv' : 'xlsx')
  return file.ok ? fileAnswer(file.value, true) : sentenceAnswer(404, refusalSentence(file.error))
}
