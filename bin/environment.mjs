#!/usr/bin/env node
// `npm run -s environment -- --address URL --database URL [--public URL] [--data FOLDER]`: prints a whole environment file with secrets
// made now. Printed and not written: where it goes, and who may read it, is for whoever installs the program.
import { randomBytes } from 'node:crypto'
import process from 'node:process'
import { parseArgs } from 'node:util'

const secret = () => randomBytes(32).toString('base64url')
const USAGE = '用法：npm run -s environment -- --address https://网址 --database postgresql://账号:口令@主机/库 [--public postgresql://…] [--data 文件夹] [--port 端口]'

/** A value as both a shell and systemd read it. */
const quoted = (value) => `"${value.replace(/["\\$`]/g, '\\$&')}"`

const fileOf = ({ address, database, public: publicDatabase, data = '/var/lib/mingsuan', port = '3000' }) =>
  [
    ['浏览器里看到的网址', 'BETTER_AUTH_URL', address],
    ['数据库，程序的账号', 'DATABASE_URL', database],
    ['数据库，只读公开内容的账号；空着则与上面相同', 'MINGSUAN_PUBLIC_URL', publicDatabase ?? ''],
    ['数据文件夹：公开的文件、打的包', 'MINGSUAN_DATA', data],
    ['服务进程的端口；只给本机的反向代理', 'PORT', port],
    ['反向代理的地址：由它转来的请求，才信它说的来访者地址', 'MINGSUAN_TRUSTED_PROXIES', '127.0.0.1'],
    ['会话和第二重验证的密钥；要换时把旧的写进 MINGSUAN_FORMER_SECRETS', 'BETTER_AUTH_SECRET', secret()],
    ['财政局给公开文本签名的密钥；丢了就不能再以同一个公钥签名', 'MINGSUAN_SIGNING_KEY', secret()],
    ['监控系统读取指标时出示的口令', 'MINGSUAN_METRICS_TOKEN', secret()],
  ].map(([words, name, value]) => `# ${words}\n${name}=${quoted(value)}\n`).join('')

try {
  const options = { address: { type: 'string' }, database: { type: 'string' }, public: { type: 'string' }, data: { type: 'string' }, port: { type: 'string' } }
  const { values } = parseArgs({ options })
  if (values.address === undefined || values.database === undefined) throw new Error(USAGE)
  process.stdout.write(fileOf(values))
} catch {
  console.error(USAGE)
  process.exitCode = 2
}
