import 'server-only'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { gauge } from './metrics'
import { sharedInProcess } from './shared'

const NANOSECONDS = 1e9
const resident = gauge('process_resident_memory_bytes', 'Memory of the process')
const heap = gauge('nodejs_heap_size_used_bytes', 'Memory that its JavaScript uses')
const cpu = gauge('process_cpu_seconds_total', 'Processor time since it started')
const began = gauge('process_start_time_seconds', 'When it started, in seconds since 1970')
const lag = gauge('nodejs_eventloop_lag_p99_seconds', 'How late the process came to what was due, 99 % since the last look')

/** Begins to listen how late the process comes to what is due. */
export const watchProcess = (): { readonly read: () => void } =>
  sharedInProcess('process-figures', () => {
    const delay = monitorEventLoopDelay({ resolution: 20 })
    delay.enable()
    const start = Date.now() / 1000 - process.uptime()
    const read = (): void => {
      const { rss, heapUsed } = process.memoryUsage()
      const { user, system } = process.cpuUsage()
      resident(rss)
      heap(heapUsed)
      cpu((user + system) / 1e6)
      began(start)
      lag(delay.percentile(99) / NANOSECONDS)
      delay.reset()
    }
    return { read }
  })
