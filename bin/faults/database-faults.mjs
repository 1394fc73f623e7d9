// What can go wrong with the database and the clock while people save: each prints what was tried and how many
// acknowledged values were lost.
import http from 'node:http'
import net from 'node:net'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { setTimeout as sleep } from 'node:timers/promises'
import { ask, clerkAt, cookieOf } from '../load/clerk.mjs'
import { startPostgres } from '../machinery/postgres-server.mjs'
import { whenStopping } from '../machinery/stopping.mjs'

const CLERKS = 5

/** Clerks at cells of their own who save without a pause, going over to the next server where there is more than one. */
const clerksAtWork = async (stage, servers, round, keepAlive = true) => {
  const agent = new http.Agent({ keepAlive })
  const cookie = await cookieOf(agent, servers[0], stage.people[0])
  const keys = stage.keys.slice(-CLERKS)
  const stands = await stage.stored(keys)
  const clerks = keys.map((key) => clerkAt({ agent, cookie, disclosureId: stage.disclosureId, key, stands: stands.get(key) ?? null }))
  let going = true
  const outcomes = { saved: 0, refused: 0, lost: 0, away: 0 }
  /** What was sent and never answered, by the cell it was for. */
  const unanswered = []
  const work = clerks.map(async (clerk, place) => {
    for (let turn = 1; going; turn += 1) {
      const text = `${round}${place}${String(turn).padStart(5, '0')}.25`
      // The same figure again until it is in, as the page does.
      for (let outcome = null; going && outcome !== 'saved'; ) {
        outcome = await clerk.save(servers[turn % servers.length], text)
        outcomes[outcome] += 1
        if (outcome === 'lost') unanswered.push({ key: clerk.key, text })
        if (outcome !== 'saved') await sleep(50)
      }
      await sleep(5)
    }
  })
  return {
    clerks, outcomes, unanswered, cookie, agent,
    acknowledged: () => clerks.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0),
    stop: async () => {
      going = false
      await Promise.all(work)
      agent.destroy()
    },
  }
}

/** Acknowledged texts that the history does not have, in their order, once each. */
const lostIn = async (query, disclosureId, clerks) => {
  let lost = 0
  for (const { key, acknowledged } of clerks) {
    const history = (await query('SELECT new AS text FROM fact_changes WHERE disclosure_id = $1 AND key = $2 AND new = ANY($3) ORDER BY id', [disclosureId, key, acknowledged])).map(({ text }) => text)
    lost += acknowledged.filter((text) => !history.includes(text)).length + (history.join() === acknowledged.filter((text) => history.includes(text)).join() ? 0 : 1)
  }
  return lost
}

const becomes = async (server, status) => {
  const agent = new http.Agent()
  for (const until = Date.now() + 30_000; Date.now() < until; await sleep(50)) if ((await ask(agent, `${server.address}/api/ready`).catch(() => ({ status: 0 }))).status === status) return
  throw new Error(`没有等到 ${status}`)
}

const NOT_OURS = { tried: '数据库不是自带的，没有做', lost: 0, skipped: true }

/** kill -9 of every process of PostgreSQL while people save: what was acknowledged is there, and saving goes on. */
export const killedDatabase = async ({ stage, round, short }) => {
  if (stage.postgres === null) return NOT_OURS
  const work = await clerksAtWork(stage, stage.servers.slice(0, 1), round)
  for (let kill = 0; kill < (short ? 1 : 3); kill += 1) {
    await sleep(500 + Math.random() * 500)
    stage.postgres.kill()
    await stage.postgres.start()
    await becomes(stage.servers[0], 200)
  }
  const before = work.acknowledged()
  await sleep(400)
  await work.stop()
  const wentOn = work.acknowledged() > before
  return { tried: `PostgreSQL 在 ${CLERKS} 人保存当中被 kill -9，起来后接着存（确认 ${work.acknowledged()} 次）`, lost: (await lostIn(stage.query, stage.disclosureId, work.clerks)) + (wentOn ? 0 : 1) }
}

/** The database is away for a while: the server says that it is not ready, and goes on by itself when it is back. */
export const databaseAway = async ({ stage, round, short }) => {
  if (stage.postgres === null) return NOT_OURS
  const seconds = short ? 2 : 60
  const work = await clerksAtWork(stage, stage.servers.slice(0, 1), round)
  await sleep(500)
  await stage.postgres.stop()
  await becomes(stage.servers[0], 503)
  const alive = (await ask(new http.Agent(), `${stage.servers[0].address}/api/health`)).status === 200
  await sleep(seconds * 1000)
  await stage.postgres.start()
  await becomes(stage.servers[0], 200)
  const before = work.acknowledged()
  await sleep(400)
  await work.stop()
  const wrong = (alive ? 0 : 1) + (work.acknowledged() > before ? 0 : 1)
  return { tried: `数据库停 ${seconds} 秒又回来，其间明说没存 ${work.outcomes.refused} 次，服务进程不重启、自己接上（确认 ${work.acknowledged()} 次）`, lost: (await lostIn(stage.query, stage.disclosureId, work.clerks)) + wrong }
}

