import { tooMany } from '@/app/too-many'
import { currentActor } from '@/lib/auth/actor'
import { bundleFile } from '@/lib/disclosure/bundle-file'
import { refusalSentence } from '@/lib/workflow/refusal'
import { sentenceAnswer } from '../../../../disclosures/[disclosureId]/file-answer'

type Context = { readonly params: Promise<{ readonly bundleId: string }> }

/** A finished archive, sent piece by piece; a download that broke off goes on where it stopped. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const actor = await currentActor()
  if (actor === null) return sentenceAnswer(401, '登录已过期，请重新登录后再下载。')
  const wait = await tooMany('export', actor.userId)
  if (wait !== null) return wait
  const file = await bundleFile(actor, (await params).bundleId, request.headers.get('Range'))
  if (!file.ok) return sentenceAnswer(404, refusalSentence(file.error))
  const { stream, size, range, sha256, fileName } = file.value
  return new Response(stream, {
    status: range === null ? 200 : 206,
    headers: {
      'Content-Type': 'application/zip',
      'Content-Length': String(range === null ? size : range.end - range.start + 1),
      ...(range === null ? {} : { 'Content-Range': `bytes ${String(range.start)}-${String(range.end)}/${String(size)}` }),
      'Accept-Ranges': 'bytes',
      ETag: `"${sha256}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Content-Disposition': `attachment; filename="bundle.zip"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    },
  })
}
