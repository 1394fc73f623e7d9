// A person at work without a browser: signs in, saves one figure after another as the page does, and remembers what was
// acknowledged. Whatever comes between, the next attempt says what stood there before, as the page does too.
import http from 'node:http'

const PATIENCE_MS = 30_000

/** One request; answers its status, its bytes and its headers. Rejects where the line breaks or nothing comes for long. */
export const ask = (agent, address, { method = 'GET', headers = {}, body } = {}) =>
  new Promise((resolve, reject) => {
    const request = http.request(address, { agent, method, headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }) }, timeout: PATIENCE_MS }, (answer) => {
      const pieces = []
      answer.on('data', (piece) => pieces.push(piece))
      answer.once('error', reject)
      answer.once('end', () => (answer.complete ? resolve({ status: answer.statusCode, bytes: Buffer.concat(pieces), headers: answer.headers }) : reject(new Error('broken off'))))
    })
    request.once('timeout', () => request.destroy(new Error('no answer')))
    request.once('error', reject)
    request.end(body)
  })

/** Signs in by the address that the sign-in page uses; `from` tells clerks of different offices apart. Answers the cookie. */
export const cookieOf = async (agent, server, { account, password }, from) => {
  const origin = server.address
  const { status, headers, bytes } = await ask(agent, `${origin}/api/auth/sign-in/username`, { method: 'POST', headers: { origin, ...(from === undefined ? {} : { 'x-forwarded-for': from }) }, body: JSON.stringify({ username: account, password }) })
  if (status !== 200) throw new Error(`${account} 没能登录：${status} ${bytes.toString('utf8').slice(0, 200)}`)
  return headers['set-cookie'].map((cookie) => cookie.split(';')[0]).join('; ')
}

/**
 * A clerk at one cell of one disclosure. `save(server, text)` answers what came of one attempt: 'saved', 'refused', 'away'
 * (nobody listens) or 'lost' (the line broke: it may be stored or not); `type` is the same through the queue of the page.
 * `because` is why the last one was refused; `acknowledged` is every text that was said to be saved, in order.
 */
export const clerkAt = ({ agent, cookie, disclosureId, key, stands }) => {
  const acknowledged = []
  let last = stands
  let because = null
  const refused = (why) => {
    because = why
    return 'refused'
  }
  const save = async (server, text) => {
    const body = JSON.stringify({ disclosureId, changes: [{ key, from: last, to: text }] })
    let answer
    try {
      const { status, bytes } = await ask(agent, `${server.address}/disclosures/${disclosureId}/facts`, { method: 'POST', headers: { cookie, origin: server.address, 'sec-fetch-site': 'same-origin' }, body })
      if (status !== 200) return refused(`状态 ${status}`)
      answer = JSON.parse(bytes.toString('utf8'))
    } catch (fault) {
      return fault.code === 'ECONNREFUSED' ? 'away' : 'lost'
    }
    const [outcome] = answer.ok ? answer.value.outcomes : []
    // An attempt whose answer was lost may have been stored: then this one is told that it stands already.
    if (outcome?.kind !== 'saved' && !(outcome?.kind === 'stale' && outcome.text === text)) {
      if (outcome?.kind === 'stale') last = outcome.text
      return refused(answer.sentence ?? outcome?.sentence ?? outcome?.kind)
    }
    acknowledged.push(text)
    last = text
    return 'saved'
  }

  // A page has one save on its way at a time; what is typed meanwhile goes with the next, and of two texts in one field the later one.
  let under = Promise.resolve()
  let next = null
  let wanted = null
  /** Typed now: answers once this text, or a later one in its place, was answered. */
  const type = (server, text) => {
    wanted = text
    return (next ??= under.then(() => {
      next = null
      return (under = save(server, wanted))
    }))
  }
  return { key, acknowledged, save, type, because: () => because }
}
