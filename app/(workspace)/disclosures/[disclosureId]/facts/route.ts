import { saveFactsAction } from '../actions'

/** Sent by a page of this program: browsers say so, and a page of another site cannot pretend. */
const isOwn = (request: Request): boolean => {
  const site = request.headers.get('sec-fetch-site')
  const origin = request.headers.get('origin')
  return site === null ? origin !== null && URL.canParse(origin) && new URL(origin).host === request.headers.get('host') : site === 'same-origin'
}

/** What `saveFactsAction` takes, from a page that is going away: an action's request would be given up with the page. */
export const POST = async (request: Request): Promise<Response> => {
  if (!isOwn(request)) return new Response(null, { status: 403 })
  const input: unknown = await request.json().catch(() => null)
  // The action checks every part of it by its schema.
  return Response.json(await saveFactsAction(input as Parameters<typeof saveFactsAction>[0]))
}
