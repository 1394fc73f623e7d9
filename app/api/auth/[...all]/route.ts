import { toNextJsHandler } from 'better-auth/next-js'
import { auth } from '@/lib/auth/auth'
import { PROVIDER } from '@/lib/auth/identity-provider'

/** What the program's own pages and tools use; every other endpoint of the library is not there. */
const open: ReadonlySet<string> = new Set(['POST /api/auth/sign-in/username', 'POST /api/auth/sign-out', 'GET /api/auth/get-session', `GET /api/auth/callback/${PROVIDER}`])

const answer = (request: Request): Promise<Response> | Response => {
  const place = `${request.method} ${new URL(request.url).pathname}`
  if (!open.has(place)) return new Response(null, { status: 404 })
  const { GET, POST } = toNextJsHandler(auth())
  return request.method === 'GET' ? GET(request) : POST(request)
}

export const GET = answer
export const POST = answer
