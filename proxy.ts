import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { NextResponse, type NextRequest } from 'next/server'
import { tooMany } from '@/app/too-many'
import { env } from '@/lib/env'
import { clientOf } from '@/lib/limits/client-address'
import { documentPolicy, noncePolicy } from '@/lib/policy/content-security-policy.mjs'
import { EDITION, PACKED } from '@/lib/publication/edition-header'
import { editionOf } from '@/lib/publication/editions'
import { DRAW, isDrawing, reportPage } from '@/lib/publication/report-pages'

/** The same edition looks different once the program was built anew. */
const BUILD = existsSync('.next/BUILD_ID') ? readFileSync('.next/BUILD_ID', 'utf8') : ''
const SESSION = 'mingsuan.session_token'
const REPORT = /^\/reports\/([^/]+)(\/at\/.*|\/document)?$/u
/** Pages whose address people keep and pass on: whoever comes to one without a session is led back to it afterwards. */
const LED_BACK = /^\/(review|check|disclosures)(\/|$)/u
const POLICY = 'Content-Security-Policy'
const NONCE_BYTES = 16

/** Whether a reader takes gzip: named, and not with the weight of nothing. */
const takesPacked = (accepted: string | null): boolean => accepted !== null && /(?:^|,)\s*gzip\s*(?:,|$|;\s*q=(?!0(?:\.0*)?\s*(?:,|$)))/iu.test(accepted)

/** On to a page drawn for this request alone: Next takes the nonce out of the request's policy and writes it into every script. */
const drawn = (headers: Headers): NextResponse => {
  const policy = noncePolicy(randomBytes(NONCE_BYTES).toString('base64'), env.isDevelopment)
  headers.set(POLICY, policy)
  return NextResponse.next({ request: { headers }, headers: { [POLICY]: policy } })
}

/**
 * A report is kept as it was drawn, an edition at a time, and sent as it is kept: a document without the program's scripts
 * (docs/decisions/023). To have it drawn the program asks itself; only that request is led to the page that draws, by a
 * header that `next.config.ts` follows, as it does to where the report lies packed. An edition has no address of its own, or an old one could be asked for by name.
 */
const kept = async (request: NextRequest, publicationId: string): Promise<NextResponse> => {
  const headers = new Headers(request.headers)
  headers.delete(EDITION)
  headers.delete(PACKED)
  const now = await editionOf(publicationId)
  if (now === null) return drawn(headers)
  const { edition, isWithdrawn } = now
  // What is kept is nobody's: a nonce that a reader sent along is none of it.
  headers.delete(POLICY)
  if (isDrawing(request.headers.get(DRAW))) {
    headers.set(EDITION, edition)
    return NextResponse.next({ request: { headers } })
  }
  // Walking here from another page of the program: what comes is no part of it, so the browser loads it whole.
  if (request.headers.has('rsc')) return new NextResponse(null, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } })
  const etag = `W/"${edition}-${BUILD}"`
  // Whoever keeps it in between asks again each time.
  const told = { 'Cache-Control': 'no-cache', ETag: etag, [POLICY]: documentPolicy() }
  if (!isWithdrawn && request.headers.get('if-none-match')?.includes(etag) === true) return new NextResponse(null, { status: 304, headers: told })
  if (!isWithdrawn && request.method === 'GET' && takesPacked(request.headers.get('accept-encoding'))) {
    headers.set(EDITION, edition)
    headers.set(PACKED, 'gzip')
    return NextResponse.next({ request: { headers }, headers: told })
  }
  const { html } = await reportPage(publicationId, edition)
  return new NextResponse(request.method === 'HEAD' ? null : html, { status: isWithdrawn ? 410 : 200, headers: { ...told, 'Content-Type': 'text/html; charset=utf-8' } })
}

/**
 * Gives each page its policy, and sends whoever carries no session to the sign-in page, and back to the very page
 * afterwards. The latter is a convenience and no guard: every page, action and file asks for the person itself.
 */
export const proxy = async (request: NextRequest): Promise<NextResponse> => {
  const { pathname, search } = request.nextUrl
  // No database keeps a zero, and no address of ours has one.
  if (/%00/u.test(request.url)) return new NextResponse('地址里有不能用的字符，请从首页重新查找。\n', { status: 400, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
  // Words are looked for in every booklet; a page cannot answer 429, so it is said before it is drawn.
  const wait = pathname === '/' && request.nextUrl.searchParams.has('q') ? await tooMany('search', clientOf(request.headers)) : null
  if (wait !== null) return new NextResponse(wait.body, wait)
  const [report, publicationId, beneath] = REPORT.exec(pathname) ?? []
  // Where the proxy itself leads is nobody's to ask for.
  if (beneath !== undefined) return new NextResponse(null, { status: 404 })
  if (report !== undefined && publicationId !== undefined) return kept(request, publicationId)
  // Over https the sign-in library puts `__Secure-` before the name.
  const carriesSession = request.cookies.getAll().some((cookie) => cookie.name.endsWith(SESSION) && cookie.value !== '')
  if (carriesSession || request.method !== 'GET' || !LED_BACK.test(pathname)) return drawn(new Headers(request.headers))
  return NextResponse.redirect(new URL(`/sign-in?next=${encodeURIComponent(`${pathname}${search}`)}`, request.url))
}

/** Every page, and no address that takes a body: what is sent through here is held in memory first. `app/proxy.test.ts` looks for one forgotten. */
export const config = {
  matcher: [
    '/', '/compare', '/divisions', '/divisions/:code', '/open-data', '/reports/:id', '/reports/:id/figures', '/reports/:id/at/:edition*', '/reports/:id/document',
    '/sign-in/:path*', '/account/:path*', '/administration/:path*', '/inbox', '/review', '/rules', '/season/:path*', '/check',
    '/disclosures', '/disclosures/:id', '/disclosures/:id/:page(forms|preview|findings|history|exchange|review)', '/disclosures/:id/forms/:path*',
  ],
}
