import { commandOf, npmAbove } from './processes.mjs'

// What was started is stopped again, last first, whichever way the end comes.
const closers = []
let stopping = null

/** `close` is awaited before the process ends. */
export const whenStopping = (close) => {
  closers.push(close)
}

export const stopEverything = () => {
  stopping ??= (async () => {
    while (closers.length > 0) {
      try {
        await closers.pop()()
      } catch (fault) {
        console.error(fault instanceof Error ? fault.message : fault)
      }
    }
  })()
  return stopping
}

/** Stops on Ctrl-C, on SIGTERM, on a fault nobody caught, and when the npm that started us is gone and nobody is left to stop us. */
export const stopOnSignals = (status, announce = () => {}) => {
  let begun = false
  const end = async () => {
    if (begun) return
    begun = true
    announce()
    await stopEverything()
    process.exit(status)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
  for (const fault of ['uncaughtException', 'unhandledRejection']) process.on(fault, fail)
  // Whoever read our lines may leave before us.
  process.stdout.on('error', () => {})
  process.stderr.on('error', () => {})
  const npm = npmAbove()
  if (npm !== null) setInterval(() => commandOf(npm) === null && end(), 1000).unref()
}

/** The end of a command that failed: one sentence, everything stopped, status 1. */
export const fail = async (fault) => {
  console.error(`\n${fault instanceof Error ? fault.message : fault}`)
  await stopEverything()
  process.exit(1)
}
