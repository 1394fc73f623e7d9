// What the servers, their database and this program themselves use while the load is on.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'

/** Hundredths of a second: how Linux tells processor time. */
const TICKS = 100
const LOOK_EVERY_MS = 2000

/** One figure of a server's own metrics, summed over its lines that contain these labels. */
const metric = (text, name, labels = '') => text.split('\n').filter((line) => line.startsWith(name) && line.includes(labels)).reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0)

/** Processor seconds of a postmaster and of everything below it; not a number where this is not known. */
const databaseSeconds = (pid) => {
  if (pid === null || process.platform !== 'linux') return NaN
  // In a process's own line its time, and the time of children that have ended and were waited for.
  const timesOf = (each) => readFileSync(`/proc/${each}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ').slice(11, 15).map(Number)
  const [user, system, endedUser, endedSystem] = timesOf(pid)
  const below = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' }).split('\n').map(Number).filter((each) => each > 0)
  return (user + system + endedUser + endedSystem + below.reduce((sum, each) => {
    try {
      return sum + timesOf(each)[0] + timesOf(each)[1]
    } catch {
      return sum // ended meanwhile
    }
  }, 0)) / TICKS
}

/** `servers`, told apart from one another by their addresses; `token` opens their metrics; `postmaster`: its number, where the database is ours. */
export const gaugesOf = (servers, token, postmaster) => {
  const texts = () => Promise.all(servers.map(async ({ address }) => (await fetch(`${address}/api/metrics`, { headers: { authorization: `Bearer ${token}` } })).text()))
  /** Processor seconds until now. */
  const used = async () => {
    const read = await texts()
    const { user, system } = process.cpuUsage()
    return { at: performance.now(), servers: read.reduce((sum, text) => sum + metric(text, 'process_cpu_seconds_total'), 0), database: databaseSeconds(postmaster()), clients: (user + system) / 1e6 }
  }
  /** Begins to look; what it answers ends it and tells the worst that was seen, and how many cores were in use on average. */
  const watch = async () => {
    const worst = { lag: 0, awaited: 0, memory: 0 }
    const before = await used()
    let going = true
    const watching = (async () => {
      while (going) {
        for (const text of await texts().catch(() => [])) {
          worst.lag = Math.max(worst.lag, metric(text, 'nodejs_eventloop_lag_p99_seconds'))
          worst.awaited = Math.max(worst.awaited, metric(text, 'mingsuan_database_connections{', 'awaited'))
          worst.memory = Math.max(worst.memory, metric(text, 'process_resident_memory_bytes'))
        }
        await sleep(LOOK_EVERY_MS)
      }
    })()
    return async () => {
      going = false
      await watching
      const after = await used()
      const cores = (name) => (after[name] - before[name]) / ((after.at - before.at) / 1000)
      return { ...worst, servers: cores('servers'), database: cores('database'), clients: cores('clients') }
    }
  }
  return { used, watch }
}
