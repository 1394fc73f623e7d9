// A reverse proxy in front of several servers, as nginx stands before them (deploy/nginx.conf): each request to the one that
// answers the fewest just now, lines kept open. For benches and nothing else.
import http from 'node:http'

/** @returns its address and `close`. */
export const proxyBefore = async (addresses) => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 512 })
  const targets = addresses.map((address) => ({ hostname: new URL(address).hostname, port: new URL(address).port, busy: 0 }))
  let turn = 0
  const server = http.createServer((request, response) => {
    turn += 1
    const target = targets.reduce((least, each) => (each.busy < least.busy ? each : least), targets[turn % targets.length])
    const { hostname, port } = target
    target.busy += 1
    response.once('close', () => { target.busy -= 1 })
    const onward = http.request({ agent, hostname, port, method: request.method, path: request.url, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers)
      answer.pipe(response)
    })
    onward.once('error', () => response.destroy())
    request.pipe(onward)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { address: `http://localhost:${server.address().port}`, close: () => (server.closeAllConnections(), server.close(), agent.destroy()) }
}
