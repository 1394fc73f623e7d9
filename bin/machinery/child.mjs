import { spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { whenStopping } from './stopping.mjs'

export const root = path.resolve(import.meta.dirname, '../..')

/** The script behind a package's command, to be run by the Node that runs us. */
export const command = {
  next: path.join(root, 'node_modules/next/dist/bin/next'),
  tsc: path.join(root, 'node_modules/typescript/bin/tsc'),
  eslint: path.join(root, 'node_modules/eslint/bin/eslint.js'),
  vitest: path.join(root, 'node_modules/vitest/vitest.mjs'),
  playwright: path.join(root, 'node_modules/@playwright/test/cli.js'),
  prisma: path.join(root, 'node_modules/prisma/build/index.js'),
}

/** Longer than a proxy keeps a line that nobody uses (nginx: a minute): whoever would use it again must be the first to close it. */
const KEPT_OPEN_MS = 75_000
/** The words with which Next serves what was built. */
export const serving = (port, host) => [command.next, 'start', '-p', String(port), '-H', host, '--keepAliveTimeout', String(KEPT_OPEN_MS)]

/** Ends a child kindly, then not. */
export const end = async (child, patience = 10_000) => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const late = new AbortController()
  await Promise.race([gone, sleep(patience, undefined, { signal: late.signal }).catch(() => {})])
  late.abort()
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
  await gone
}

/**
 * Runs a program to its end and keeps its words for itself.
 * @returns its exit status and what it said.
 */
export const listen = (program, args, { env = {}, cwd = root, shell = false } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, shell, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    whenStopping(() => end(child))
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (words) => (said += words))
    child.once('error', reject)
    child.once('close', (status, signal) => resolve({ status: status ?? 1, signal, said }))
  })

/** Runs a Node script; a failure becomes an error that ends with its last lines. */
export const node = async (args, { what, ...options } = {}) => {
  const { status, said } = await listen(process.execPath, args, options)
  if (status !== 0) throw new Error(`${what ?? path.basename(args[0])}没有成功：\n${said.trimEnd().split('\n').slice(-40).join('\n')}`)
  return said
}
