import { existsSync, readFileSync } from 'node:fs'
import { NextResponse, type NextRequest } from 'next/server'
import { editionOf } from '@/lib/publication/editions'
import { DRAW, isDrawing, reportPage } from '@/lib/publication/report-pages'

/** The edition that a report is to be drawn in. */
const EDITION = 'x-mingsuan-edition'
/** The same edition looks different once the program was built anew. */
const BUILD = existsSync('.next/BUILD_ID') ? readFileSync('.next/BUILD_ID', 'utf8') : ''
const SESSION = 'mingsuan.session_token'
const REPORT = /^\/reports\/([^/]+)(\/at\/.*)?$/u

/**
 * A report is kept as it was drawn, an edition at a time, and sent as it is kept: a document without the program's scripts
 * (docs/decisions/023). To have it drawn the program asks itself; only that request is led to the page that draws, by a
 * header that `next.config.ts` follows. An edition has no address of its own, or an old one could be asked for by name.
 */
const kept = async (request: NextRequest, publicationId: string): Promise<NextResponse> => {
  const headers = new Headers(request.headers)
  headers.delete(EDITION)
  const now = await editionOf(publicationId)
  if (now === null) return NextResponse.next({ request: { headers } })
  const { edition, isWithdrawn } = now
  if (isDrawing(request.headers.get(DRAW))) {
    headers.set(EDITION, edition)
    return NextResponse.next({ request: { headers } })
  }
  // Walking here from another page of the program: what comes is no part of it, so the browser loads it whole.
  if (request.headers.has('rsc')) return new NextResponse(null, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } })
  const etag = `W/"${edition}-${BUILD}"`
  // Whoever keeps it in between asks again each time.
  const told = { 'Cache-Control': 'no-cache', ETag: etag, Vary: 'Accept-Encoding' }
  if (!isWithdrawn && request.headers.get('if-none-match')?.includes(etag) === true) return new NextResponse(null, { status: 304, headers: told })
  const { plain, packed } = await reportPage(publicationId, edition)
  const isPacked = /\bgzip\b/u.test(request.headers.get('accept-encoding') ?? '')
  return new NextResponse(request.method === 'HEAD' ? null : isPacked ? packed : plain, {
    status: isWithdrawn ? 410 : 200,
    headers: { ...told, 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': String((isPacked ? packed : plain).byteLength), ...(isPacked ? { 'Content-Encoding': 'gzip' } : {}) },
  })
}

/**
 * Sends whoever carries no session to the sign-in page, and back to the very page afterwards. A convenience and no
 * guard: every page, action and file asks for the person itself.
 */
export const proxy = async (request: NextRequest): Promise<NextResponse> => {
  const { pathname, search } = request.nextUrl
  const [report, publicationId, edition] = REPORT.exec(pathname) ?? []
  if (edition !== undefined) return new NextResponse(null, { status: 404 })
  if (report !== undefined && publicationId !== undefined) return kept(request, publicationId)
  // Over https the sign-in library puts `__Secure-` before the name.
  const carriesSession = request.cookies.getAll().some((cookie) => cookie.name.endsWith(SESSION) && cookie.value !== '')
  if (carriesSession || request.method !== 'GET') return NextResponse.next()
  return NextResponse.redirect(new URL(`/sign-in?next=${encodeURIComponent(`${pathname}${search}`)}`, request.url))
}

/** Reports, and pages of the workspace; files answer for themselves with a sentence. */
export const config = { matcher: ['/reports/:id', '/reports/:id/at/:edition*', '/review', '/check', '/disclosures', '/disclosures/:id', '/disclosures/:id/:page(forms|preview|findings|history|exchange|review)', '/disclosures/:id/forms/:path*'] }
