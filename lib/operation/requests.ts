import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { counter, gauge, histogram } from './metrics'
import { routeOf } from './route'
import { sharedInProcess } from './shared'
import { servesThrough } from './stopping'

const answered = counter('mingsuan_http_requests_total', 'Requests answered, by route, method and class of status')
const took = histogram('mingsuan_http_request_seconds', 'From a request to its last byte, by route')
const inFlight = gauge('mingsuan_http_requests_in_flight', 'Requests that are being answered')

const state = sharedInProcess('requests', () => ({ watching: false, inFlight: 0, since: new WeakMap<IncomingMessage, number>() }))

/** Counts every request that Node’s own server answers, by the channels that Node names for it. */
export const watchRequests = (): void => {
  if (state.watching) return
  state.watching = true
  const left = (by: number): void => { inFlight((state.inFlight += by)) }
  subscribe('http.server.request.start', (message) => {
    // The shape that Node documents for this channel.
    const { request, response, server } = message as { readonly request: IncomingMessage; readonly response: ServerResponse; readonly server: Server }
    servesThrough(server)
    state.since.set(request, performance.now())
    left(1)
    response.once('close', () => {
      left(-1)
      const route = routeOf(request.url ?? '')
      // A client that left before the end has no status of ours.
      const status = response.writableFinished ? `${String(response.statusCode)[0] ?? '0'}xx` : 'left'
      answered({ route, method: request.method ?? '', status })
      took((performance.now() - (state.since.get(request) ?? performance.now())) / 1000, { route })
    })
  })
}
