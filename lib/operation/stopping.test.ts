import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

// One process runs many files, and this one ends it: what it leaves behind is its own.
const forget = (): void => {
  vi.resetModules()
  for (const name of ['stopping', 'clocks']) Reflect.deleteProperty(globalThis, Symbol.for(`mingsuan.${name}`))
}
beforeEach(forget)
afterEach(() => {
  vi.restoreAllMocks()
  forget()
})

test('what has begun is answered, a round is waited for, nothing new is begun, and lines at rest do not keep the process', async () => {
  const { isStopping, servesThrough, stop } = await import('./stopping')
  const { startClock } = await import('./clock')
  const done: string[] = []
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never)
  const server = http.createServer((request, response) => {
    if (request.url === '/slow') setTimeout(() => { response.end('whole') }, 300)
    else response.end('at once')
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  servesThrough(server)
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  let finish = (): void => undefined
  startClock('under-test', 1, async () => {
    done.push('round begins')
    await new Promise<void>((resolve) => { finish = resolve })
    done.push('round ends')
  })
  // A line that is kept open, and a request that is on its way.
  await (await fetch(`${address}/quick`)).text()
  const slow = fetch(`${address}/slow`).then((answer) => answer.text())
  await vi.waitFor(() => { expect(done).toEqual(['round begins']) })
  await new Promise((resolve) => { setTimeout(resolve, 50) })
  const ended = stop('SIGTERM', async () => { done.push('database') })
  expect(isStopping()).toBe(true)
  expect(await slow).toBe('whole')
  expect(exit).not.toHaveBeenCalled()
  finish()
  await ended
  expect(done).toEqual(['round begins', 'round ends', 'database'])
  expect(exit).toHaveBeenCalledExactlyOnceWith(0)
  await expect(fetch(address)).rejects.toThrow()
})
