import 'server-only'

/** A request as far as it matters here. */
export type Sent = Pick<Request, 'headers' | 'body'>

/** The text of a request, or null where it is longer than is taken: it is not read to its end. */
const textOf = async (request: Sent, most: number): Promise<string | null> => {
  if (Number.parseInt(request.headers.get('content-length') ?? '0', 10) > most) return null
  if (request.body === null) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  // A length that was announced may be untrue, or missing.
  const reader = request.body.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const piece: Uint8Array = read.value
    size += piece.byteLength
    if (size > most) {
      await reader.cancel()
      return null
    }
    chunks.push(piece)
  }
  return Buffer.concat(chunks, size).toString('utf8')
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export type Body = { readonly ok: true; readonly text: string; /** What it says in JSON; null where it is none. */ readonly json: unknown } | { readonly ok: false; readonly refusal: Response }

/** What was sent to an address, up to so many bytes; more is refused in one sentence. */
export const readBody = async (request: Sent, most: number): Promise<Body> => {
  const text = await textOf(request, most)
  if (text !== null) return { ok: true, text, json: parsed(text) }
  return { ok: false, refusal: new Response('发送的内容太多，没有接收，请分几次发送。\n', { status: 413, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' } }) }
}
