import { randomBytes } from 'node:crypto'
import { NextResponse, type NextRequest } from 'next/server'
import { tooMany } from '@/app/too-many'
import { env } from '@/lib/env'
import { clientOf } from '@/lib/limits/client-address'
import { noncePolicy } from '@/lib/policy/content-security-policy.mjs'
import { editionOf } from '@/lib/publication/editions'
import { DRAW, isDrawing } from '@/lib/publication/report-pages'

/** The edition that a report is to be drawn in. */
const EDITION = 'x-mingsuan-edition'
const SESSION = 'mingsuan.session_token'
const REPORT = /^\/reports\/([^/]+)(\/at\/.*)?$/u
/** Pages whose address people keep and pass on: whoever comes to one without a session is led back to it afterwards. */
const LED_BACK = /^\/(review|check|disclosures)(\/|$)/u
const POLICY = 'Content-Security-Policy'
const NONCE_BYTES = 16

/** On to a page drawn for this request alone: Next takes the nonce out of the request's policy and writes it into every script. */
const drawn = (headers: Headers): NextResponse => {
  const policy = noncePolicy(randomBytes(NONCE_BYTES).toString('base64'), env.isDevelopment)
  headers.set(POLICY, policy)
  return NextResponse.next({ request: { headers }, headers: { [POLICY]: policy } })
}

/**
 * What comes past `front.ts`, which sends reports as they are kept: the program itself, which is led to the page that draws an
 * edition by a header that `next.config.ts` follows, and whoever asks for none. An edition has no address of its own, or an
 * old one could be asked for by name.
 */
const beside = async (request: NextRequest, publicationId: string): Promise<NextResponse> => {
  const headers = new Headers(request.headers)
  headers.delete(EDITION)
  const now = await editionOf(publicationId)
  if (now === null) return drawn(headers)
  if (isDrawing(request.headers.get(DRAW))) {
    // What is kept is nobody's: a nonce that somebody sent along is none of it.
    headers.delete(POLICY)
    headers.set(EDITION, now.edition)
    return NextResponse.next({ request: { headers } })
  }
  // Walking here from another page of the program: what comes is no part of it, so the browser loads it whole.
  if (request.headers.has('rsc')) return new NextResponse(null, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } })
  // A report that could not be drawn just now (`front.ts` has kept the story), or somebody who wants something else of it than to read it.
  const isReader = request.method === 'GET' || request.method === 'HEAD'
  return new NextResponse(isReader ? '这份决算暂时打不开，请稍后再试。\n' : null, { status: isReader ? 503 : 405, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' } })
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
  const [report, publicationId, edition] = REPORT.exec(pathname) ?? []
  if (edition !== undefined) return new NextResponse(null, { status: 404 })
  if (report !== undefined && publicationId !== undefined) return beside(request, publicationId)
  // Over https the sign-in library puts `__Secure-` before the name.
  const carriesSession = request.cookies.getAll().some((cookie) => cookie.name.endsWith(SESSION) && cookie.value !== '')
  if (carriesSession || request.method !== 'GET' || !LED_BACK.test(pathname)) return drawn(new Headers(request.headers))
  return NextResponse.redirect(new URL(`/sign-in?next=${encodeURIComponent(`${pathname}${search}`)}`, request.url))
}

/** Every page, and no address that takes a body: what is sent through here is held in memory first. `app/proxy.test.ts` looks for one forgotten. */
export const config = {
  matcher: [
    '/', '/compare', '/divisions', '/divisions/:code', '/open-data', '/reports/:id', '/reports/:id/figures', '/reports/:id/at/:edition*',
    '/sign-in/:path*', '/account/:path*', '/administration/:path*', '/inbox', '/review', '/rules', '/season/:path*', '/check',
    '/disclosures', '/disclosures/:id', '/disclosures/:id/:page(forms|preview|findings|history|exchange|review)', '/disclosures/:id/forms/:path*',
  ],
}
