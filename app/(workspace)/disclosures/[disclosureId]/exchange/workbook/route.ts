import { tooMany } from '@/app/too-many'
import { currentActor } from '@/lib/auth/actor'
import { fillInFile } from '@/lib/disclosure/fill-in-file'
import { refusalSentence } from '@/lib/workflow/refusal'
import { fileAnswer, sentenceAnswer } from '../../file-answer'

type Context = { readonly params: Promise<{ readonly disclosureId: string }> }

/** The fill-in workbook, filled with what is stated already. */
export const GET = async (_request: Request, { params }: Context): Promise<Response> => {
  const actor = await currentActor()
  if (actor === null) return sentenceAnswer(401, '登录已过期，请重新登录后再下载。')
  const wait = await tooMany('export', actor.userId)
  if (wait !== null) return wait
  const file = await fillInFile(actor, await params)
  return file.ok ? fileAnswer(file.value, true) : sentenceAnswer(404, refusalSentence(file.error))
}
