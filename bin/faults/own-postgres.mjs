// The stage's own PostgreSQL, which can be killed, stopped, stood still and copied; at one port, so that servers find it again.
import { cpSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { execFileSync } from 'node:child_process'
import { freePort } from '../machinery/free-port.mjs'
import { startPostgres } from '../machinery/postgres-server.mjs'
import { whenStopping } from '../machinery/stopping.mjs'

/** The postmaster and everything it has started. */
const processesOf = (pid) => [pid, ...execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' }).split('\n').map(Number).filter((child) => child > 0)]

const signal = (pids, name) => {
  for (const pid of pids) {
    try {
      process.kill(pid, name)
    } catch {
      // already gone
    }
  }
}

export const ownPostgres = async (dataFolder) => {
  const port = await freePort()
  let running = await startPostgres({ dataFolder, port })
  whenStopping(() => running.stop())
  return {
    url: running.url,
    pid: () => running.pid,
    /** kill -9 of the postmaster and of every process below it, as a machine that loses its power would. */
    kill: () => signal(processesOf(running.pid), 'SIGKILL'),
    stop: () => running.stop(),
    start: async () => {
      running = await startPostgres({ dataFolder, port })
    },
    /** What would lie on the disk if the power failed now: everything stands still while the folder is copied. */
    copyTo: (target) => {
      const pids = processesOf(running.pid)
      signal(pids, 'SIGSTOP')
      try {
        for (const name of readdirSync(dataFolder)) if (name !== 'postgres') cpSync(path.join(dataFolder, name), path.join(target, name), { recursive: true })
        // With its owner, who is not always we.
        execFileSync('cp', ['-a', running.home, path.join(target, 'postgres')])
      } finally {
        signal(pids.toReversed(), 'SIGCONT')
      }
      // The numbers of processes in these are of the machine before it went dark.
      for (const name of ['owner', 'location', 'data/postmaster.pid']) rmSync(path.join(target, 'postgres', name), { force: true })
    },
  }
}
