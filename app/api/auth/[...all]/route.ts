import { toNextJsHandler } from 'better-auth/next-js'
import { isOwnRequest } from '@/app/own-request'
import { readBody } from '@/app/read-body'
import { tooMany } from '@/app/too-many'
import { auth } from '@/lib/auth/auth'
import { PROVIDER } from '@/lib/auth/identity-provider'
import { clientOf } from '@/lib/limits/client-address'

const SESSION = '/api/auth/get-session'
/** What the program's own pages and tools use; every other endpoint of the library is not there. */
const open: ReadonlySet<string> = new Set(['POST /api/auth/sign-in/username', 'POST /api/auth/sign-out', `GET ${SESSION}`, `GET /api/auth/callback/${PROVIDER}`])
/** An account and a password are short. */
const MOST_BYTES = 4_000

const answer = async (request: Request): Promise<Response> => {
  const { pathname } = new URL(request.url)
  if (!open.has(`${request.method} ${pathname}`)) return new Response(null, { status: 404 })
  const { GET, POST } = toNextJsHandler(auth())
  const isAsking = request.method === 'GET'
  if (!isAsking && !isOwnRequest(request)) return new Response(null, { status: 403 })
  const wait = pathname === SESSION ? null : await tooMany('signIn', clientOf(request.headers))
  if (wait !== null) return wait
  if (isAsking) return GET(request)
  const body = await readBody(request, MOST_BYTES)
  return body.ok ? POST(new Request(request.url, { method: 'POST', headers: request.headers, body: body.text })) : body.refusal
}

export const GET = answer
export const POST = answer
