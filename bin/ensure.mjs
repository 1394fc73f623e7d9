#!/usr/bin/env node
// Brings the checkout into a state that runs: packages, the database client and, with --build, the built program.
// What is already there is left alone. Needs nothing but Node and npm.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureIslands } from './islands.mjs'
import { command, listen, node, root } from './machinery/child.mjs'
import { fingerprint, isNoted, note } from './machinery/fingerprint.mjs'
import { step } from './machinery/say.mjs'
import { fail, stopOnSignals } from './machinery/stopping.mjs'

const json = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'))

export const checkNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) throw new Error(`需要 Node.js 20.19 或更新的版本，现在是 ${process.version}。`)
}

/** Whether node_modules is what the lock file says; packages of other platforms may be absent. */
const isInstalled = () => {
  if (!existsSync(path.join(root, 'node_modules/.package-lock.json'))) return false
  const here = json('node_modules/.package-lock.json').packages
  return Object.entries(json('package-lock.json').packages).every(([place, { version, optional, devOptional, peer, link, extraneous }]) => {
    if (place === '' || link || extraneous) return true
    const found = here[place]
    return found === undefined ? optional || devOptional || peer : found.version === version && (optional || existsSync(path.join(root, place)))
  })
}

export const ensurePackages = async () => {
  if (isInstalled()) return
  const npm = process.env.npm_execpath
  const args = ['ci', '--no-audit', '--no-fund', '--include=dev']
  await step('安装依赖', async () => {
    const [program, words] = npm?.endsWith('.js') ? [process.execPath, [npm, ...args]] : ['npm', args]
    const { status, said } = await listen(program, words, { shell: process.platform === 'win32', env: { NODE_ENV: 'development' } })
    if (status !== 0) throw new Error(`依赖没有装好，请检查网络后再试一次：\n${said.trimEnd().split('\n').slice(-15).join('\n')}`)
  })
}

/** Prisma's client is generated code: made again when the schema or Prisma changes. */
export const ensureClient = async () => {
  const print = `${fingerprint(['prisma/schema.prisma', 'prisma.config.ts'])} ${json('node_modules/prisma/package.json').version}`
  if (isNoted('client', print) && existsSync(path.join(root, 'generated/prisma/client.ts'))) return
  // Generating needs no engine, but Prisma looks for one and would download it: any program that is there will do.
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' }
  await step('生成数据库接口', () => node([command.prisma, 'generate'], { what: '生成数据库接口', env }))
  note('client', print)
}

const sources = ['app', 'components', 'lib', 'public', 'prisma/schema.prisma', 'instrumentation.ts', 'front.ts', 'proxy.ts', 'next.config.ts', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json']
const buildId = path.join(root, '.next/BUILD_ID')

/** Whether a built program is there, fresh or not. */
export const isBuilt = () => existsSync(buildId)

/** The program built for production, again only when a source changed. */
export const ensureBuild = async () => {
  await ensureIslands()
  const print = fingerprint(sources)
  if (isBuilt() && isNoted('build', `${print} ${readFileSync(buildId, 'utf8')}`)) return
  await step('构建程序', () => node([command.next, 'build'], { what: '构建', env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } }))
  note('build', `${print} ${readFileSync(buildId, 'utf8')}`)
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  stopOnSignals(130)
  try {
    checkNode()
    await ensurePackages()
    await ensureClient()
    if (process.argv.includes('--build')) await ensureBuild()
  } catch (fault) {
    await fail(fault)
  }
}
