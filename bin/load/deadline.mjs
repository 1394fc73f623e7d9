// The last day of a season: accountants save, reviewers look, the public reads, somebody exports.
import http from 'node:http'
import { atRate, ledger } from './open-loop.mjs'
import { ask, clerkAt, cookieOf } from './clerk.mjs'

const SAVE_EVERY = 2
const REVIEW_EVERY = 5
const SIGN_INS_AT_ONCE = 4
const KEY = 'glossaryAddition'

/** Everybody signed in, each with a line of their own to the server. */
export const arrive = async (server, { accountants, reviewers }, stored) => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 2000 })
  const people = [...accountants, ...reviewers]
  const cookies = []
  // An office has its own address, as behind a proxy that is trusted.
  for (let from = 0; from < people.length; from += SIGN_INS_AT_ONCE) cookies.push(...(await Promise.all(people.slice(from, from + SIGN_INS_AT_ONCE).map((person, place) => cookieOf(agent, server, person, `10.1.${(from + place) >> 8}.${(from + place) & 255}`)))))
  const clerks = accountants.map(({ disclosureId }, index) => clerkAt({ agent, cookie: cookies[index], disclosureId, key: KEY, stands: stored.get(disclosureId) ?? null }))
  return { agent, clerks, cookies, reviewerCookies: cookies.slice(accountants.length), accountants }
}

const answered = (good) => ({ status }) => (good.includes(status) ? undefined : String(status))

/** The kinds of requests, each as `(turn) => Promise<why it failed>`. */
export const kindsOf = (server, { agent, clerks, cookies, reviewerCookies, accountants }, reports) => {
  const get = (path, headers = {}) => ask(agent, `${server.address}${path}`, { headers })
  const pick = (list, turn) => list[turn % list.length]
  return {
    save: async (turn) => {
      const clerk = pick(clerks, turn)
      const outcome = await clerk.type(server, `第${turn}次改动，距截止还有一会儿。`)
      return outcome === 'saved' ? undefined : outcome === 'refused' ? clerk.because() : outcome
    },
    queue: (turn) => get('/review', { cookie: pick(reviewerCookies, turn) }).then(answered([200])),
    findings: (turn) => get(`/disclosures/${pick(accountants, turn * 7).disclosureId}/findings`, { cookie: pick(reviewerCookies, turn) }).then(answered([200])),
    read: (turn) => get(`/reports/${pick(reports, turn)}`, { 'accept-encoding': 'gzip' }).then(answered([200])),
    export: (turn) => get(`/disclosures/${pick(accountants, turn * 13).disclosureId}/preview/files/${turn % 2 === 0 ? 'pdf' : 'docx'}`, { cookie: pick(cookies, (turn * 13) % accountants.length) }).then(answered([200])),
  }
}

/** What takes long is done less often, and what takes hardly any time often enough to tell how little. */
const SHARE = { export: 0.2, read: 10, save: 10 }

/** Each kind by itself on a server that does nothing else, one after the other: how long it takes, and how many milliseconds of processor a turn costs. */
export const idle = async (kinds, rounds, used) => {
  const figures = {}
  for (const [name, work] of Object.entries(kinds)) {
    const book = ledger()
    const turns = Math.ceil(rounds * (SHARE[name] ?? 1))
    const before = await used()
    for (let turn = 0; turn < turns; turn += 1) {
      const start = performance.now()
      const why = await work(turn)
      if (why === undefined) book.done(performance.now() - start)
      else book.failed(why)
    }
    const after = await used()
    const costOf = (whose) => ((after[whose] - before[whose]) * 1000) / turns
    figures[name] = { ...book.figures(), server: costOf('servers'), database: costOf('database') }
  }
  return figures
}

/** All kinds together for so many seconds; `times`: how many counties at once. A reviewer looks at the queue and at a disclosure in turn. */
export const together = async (kinds, { seconds, times, accountants, reviewers, readersPerSecond, exportsPerMinute }) => {
  const looks = (reviewers / REVIEW_EVERY / 2) * times
  const rates = { save: (accountants / SAVE_EVERY) * times, queue: looks, findings: looks, read: readersPerSecond * times, export: (exportsPerMinute / 60) * times }
  const books = Object.fromEntries(Object.keys(rates).map((name) => [name, ledger()]))
  await Promise.all(Object.entries(rates).map(([name, rate]) => atRate(rate, seconds, books[name], kinds[name])))
  return Object.fromEntries(Object.entries(books).map(([name, book]) => [name, { rate: rates[name], ...book.figures() }]))
}

/** Acknowledged saves that are not stored: the last of each clerk stands, and every one is in the history. */
export const lostWrites = async (query, clerks, accountants) => {
  let lost = 0
  for (const [index, { acknowledged }] of clerks.entries()) {
    if (acknowledged.length === 0) continue
    const { disclosureId } = accountants[index]
    const history = new Set((await query('SELECT new AS text FROM fact_changes WHERE disclosure_id = $1 AND key = $2', [disclosureId, KEY])).map(({ text }) => text))
    lost += acknowledged.filter((text) => !history.has(text)).length
    const [stands] = await query('SELECT text FROM facts WHERE disclosure_id = $1 AND key = $2', [disclosureId, KEY])
    if (stands?.text !== acknowledged.at(-1)) lost += 1
  }
  return lost
}
