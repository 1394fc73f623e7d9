import { filePolicy } from '@/lib/policy/content-security-policy.mjs'
import { publicationById, publicationFile, publicationStatus } from '@/lib/publication/publications'
import { publicDate } from '../../../../public-date'
import { noticePage } from './notice-page'

type Context = { readonly params: Promise<{ readonly publicationId: string; readonly format: string }> }

const notice = (status: 404 | 410, title: string, lines: readonly string[]): Response => {
  const page = noticePage(title, lines)
  return new Response(page, { status, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', 'Content-Security-Policy': filePolicy(page) } })
}

const withdrawn = async (publicationId: string): Promise<Response> => {
  const publication = await publicationById(publicationId)
  if (publication?.status !== 'withdrawn') return notice(404, '没有这个文件', ['请回到报告页，从那里下载。'])
  return notice(410, '本件已撤回，文件不再提供', [
    `${publication.unitName}${publication.title}`,
    `${publicDate(publication.withdrawnAt)}撤回。${publication.because === '' ? '' : `原因：${publication.because}`}`,
  ])
}

/** A file as it was hashed at publication. Whether it may still be had is asked of the database every time. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const { publicationId, format } = await params
  const state = await publicationStatus(publicationId)
  if (state === null) return notice(404, '没有这份决算', ['地址可能不完整，请从首页查找。'])
  if (state.status === 'withdrawn') return withdrawn(publicationId)
  const file = await publicationFile(publicationId, format)
  if (file === null) return withdrawn(publicationId)

  const etag = `"${file.sha256}"`
  // `no-cache` lets a browser keep the bytes but makes it ask each time whether they may still be shown.
  const headers = { ETag: etag, 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' }
  if (request.headers.get('If-None-Match')?.includes(etag) === true) return new Response(null, { status: 304, headers })
  const name = encodeURIComponent(file.fileName)
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      ...headers,
      'Content-Type': file.mediaType,
      'Content-Length': String(file.bytes.byteLength),
      'Content-Disposition': `${format === 'pdf' ? 'inline' : 'attachment'}; filename="${publicationId}.${format}"; filename*=UTF-8''${name}`,
    },
  })
}
