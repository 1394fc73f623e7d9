import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { log } from './log'
import { sharedInProcess } from './shared'
import { storyOf } from './story'

/** Answers a request, or leaves it: null at once, false after a look. */
export type Answerer = (request: IncomingMessage, response: ServerResponse) => Promise<boolean> | null

const state = sharedInProcess('answer-first', () => ({ servers: new WeakSet<Server>() }))

/** Puts somebody before those who answer this server's requests so far; what they leave goes on to these. */
export const answerBefore = (server: Server, first: Answerer): void => {
  const others = server.listeners('request')
  server.removeAllListeners('request')
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const goOn = (): void => { for (const each of others) Reflect.apply(each, server, [request, response]) }
    const answering = first(request, response)
    if (answering === null) {
      goOn()
      return
    }
    answering.then((isAnswered) => { if (!isAnswered) goOn() }, (error: unknown) => {
      log('error', 'request.failed', { story: storyOf(error) })
      // Whoever comes after says what is to be said, unless something was said already.
      if (response.headersSent) response.destroy()
      else goOn()
    })
  })
}

/** The same for every server of this process: it is met at its first request, before anybody answers that. */
export const answerFirst = (first: Answerer): void => {
  subscribe('http.server.request.start', (message) => {
    // The shape that Node documents for this channel.
    const { server } = message as { readonly server: Server }
    if (state.servers.has(server)) return
    state.servers.add(server)
    answerBefore(server, first)
  })
}