/** The data folder as a power failure would leave it in the middle of saving: the program starts on it as it lies there. */
export const powerCut = async ({ stage, round }) => {
  if (stage.postgres === null) return NOT_OURS
  const work = await clerksAtWork(stage, stage.servers.slice(0, 1), round)
  await sleep(600 + Math.random() * 400)
  const copy = mkdtempSync(path.join(stage.dataFolder, '..', 'mingsuan-power-'))
  const promised = work.clerks.map(({ key, acknowledged }) => ({ key, acknowledged: [...acknowledged] }))
  chmodSync(copy, 0o711)
  whenStopping(() => rmSync(copy, { recursive: true, force: true }))
  stage.postgres.copyTo(copy)
  await work.stop()
  const revived = await startPostgres({ dataFolder: copy })
  const client = new pg.Client({ connectionString: revived.url })
  try {
    await client.connect()
    const query = async (text, values) => (await client.query(text, values)).rows
    const lost = await lostIn(query, stage.disclosureId, promised)
    return { tried: `保存当中断电：照那一刻的数据文件夹另起数据库（断电前确认 ${promised.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0)} 次）`, lost }
  } finally {
    await client.end()
    await revived.stop()
  }
}

/** A server whose clock is an hour ahead works beside one whose clock is right: nothing is published early, nobody is put out, and history keeps its order. */
export const clockJump = async ({ stage, round }) => {
  const [one, two] = stage.servers
  const due = await stage.query("SELECT to_char(now() + interval '30 minutes', 'YYYY-MM-DD HH24:MI') AS at")
  const scheduled = await stage.scheduleCopy()
  await two.start({ NODE_OPTIONS: `--import ${new URL('./clock-ahead.mjs', import.meta.url).href}` })
  const work = await clerksAtWork(stage, [one, two], round)
  await sleep(1200)
  await work.stop()
  const [{ state }] = await stage.query('SELECT state::text AS state FROM disclosures WHERE id = $1', [scheduled])
  await stage.query('DELETE FROM disclosures WHERE id = $1', [scheduled])
  await two.stop()
  const early = state === 'scheduled' ? 0 : 1
  return { tried: `一个服务进程的时钟快一小时，与另一个一起接受保存（确认 ${work.acknowledged()} 次，明说没存 ${work.outcomes.refused} 次），定在 ${due[0].at} 的公开没有提前`, lost: (await lostIn(stage.query, stage.disclosureId, work.clerks)) + early }
}

/** Stored, though nobody was told: begun and not answered. A line that broke before the server took it stores nothing. */
const storedUntold = async (query, disclosureId, unanswered) => {
  const stored = await Promise.all(unanswered.map(({ key, text }) => query('SELECT 1 FROM fact_changes WHERE disclosure_id = $1 AND key = $2 AND new = $3', [disclosureId, key, text])))
  return stored.filter((rows) => rows.length > 0).length
}

/** The server is told to end while people save and somebody exports: what it has begun it finishes, and then it ends well. */
export const stoppedServer = async ({ stage, round }) => {
  const [server] = stage.servers
  // A line of its own for every request: one that is kept may be closed just as it is used again.
  const work = await clerksAtWork(stage, [server], round, false)
  await sleep(500)
  const pdf = ask(work.agent, `${server.address}/disclosures/${stage.disclosureId}/preview/files/pdf`, { headers: { cookie: work.cookie } }).then(({ status, bytes }) => status === 200 && bytes.subarray(0, 5).toString('latin1') === '%PDF-', () => false)
  await sleep(150)
  const status = await server.stop()
  const whole = await pdf
  await work.stop()
  await server.start()
  const untold = await storedUntold(stage.query, stage.disclosureId, work.unanswered)
  return { tried: `服务进程收到 SIGTERM：${CLERKS} 人正在保存（确认 ${work.acknowledged()} 次）、一份 PDF 正在导出，都答完才结束`, lost: (await lostIn(stage.query, stage.disclosureId, work.clerks)) + untold + (whole ? 0 : 1) + (status === 0 ? 0 : 1) }
}

/** Clients that open a line and say nothing, or a letter at a time, while somebody works. */
export const slowClients = async ({ stage, round, short }) => {
  const [server] = stage.servers
  const { port } = new URL(server.address)
  const sockets = Array.from({ length: short ? 200 : 1000 }, (_, index) => {
    const socket = net.connect(Number(port), 'localhost')
    socket.on('error', () => {})
    socket.write(index % 2 === 0 ? 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ' : `POST /disclosures/${stage.disclosureId}/facts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{"disclosureId":`)
    return socket
  })
  const dripping = setInterval(() => sockets.forEach((socket) => socket.write('x')), 300)
  const work = await clerksAtWork(stage, [server], round)
  await sleep(1200)
  await work.stop()
  clearInterval(dripping)
  sockets.forEach((socket) => socket.destroy())
  const stuck = work.acknowledged() >= CLERKS ? 0 : 1
  return { tried: `${sockets.length} 个一个字一个字发的客户端占着，${CLERKS} 人照常保存（确认 ${work.acknowledged()} 次）`, lost: (await lostIn(stage.query, stage.disclosureId, work.clerks)) + work.outcomes.lost + stuck }
}
