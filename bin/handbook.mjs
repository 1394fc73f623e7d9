#!/usr/bin/env node
// `npm test -- --only operations`: does what docs/operations.md tells its reader to do. Every block marked `sh run` is run
// as it stands, in order, with the places of the document moved into a scratch folder, an embedded PostgreSQL standing for
// the server's, and stand-ins for what only root may do. Between backup and restore everything is destroyed.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { ensureBuild } from './ensure.mjs'
import { root } from './machinery/child.mjs'
import { freePort } from './machinery/free-port.mjs'
import { ownDatabase } from './machinery/own-database.mjs'
import { startPostgres } from './machinery/postgres-server.mjs'
import { say, seconds } from './machinery/say.mjs'
import { fail, stopEverything, stopOnSignals, whenStopping } from './machinery/stopping.mjs'

/** The blocks of the document by their names, in their order. */
export const blocksOf = (text) => [...text.matchAll(/^```sh run (\w+)\n(.*?)^```$/gms)].map(([, name, commands]) => ({ name, commands }))

/** What the machine of the test has not: systemd. It starts what the unit file names, with the environment file that it names. */
const systemctl = (scratch) => `#!/bin/bash
pidfile=${scratch}/service.pid
unit=${scratch}/systemd/mingsuan.service
run() { cd ${root} && exec env -i PATH="$PATH" HOME=${scratch} bash -c "set -a; . $(sed -n 's/^EnvironmentFile=//p' $unit); set +a; exec $1"; }
start() {
  grep -q '^WorkingDirectory=${root}$' $unit || exit 3
  "$(sed -n 's/^ExecStartPre=+\\([^ ]*\\) .*/\\1/p' $unit)" $(sed -n 's/^ExecStartPre=+[^ ]* //p' $unit) || exit 1
  (run "$(sed -n 's/^ExecStart=//p' $unit)" >>${scratch}/journal 2>&1) & echo $! >$pidfile
}
stop() { pid=$(cat $pidfile); kill -TERM $pid; while kill -0 $pid 2>/dev/null; do sleep 0.1; done; }
case "$*" in
  daemon-reload) ;;
  'enable --now mingsuan' | 'start mingsuan') start ;;
  'stop mingsuan') stop ;;
  *) echo "systemctl $*" >&2; exit 4 ;;
esac
`

/** Asks until it is answered well, as the document's curl does with these options; not every machine of a test has one. */
const curl = `#!/bin/bash
exec ${process.execPath} -e 'const until = Date.now() + 60_000
const ask = () => fetch(process.argv.at(-1)).then(async (answer) => { if (!answer.ok) throw answer; console.log(await answer.text()) })
const again = () => ask().catch(() => { if (Date.now() > until) process.exit(22); setTimeout(again, 500) })
again()' -- "$@"
`

/** Another account, which a test cannot become: the command alone. */
const runuser = '#!/bin/bash\nshift 3\nexec "$@"\n'

const shims = (scratch) => ({
  curl,
  runuser,
  systemctl: systemctl(scratch),
  // The packages and the build are there: that they are is what these commands ensure.
  npm: `#!/bin/bash\ncase "$1" in ci) exec ${process.execPath} ${root}/bin/ensure.mjs ;; *) PATH="\${PATH#*:}" exec npm "$@" ;; esac\n`,
})

const moved = (text, { scratch, port, url, appUrl, publicUrl }) =>
  [['https://juesuan.example.gov.cn', `http://localhost:${port}`], ['postgresql://mingsuan:口令@127.0.0.1:5432/mingsuan', url], ['postgresql://mingsuan_app:口令二@127.0.0.1:5432/mingsuan', appUrl], ['postgresql://mingsuan_public:口令三@127.0.0.1:5432/mingsuan', publicUrl], ['/etc/systemd/system', `${scratch}/systemd`], ['/etc/mingsuan', `${scratch}/etc`], ['/var/lib/mingsuan', `${scratch}/data`], ['/var/backups/mingsuan', `${scratch}/backups`], ['/opt/mingsuan', root], ['127.0.0.1:3000', `127.0.0.1:${port}`], ['--port 3000', `--port ${port}`]]
    .reduce((words, [from, to]) => words.replaceAll(from, to), text)

