// What two servers on one database must have in common, asked without a browser.
import http from 'node:http'
import { ask, cookieOf } from '../load/clerk.mjs'

/** More than one visitor may search in one go, and fewer than two servers would allow if each counted for itself. */
const SEARCHES = 110
const ALLOWED = 60
/** What is allowed anew while they are asked. */
const A_SECOND = 2

/** Who signed in at one server is known to the other, who left there is gone here, and how often somebody asks is counted once. */
export const oneStanding = async ({ stage }) => {
  const [one, two] = stage.servers
  await two.start()
  const agent = new http.Agent({ keepAlive: true })
  const cookie = await cookieOf(agent, one, stage.people[0])
  const opens = async (server) => (await ask(agent, `${server.address}/disclosures`, { headers: { cookie } })).status === 200
  const known = (await Promise.all([opens(one), opens(two)])).every(Boolean)
  await ask(agent, `${two.address}/api/auth/sign-out`, { method: 'POST', headers: { cookie, origin: two.address }, body: '{}' })
  const gone = !(await Promise.all([opens(one), opens(two)])).some(Boolean)
  const since = performance.now()
  const answers = await Promise.all(Array.from({ length: SEARCHES }, (_, turn) => ask(agent, `${(turn % 2 === 0 ? one : two).address}/?q=${encodeURIComponent('教育')}`)))
  const found = answers.filter(({ status }) => status === 200).length
  const most = ALLOWED + Math.ceil((A_SECOND * (performance.now() - since)) / 1000)
  const counted = found <= most && answers.every(({ status }) => status === 200 || status === 429)
  agent.destroy()
  await two.stop()
  return { tried: `两个服务进程：一处登录两处认得，一处退出两处失效，搜索 ${SEARCHES} 次合起来只答 ${found} 次（最多 ${most} 次）`, lost: [known, gone, counted].filter((good) => !good).length }
}
