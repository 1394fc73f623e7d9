import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What a process was started as, or null when there is none (a zombie is none). */
export const commandOf = (pid) => {
  if (!Number.isInteger(pid) || pid <= 0) return null
  try {
    if (process.platform === 'linux') return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8')) ? null : readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    if (process.platform !== 'win32') return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    process.kill(pid, 0)
    return 'node or postgres'
  } catch {
    return null
  }
}

const parentOf = (pid) => {
  try {
    if (process.platform === 'linux') return Number.parseInt(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) \S+ /s, ''), 10)
    return Number.parseInt(execFileSync('ps', ['-p', String(pid), '-o', 'ppid='], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }), 10)
  } catch {
    return 0
  }
}

/** The npm that runs our script, itself or through a shell; null where there is none. */
export const npmAbove = () => {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return null
  let pid = process.ppid
  for (let steps = 0; steps < 3 && pid > 1; steps += 1, pid = parentOf(pid)) if (/\bnpm\b/.test(commandOf(pid) ?? '')) return pid
  return null
}
