import { NextResponse, type NextRequest } from 'next/server'

const SESSION = 'mingsuan.session_token'

/**
 * Sends whoever carries no session to the sign-in page, and back to the very page afterwards. A convenience and no
 * guard: every page, action and file asks for the person itself.
 */
export const proxy = (request: NextRequest): NextResponse => {
  const { pathname, search } = request.nextUrl
  // Over https the sign-in library puts `__Secure-` before the name.
  const carriesSession = request.cookies.getAll().some((cookie) => cookie.name.endsWith(SESSION) && cookie.value !== '')
  if (carriesSession || request.method !== 'GET') return NextResponse.next()
  return NextResponse.redirect(new URL(`/sign-in?next=${encodeURIComponent(`${pathname}${search}`)}`, request.url))
}

/** Pages of the workspace; files answer for themselves with a sentence. */
export const config = { matcher: ['/review', '/disclosures', '/disclosures/:id', '/disclosures/:id/:page(forms|preview|findings|history|exchange|review)', '/disclosures/:id/forms/:path*'] }
