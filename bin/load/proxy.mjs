// A reverse proxy in front of several servers, as nginx stands before them: one request after the other to each in turn,
// lines kept open. For benches and nothing else.
import http from 'node:http'

/** @returns its address and `close`. */
export const proxyBefore = async (addresses) => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 512 })
  const targets = addresses.map((address) => new URL(address))
  let turn = 0
  const server = http.createServer((request, response) => {
    const { hostname, port } = targets[(turn += 1) % targets.length]
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
