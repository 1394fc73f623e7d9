import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerSave } from '@/app/answer-save'
import { actorIn } from '@/lib/auth/actor'
import type { Answerer } from '@/lib/operation/answer-first'
import { log } from '@/lib/operation/log'
import { storyOf } from '@/lib/operation/story'
import { documentPolicy } from '@/lib/policy/content-security-policy.mjs'
import { httpsOnly, securityHeaders } from '@/lib/policy/headers'
import { editionOf, type Edition } from '@/lib/publication/editions'
import { DRAW, isDrawing, reportPage } from '@/lib/publication/report-pages'

/** The same edition looks different once the program was built anew. */
const BUILD = existsSync('.next/BUILD_ID') ? readFileSync('.next/BUILD_ID', 'utf8') : ''
const REPORT = /^\/reports\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\?|$)/u
const SAVE = /^\/disclosures\/[0-9a-f-]{36}\/facts$/u
const STANDING = Object.fromEntries(securityHeaders().map(({ key, value }) => [key, value]))

const oneText = (header: string | readonly string[] | undefined): string => (typeof header === 'string' ? header : (header?.join(',') ?? ''))

/** Whether a reader takes gzip: named, and not with the weight of nothing. */
const takesPacked = (accepted: string): boolean => /(?:^|,)\s*gzip\s*(?:,|$|;\s*q=(?!0(?:\.0*)?\s*(?:,|$)))/iu.test(accepted)

/** What every answer of the program says of itself. */
const standing = (headers: IncomingMessage['headers']) => ({ ...STANDING, ...(oneText(headers['x-forwarded-proto']) === 'https' ? { [httpsOnly.key]: httpsOnly.value } : {}) })

const send = async ({ method, headers }: IncomingMessage, response: ServerResponse, publicationId: string, { edition, isWithdrawn }: Edition): Promise<void> => {
  const etag = `W/"${edition}-${BUILD}"`
  // Whoever keeps it in between asks again each time.
  const told = { ...standing(headers), 'Content-Security-Policy': documentPolicy(), 'Cache-Control': 'no-cache', ETag: etag, Vary: 'Accept-Encoding' }
  if (!isWithdrawn && oneText(headers['if-none-match']).includes(etag)) {
    response.writeHead(304, told).end()
    return
  }
  const page = await reportPage(publicationId, edition)
  const packed = takesPacked(oneText(headers['accept-encoding']))
  const body = packed ? page.packed : page.html
  response.writeHead(isWithdrawn ? 410 : 200, { ...told, ...(packed ? { 'Content-Encoding': 'gzip' } : {}), 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': body.byteLength })
  response.end(method === 'HEAD' ? undefined : body)
}

/**
 * A report is kept as it was drawn, an edition at a time and packed, and is sent as it is kept before Next hears of it: a
 * document without the program's scripts (docs/decisions/023). Null, or a promise of false, where the request is Next's: to
 * draw it, to say that there is none, or to walk there from another page.
 */
const readersFirst: Answerer = (request, response) => {
  const [, publicationId] = REPORT.exec(request.url ?? '') ?? []
  if (publicationId === undefined || (request.method !== 'GET' && request.method !== 'HEAD') || request.headers['rsc'] !== undefined) return null
  if (isDrawing(oneText(request.headers[DRAW]))) return null
  return editionOf(publicationId).then(async (now) => {
    if (now !== null) await send(request, response, publicationId, now)
    return now !== null
  })
}

/** What is sent, from when somebody reads it. Whoever has enough leaves the rest to be thrown away, and not the line, on which the answer goes back. */
const bodyOf = (request: IncomingMessage): ReadableStream<Uint8Array<ArrayBuffer>> => {
  let [begun, enough] = [false, false]
  const begin = (stream: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>): void => {
    begun = true
    request.on('data', (piece: Buffer<ArrayBuffer>) => { if (!enough) stream.enqueue(piece) })
    request.once('end', () => { if (!enough) stream.close() })
    request.once('error', (fault) => { stream.error(fault) })
  }
  return new ReadableStream({ pull: (stream) => { if (!begun) begin(stream) }, cancel: () => { enough = true } }, { highWaterMark: 0 })
}

const answered = async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
  const headers = new Headers(Object.entries(request.headers).map(([name, value]) => [name, oneText(value)] as [string, string]))
  try {
    const answer = await answerSave({ headers, body: bodyOf(request) }, () => actorIn(headers))
    const body = Buffer.from(await answer.arrayBuffer())
    response.writeHead(answer.status, { ...standing(request.headers), ...Object.fromEntries(answer.headers), 'Content-Length': body.byteLength }).end(body)
  } catch (error) {
    // Whoever went away before it was all there hears nothing any more, and nobody needs to hear of them.
    if (request.complete) log('error', 'request.failed', { story: storyOf(error) })
    response.destroy()
  }
  return true
}

/**
 * Three hundred people save every two seconds on the last day; the way through Next would be most of what a save costs
 * (docs/decisions/028). The same address answers there too, where nobody stands before it.
 */
const savesFirst: Answerer = (request, response) => (request.method === 'POST' && SAVE.test(request.url ?? '') ? answered(request, response) : null)

/** Whoever is answered before Next hears of it: who reads, and who saves. */
export const answersFirst: Answerer = (request, response) => readersFirst(request, response) ?? savesFirst(request, response)
