import { tooMany } from '@/app/too-many'
import { currentActor } from '@/lib/auth/actor'
import { draftFile, DraftFileInput } from '@/lib/disclosure/draft-file'
import { refusalSentence } from '@/lib/workflow/refusal'
import { fileAnswer, sentenceAnswer } from '../../../file-answer'

type Context = { readonly params: Promise<{ readonly disclosureId: string; readonly format: string }> }

/** The disclosure as it is stored now, in one format. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const actor = await currentActor()
  if (actor === null) return sentenceAnswer(401, '登录已过期，请重新登录后再下载。')
  const wait = await tooMany('export', actor.userId)
  if (wait !== null) return wait
  const input = DraftFileInput.safeParse(await params)
  if (!input.success) return sentenceAnswer(404, '没有这种格式的文件，请从预览页下载。')
  const file = await draftFile(actor, input.data)
  if (!file.ok) return sentenceAnswer(404, refusalSentence(file.error))
  return fileAnswer(file.value, new URL(request.url).searchParams.has('download'))
}
