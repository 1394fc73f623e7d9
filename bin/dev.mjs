#!/usr/bin/env node
// `npm run dev`: the development server on the demo's own database.
import { spawn } from 'node:child_process'
import { checkNode, ensureClient, ensurePackages } from './ensure.mjs'
import { ensureIslands } from './islands.mjs'
import { command, end, root } from './machinery/child.mjs'
import { checkPort, environmentOf, openDatabase, seed, settings } from './machinery/program.mjs'
import { fail, stopEverything, stopOnSignals, whenStopping } from './machinery/stopping.mjs'

stopOnSignals(0)
try {
  checkNode()
  const chosen = settings()
  await checkPort(chosen)
  await ensurePackages()
  await ensureClient()
  await ensureIslands()
  const { url, wasNew, served } = await openDatabase(chosen)
  const environment = environmentOf(chosen, url)
  await seed(chosen, environment, wasNew)
  const child = spawn(process.execPath, [command.next, 'dev', '-p', String(chosen.port), '-H', chosen.host], { cwd: root, env: { ...process.env, ...environment, ...served, NODE_ENV: 'development' }, stdio: 'inherit' })
  whenStopping(() => end(child))
  child.once('exit', async (status) => {
    await stopEverything()
    process.exit(status ?? 0)
  })
} catch (fault) {
  await fail(fault)
}
