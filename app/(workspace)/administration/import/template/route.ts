import { tooMany } from '@/app/too-many'
import { currentActor } from '@/lib/auth/actor'
import { listTemplateFile } from '@/lib/people/import-lists'
import { refusalSentence } from '@/lib/workflow/refusal'
import { fileAnswer, sentenceAnswer } from '../../../disclosures/[disclosureId]/file-answer'

/** The lists to be filled in. */
export const GET = async (): Promise<Response> => {
  const actor = await currentActor()
  if (actor === null) return sentenceAnswer(401, '登录已过期，请重新登录后再下载。')
  const wait = await tooMany('export', actor.userId)
  if (wait !== null) return wait
  const file = await listTemplateFile(actor)
  return file.ok ? fileAnswer(file.value, true) : sentenceAnswer(404, refusalSentence(file.error))
}
