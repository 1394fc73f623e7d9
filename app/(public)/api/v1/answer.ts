import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { clientOf } from '@/lib/limits/client-address'
import { secondsToWait, waitSentence } from '@/lib/limits/rate-limits'

/** Anybody may read, from any page. */
const open = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag, Link, Retry-After' }

/** `no-cache` lets readers keep an answer but makes them ask each time whether it still holds: what was withdrawn is gone at once. */
export const answer = (request: Request, value: unknown, more: Readonly<Record<string, string>> = {}): Response => {
  const body = JSON.stringify(value)
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
  const headers = { ...open, ...more, ETag: etag, 'Cache-Control': 'public, no-cache' }
  // Proxies mark a compressed answer's tag as weak.
  const known = (request.headers.get('If-None-Match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (known.includes(etag)) return new Response(null, { status: 304, headers })
  return new Response(body, { headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' } })
}

/** A page of a list, with the address of the next one in `Link` (RFC 8288) as well. */
export const answerPage = (request: Request, page: { readonly next: string | null }): Response => {
  if (page.next === null) return answer(request, page)
  const { pathname, searchParams } = new URL(request.url)
  searchParams.set('cursor', page.next)
  return answer(request, page, { Link: `<${pathname}?${searchParams.toString()}>; rel="next"` })
}

export const fault = (status: 400 | 404 | 410 | 429, code: string, message: string, headers: Readonly<Record<string, string>> = {}): Response =>
  Response.json({ error: { code, message } }, { status, headers: { ...open, ...headers, 'Cache-Control': 'no-store' } })

/** An address of the open data, for whoever does not ask too often. */
export const openly = <Rest extends readonly unknown[]>(handler: (request: Request, ...rest: Rest) => Promise<Response> | Response) => async (request: Request, ...rest: Rest): Promise<Response> => {
  const seconds = await secondsToWait('api', clientOf(request.headers))
  return seconds === 0 ? handler(request, ...rest) : fault(429, 'too-many-requests', waitSentence(seconds), { 'Retry-After': String(seconds) })
}

/** The parameters of an address, strict: an unknown or repeated one is refused in words. */
export const readQuery = <Schema extends z.ZodObject>(request: Request, schema: Schema): { readonly ok: true; readonly value: z.output<Schema> } | { readonly ok: false; readonly refusal: Response } => {
  const parameters = new URL(request.url).searchParams
  const names = [...parameters.keys()]
  const repeated = names.find((name, index) => names.indexOf(name) !== index)
  if (repeated !== undefined) return { ok: false, refusal: fault(400, 'repeated-parameter', `参数 ${repeated} 只能写一次`) }
  const read = schema.safeParse(Object.fromEntries(parameters))
  if (read.success) return { ok: true, value: read.data }
  const [issue] = read.error.issues
  const message = issue?.code === 'unrecognized_keys' ? `没有 ${issue.keys.join('、')} 这个参数，可用的有：${Object.keys(schema.shape).join('、')}` : (issue?.message ?? '参数不对')
  return { ok: false, refusal: fault(400, 'bad-parameter', message) }
}

/** For browsers that ask before they read. */
export const preflight = (): Response =>
  new Response(null, { status: 204, headers: { ...open, 'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS', 'Access-Control-Allow-Headers': 'If-None-Match', 'Access-Control-Max-Age': '86400' } })
