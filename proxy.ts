import { existsSync, readFileSync } from 'node:fs'
import { NextResponse, type NextRequest } from 'next/server'
import { editionOf } from '@/lib/publication/editions'

/** The edition a report is drawn in. */
const EDITION = 'x-mingsuan-edition'
/** The same edition looks different once the program was built anew. */
const BUILD = existsSync('.next/BUILD_ID') ? readFileSync('.next/BUILD_ID', 'utf8') : ''
const SESSION = 'mingsuan.session_token'
const REPORT = /^\/reports\/([^/]+)(\/at\/.*)?$/u

/**
 * A report is kept as it was drawn, an edition at a time: whoever asks for it is led to the edition that is public now, by
 * a header that `next.config.ts` follows and that only this sets. An edition has no address of its own, or an old one
 * could be asked for by name.
 */
const led = async (request: NextRequest, publicationId: string): Promise<NextResponse> => {
  const headers = new Headers(request.headers)
  const edition = await editionOf(publicationId)
  if (edition === null) {
    headers.delete(EDITION)
    return NextResponse.next({ request: { headers } })
  }
  // Walking from page to page asks for the same address in another form.
  const etag = `W/"${edition}-${BUILD}${request.headers.has('rsc') ? '-rsc' : ''}"`
  // Whoever keeps it in between asks again each time.
  const kept = { 'Cache-Control': 'no-cache', ETag: etag }
  if (request.headers.get('if-none-match')?.includes(etag) === true) return new NextResponse(null, { status: 304, headers: kept })
  headers.set(EDITION, edition)
  return NextResponse.next({ request: { headers }, headers: kept })
}

/**
 * Sends whoever carries no session to the sign-in page, and back to the very page afterwards. A convenience and no
 * guard: every page, action and file asks for the person itself.
 */
export const proxy = async (request: NextRequest): Promise<NextResponse> => {
  const { pathname, search } = request.nextUrl
  const [report, publicationId, edition] = REPORT.exec(pathname) ?? []
  if (edition !== undefined) return new NextResponse(null, { status: 404 })
  if (report !== undefined && publicationId !== undefined) return led(request, publicationId)
  // Over https the sign-in library puts `__Secure-` before the name.
  const carriesSession = request.cookies.getAll().some((cookie) => cookie.name.endsWith(SESSION) && cookie.value !== '')
  if (carriesSession || request.method !== 'GET') return NextResponse.next()
  return NextResponse.redirect(new URL(`/sign-in?next=${encodeURIComponent(`${pathname}${search}`)}`, request.url))
}

/** Reports, and pages of the workspace; files answer for themselves with a sentence. */
export const config = { matcher: ['/reports/:id', '/reports/:id/at/:edition*', '/review', '/check', '/disclosures', '/disclosures/:id', '/disclosures/:id/:page(forms|preview|findings|history|exchange|review)', '/disclosures/:id/forms/:path*'] }
