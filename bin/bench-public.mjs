#!/usr/bin/env node
// `npm run bench:public`: how many readers a second a published report serves, beside the very same bytes as a static
// file from the same process. What counts is the ratio.
import { mkdirSync, rmSync, writeFileSync, mkdtempSync, chmodSync } from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { checkNode, ensureBuild, ensureClient, ensurePackages } from './ensure.mjs'
import { root } from './machinery/child.mjs'
import { ownDatabase } from './machinery/own-database.mjs'
import { say } from './machinery/say.mjs'
import { fail, stopEverything, stopOnSignals, whenStopping } from './machinery/stopping.mjs'

const [READERS, SECONDS, TURNS] = [16, 4, 3]

/** Requests answered in a while by so many readers, each asking anew as soon as it was answered; every answer must be whole. */
const served = async (address, { bytes, gzip }) => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: READERS })
  const until = performance.now() + SECONDS * 1000
  const headers = gzip ? { 'accept-encoding': 'gzip' } : {}
  const ask = () =>
    new Promise((resolve, reject) => {
      http.get(address, { agent, headers }, (answer) => {
        let length = 0
        answer.on('data', (chunk) => { length += chunk.length })
        answer.on('end', () => (answer.statusCode === 200 && (gzip || length === bytes) ? resolve() : reject(new Error(`${address} 答 ${answer.statusCode}，${length} 字节`))))
      }).on('error', reject)
    })
  let count = 0
  const reader = async () => {
    while (performance.now() < until) {
      await ask()
      count += 1
    }
  }
  await Promise.all(Array.from({ length: READERS }, reader))
  agent.destroy()
  return count / SECONDS
}
const median = (values) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)]

stopOnSignals(130)
try {
  checkNode()
  await ensurePackages()
  await ensureClient()
  await ensureBuild()
  const { buildStage } = await import('./faults/stage.mjs')
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'mingsuan-bench-public-'))
  chmodSync(scratch, 0o711)
  whenStopping(() => rmSync(scratch, { recursive: true, force: true }))
  const { DATABASE_URL = null } = await ownDatabase('bench_public')
  const stage = await buildStage(scratch, DATABASE_URL)
  const [server] = stage.servers
  await server.start()
  const { id } = await stage.publishAgain()
  const report = `${server.address}/reports/${id}`
  const html = Buffer.from(await (await fetch(report)).arrayBuffer())
  // A server knows the static files that were there when it started.
  const name = `bench-${id}.html`
  mkdirSync(path.join(root, 'public'), { recursive: true })
  writeFileSync(path.join(root, 'public', name), html)
  whenStopping(() => rmSync(path.join(root, 'public', name), { force: true }))
  await server.stop()
  await server.start()
  say(`公开页 ${(html.length / 1024).toFixed(0)} KB，${READERS} 个读者，各 ${SECONDS} 秒，${TURNS} 轮取中位数`)
  for (const gzip of [false, true]) {
    const [pages, files] = [[], []]
    for (let turn = 0; turn < TURNS; turn += 1) {
      files.push(await served(`${server.address}/${name}`, { bytes: html.length, gzip }))
      pages.push(await served(report, { bytes: html.length, gzip }))
    }
    say(`${gzip ? '压缩' : '不压缩'}：静态文件 ${median(files).toFixed(0)} 次/秒，公开页 ${median(pages).toFixed(0)} 次/秒，慢 ${(median(files) / median(pages)).toFixed(2)} 倍`)
  }
  await stopEverything()
} catch (fault) {
  await fail(fault)
}