const run = (commands, scratch) =>
  new Promise((resolve) => {
    const child = spawn('bash', ['-e', '-o', 'pipefail', '-c', commands], { cwd: scratch, env: { PATH: `${scratch}/bin:${process.env.PATH}`, HOME: scratch, LANG: 'C.UTF-8', MINGSUAN_ETC: `${scratch}/etc` }, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (words) => (said += words))
    child.once('exit', async (status) => {
      // What a service started goes on holding the streams.
      await sleep(50)
      resolve({ status, said })
    })
  })

/** What must be true after a block. */
const expectations = {
  migrate: /可以运行/,
  start: /"status":"ready"/,
  administrator: /\/sign-in\/link\/[\w-]{40,}/,
  backup: /完好：\d+ 个表、[1-9]\d* 行/,
  verify: /完好/,
  restore: /逐行相同[\s\S]*哈希都对[\s\S]*"status":"ready"/,
}

const count = async (url) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client.query('SELECT (SELECT count(*) FROM users)::int AS users, (SELECT count(*) FROM administration_events)::int AS events').then(({ rows }) => rows[0]).finally(() => client.end())
}

const destroy = async (url, scratch) => {
  await run('systemctl stop mingsuan', scratch)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public').finally(() => client.end())
  rmSync(path.join(scratch, 'data/files'), { recursive: true, force: true })
  rmSync(path.join(scratch, 'data/keys'), { recursive: true, force: true })
  await run('systemctl start mingsuan', scratch)
}

/** The server of the office, with one account for everything, or an embedded one with the three of the document. */
const databaseFor = async (scratch) => {
  const { DATABASE_URL: url } = await ownDatabase('handbook')
  if (url !== undefined) return { url, appUrl: url, publicUrl: url }
  mkdirSync(path.join(scratch, 'server'))
  const server = await startPostgres({ dataFolder: path.join(scratch, 'server') })
  whenStopping(server.stop)
  return server
}

const follow = async () => {
  if (spawnSync('bash', ['--version'], { stdio: 'ignore' }).status !== 0) {
    say('  手册没有照做：它的命令要用 bash，本机没有。')
    return 0
  }
  await ensureBuild()
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'mingsuan-handbook-'))
  chmodSync(scratch, 0o711)
  whenStopping(() => rmSync(scratch, { recursive: true, force: true }))
  whenStopping(() => run('[ -f service.pid ] && systemctl stop mingsuan || true', scratch))
  for (const folder of ['bin', 'etc', 'systemd', 'data', 'backups']) mkdirSync(path.join(scratch, folder))
  const place = { scratch, ...(await databaseFor(scratch)), port: await freePort() }
  for (const [name, text] of Object.entries(shims(scratch))) writeFileSync(path.join(scratch, 'bin', name), moved(text, place), { mode: 0o755 })
  const blocks = blocksOf(readFileSync(path.join(root, 'docs/operations.md'), 'utf8'))
  let before = null
  let failures = 0
  for (const { name, commands } of blocks) {
    if (name === 'restore') {
      before = await count(place.url)
      await destroy(place.url, scratch)
    }
    const since = performance.now()
    // A unit file names places of the document, too.
    const { status, said } = await run(moved(commands, place).replace(/^systemctl daemon-reload$/m, `sed -i 's#/etc/mingsuan#${scratch}/etc#g; s#/opt/mingsuan#${root}#g' ${scratch}/systemd/*.service\nsystemctl daemon-reload`), scratch)
    const held = status === 0 && (expectations[name]?.test(said) ?? true)
    if (!held) failures += 1
    say(`  ${held ? '✓' : '✗'} 手册“${name}”（${seconds(since)}）${held ? '' : `\n${said}`}`)
    if (!held) break
  }
  const missing = Object.keys(expectations).filter((name) => !blocks.some((block) => block.name === name))
  const after = failures > 0 ? null : await count(place.url)
  if (missing.length > 0 || (after !== null && JSON.stringify(after) !== JSON.stringify(before))) {
    failures += 1
    say(`  ✗ 手册里少了 ${missing.join('、')}；恢复前 ${JSON.stringify(before)}，恢复后 ${JSON.stringify(after)}`)
  }
  return failures
}

if (import.meta.filename === process.argv[1]) {
  stopOnSignals(130)
  try {
    const failures = await follow()
    await stopEverything()
    process.exit(failures === 0 ? 0 : 1)
  } catch (fault) {
    await fail(fault)
  }
}
