import { tooMany } from '@/app/too-many'
import { currentActor } from '@/lib/auth/actor'
import { exportFacts } from '@/lib/disclosure/export-facts'
import { refusalSentence } from '@/lib/workflow/refusal'
import { fileAnswer, sentenceAnswer } from '../../file-answer'

type Context = { readonly params: Promise<{ readonly disclosureId: string }> }

/** The facts as a file of the contract. */
export const GET = async (_request: Request, { params }: Context): Promise<Response> => {
  const actor = await currentActor()
  if (actor === null) return sentenceAnswer(401, '登录已过期，请重新登录后再下载。')
  const wait = await tooMany('export', actor.userId)
  if (wait !== null) return wait
  const file = await exportFacts(actor, await params)
  if (!file.ok) return sentenceAnswer(404, refusalSentence(file.error))
  const { fileName, text } = file.value
  return fileAnswer({ bytes: new TextEncoder().encode(text), mediaType: 'application/json; charset=utf-8', fileName }, true)
}
