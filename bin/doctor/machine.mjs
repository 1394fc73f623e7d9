// The machine and the configuration, as the doctor sees them.
import { accessSync, constants, existsSync, mkdirSync, readdirSync, statfsSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { checkNode, isBuilt } from '../ensure.mjs'
import { importTs } from '../run-ts.mjs'

const GIGABYTE = 1024 ** 3
/** A server with its typesetters. */
const MEMORY = 2 * GIGABYTE
const [SPACE_LOW, SPACE_NONE] = [5 * GIGABYTE, GIGABYTE / 2]

export const well = (words) => ({ kind: 'well', words })
export const warning = (words) => ({ kind: 'warning', words })
export const fault = (words) => ({ kind: 'fault', words })
const gigabytes = (bytes) => `${(bytes / GIGABYTE).toFixed(1)} GB`

export const machineFindings = () => {
  const findings = []
  try {
    checkNode()
    findings.push(well(`Node.js ${process.version}，${os.cpus().length} 个处理器，内存 ${gigabytes(os.totalmem())}`))
  } catch (error) {
    findings.push(fault(error.message))
  }
  if (os.totalmem() < MEMORY) findings.push(warning(`内存只有 ${gigabytes(os.totalmem())}，同时排版时可能不够；建议 ${gigabytes(MEMORY)} 以上。`))
  findings.push(isBuilt() ? well('程序已构建') : fault('程序还没有构建；请运行 npm run build。'))
  return findings
}

const folderFindings = (folder) => {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch {
    return [fault(`数据文件夹 ${folder} 写不进去；请检查 MINGSUAN_DATA 和文件夹的属主。`)]
  }
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  const space = free < SPACE_NONE ? fault(`数据文件夹所在的磁盘只剩 ${gigabytes(free)}；请先腾出空间。`) : free < SPACE_LOW ? warning(`数据文件夹所在的磁盘只剩 ${gigabytes(free)}；请尽快腾出空间。`) : well(`数据文件夹 ${folder} 可写，剩余 ${gigabytes(free)}`)
  const keys = path.join(folder, 'keys')
  const open = !existsSync(keys) ? [] : [keys, ...readdirSync(keys).map((name) => path.join(keys, name))].filter((place) => (statSync(place).mode & 0o077) !== 0)
  return [space, ...open.map((place) => fault(`${place} 别的账号也能读；请执行 chmod go= ${place}。`))]
}

/** Every variable is read as the server reads it. */
export const configurationFindings = async () => {
  const { env, serverFaults } = await importTs('lib/env.ts')
  const faults = serverFaults()
  const findings = faults.map(fault)
  if (faults.length > 0) return { findings, env: { ...process.env, DATABASE_URL: faults.some((words) => words.includes(' DATABASE_URL ')) ? undefined : process.env.DATABASE_URL } }
  findings.push(well(`配置完整，网址 ${env.authUrl}`))
  if (!env.authUrl.startsWith('https://') && !/^http:\/\/(localhost|127\.)/.test(env.authUrl)) findings.push(warning('BETTER_AUTH_URL 不是 https，口令会在网上明文传送；请在反向代理上启用 https。'))
  if (env.signingKey === null) findings.push(warning('没有设置 MINGSUAN_SIGNING_KEY，公开的文本不带财政局的签名。'))
  if (env.mail === null) findings.push(warning('没有设置 MINGSUAN_SMTP_URL，系统不发邮件，只在收件箱里提醒。'))
  if (env.metricsToken === null) findings.push(warning('没有设置 MINGSUAN_METRICS_TOKEN，监控系统读不到指标。'))
  return { findings: [...findings, ...folderFindings(env.dataFolder)], env: { ...process.env, MINGSUAN_POOL: String(env.poolSize) } }
}
