// What can go wrong while steps are taken and files are made: the process of the server, or its database, is gone at once.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { verifyChain } from '../audit.mjs'
import { ask, cookieOf } from '../load/clerk.mjs'
import { end, root } from '../machinery/child.mjs'
import { whenStopping } from '../machinery/stopping.mjs'

const FORMATS = 6

/** Somebody who takes steps without a pause, in a process of their own; `said` fills with what was acknowledged. */
const restless = (stage) => {
  const child = spawn(process.execPath, [path.join(root, 'bin/run-ts.mjs'), 'prisma/restless.ts'], { cwd: root, env: { ...process.env, ...stage.environment }, stdio: ['pipe', 'pipe', 'ignore'] })
  whenStopping(() => end(child))
  const said = []
  createInterface({ input: child.stdout }).on('line', (line) => said.push(JSON.parse(line)))
  child.stdin.write(`${JSON.stringify(stage.steps)}\n`)
  const steps = () => said.filter(({ step }) => step !== undefined)
  return {
    steps,
    kill: async () => {
      const gone = new Promise((resolve) => child.once('close', resolve))
      child.kill('SIGKILL')
      await gone
    },
    /** Until so many steps more were acknowledged. */
    goesOn: async (more) => {
      const goal = steps().length + more
      for (const until = Date.now() + 60_000; Date.now() < until; await sleep(20)) if (steps().length >= goal) return
      throw new Error(`只办成 ${steps().length} 步：${JSON.stringify(said.slice(-3))}`)
    },
  }
}

/** Acknowledged steps that are not stored. */
const lostSteps = async ({ query, steps: { disclosureId } }, acknowledged, since) => {
  const counted = new Map((await query('SELECT step, count(*)::int AS times FROM events WHERE disclosure_id = $1 AND id > $2 GROUP BY step', [disclosureId, since])).map(({ step, times }) => [step, times]))
  let lost = 0
  for (const step of ['correct', 'submit', 'approve', 'publish']) lost += Math.max(0, acknowledged.filter((each) => each.step === step).length - (counted.get(step) ?? 0))
  const saved = acknowledged.filter(({ step }) => step === 'save').map(({ value }) => value.outcomes[0].text)
  const stored = await query('SELECT new AS text FROM fact_changes WHERE disclosure_id = $1 AND new = ANY($2)', [disclosureId, saved])
  const publications = acknowledged.filter(({ step }) => step === 'publish').map(({ value }) => value.publicationId)
  const kept = await query('SELECT id FROM publications WHERE id = ANY($1)', [publications])
  return lost + new Set(saved).size - new Set(stored.map(({ text }) => text)).size + publications.length - kept.length
}

/** Publications of which a file is missing or not what its hash says, or that are in force twice or not at all. */
const halfPublished = async ({ query, dataFolder, steps: { disclosureId } }) => {
  const rows = await query(`SELECT p.id, p.status::text AS status, coalesce(json_agg(json_build_object('sha256', f.sha256, 'key', f.storage_key)) FILTER (WHERE f.format IS NOT NULL), '[]') AS files
    FROM publications p LEFT JOIN publication_files f ON f.publication_id = p.id WHERE p.disclosure_id = $1 GROUP BY p.id`, [disclosureId])
  const isWhole = ({ sha256, key }) => {
    const file = path.join(dataFolder, 'files', key)
    return existsSync(file) && createHash('sha256').update(readFileSync(file)).digest('hex') === sha256
  }
  const broken = rows.filter(({ files }) => files.length !== FORMATS || !files.every(isWhole)).length
  return broken + (rows.filter(({ status }) => status === 'published').length === 1 ? 0 : 1)
}

const judge = async (stage, acknowledged, since) => {
  const [lost, half, { broken }] = [await lostSteps(stage, acknowledged, since), await halfPublished(stage), await verifyChain(stage.url)]
  return lost + half + broken.length
}

const lastEvent = async ({ query, steps }) => (await query('SELECT coalesce(max(id), 0)::text AS id FROM events WHERE disclosure_id = $1', [steps.disclosureId]))[0].id

/** kill -9 in the middle of saving, submitting, approving and publishing, again and again, wherever it is just then. */
export const killedInSteps = async ({ stage, short }) => {
  const since = await lastEvent(stage)
  const acknowledged = []
  const kills = short ? 1 : 5
  for (let kill = 0; kill < kills; kill += 1) {
    const person = restless(stage)
    await person.goesOn(kill + 1)
    await sleep(Math.random() * 900)
    await person.kill()
    acknowledged.push(...person.steps())
  }
  // What was begun goes on from where it is, without anybody's hand.
  const last = restless(stage)
  await last.goesOn(5)
  await last.kill()
  acknowledged.push(...last.steps())
  const published = acknowledged.filter(({ step }) => step === 'publish').length
  return { tried: `保存、提交、通过、公开当中 ${kills + 1} 次 kill -9（确认过 ${acknowledged.length} 步，其中公开 ${published} 次），接着做完`, lost: await judge(stage, acknowledged, since) }
}

/** The database is killed while steps are taken, and comes back; nobody starts the program again. */
export const databaseKilledInSteps = async ({ stage, short }) => {
  if (stage.postgres === null) return { tried: '数据库被 kill -9：数据库不是自带的，没有做', lost: 0, skipped: true }
  const since = await lastEvent(stage)
  const person = restless(stage)
  await person.goesOn(1)
  await sleep(Math.random() * 600)
  stage.postgres.kill()
  await sleep(400)
  await stage.postgres.start()
  await person.goesOn(short ? 3 : 5)
  await person.kill()
  const acknowledged = person.steps()
  return { tried: `数据库在提交和公开当中被 kill -9，起来后同一个进程接着办（确认过 ${acknowledged.length} 步）`, lost: await judge(stage, acknowledged, since) }
}

/** Every file that arrives as whole is whole. */
const isWholePdf = ({ status, bytes }) => status === 200 && bytes.subarray(0, 5).toString('latin1') === '%PDF-' && bytes.subarray(-8).toString('latin1').includes('%%EOF')

/** kill -9 of the server while it makes and sends files. */
export const killedInExports = async ({ stage, short }) => {
  const [server] = stage.servers
  const agent = new http.Agent({ keepAlive: false })
  const cookie = await cookieOf(agent, server, stage.people[0])
  const fetchPdf = () => ask(agent, `${server.address}/disclosures/${stage.disclosureId}/preview/files/pdf`, { headers: { cookie } })
  const exports = Array.from({ length: short ? 4 : 10 }, () => fetchPdf().then((answer) => (isWholePdf(answer) ? 'whole' : 'half'), () => 'broken'))
  await sleep(200 + Math.random() * 1500)
  await server.kill()
  const outcomes = await Promise.all(exports)
  await server.start()
  const again = isWholePdf(await fetchPdf())
  const half = outcomes.filter((outcome) => outcome === 'half').length
  return { tried: `${outcomes.length} 份 PDF 导出途中 kill -9（完整 ${outcomes.filter((outcome) => outcome === 'whole').length}，明确断开 ${outcomes.filter((outcome) => outcome === 'broken').length}），重启后再导出`, lost: half + (again ? 0 : 1) }
}
