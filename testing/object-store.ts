import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { signedHeaders } from '@/lib/storage/signed-request'
import type { ObjectStorePlace } from '@/lib/storage/object-store'

export type ObjectStoreStub = { readonly place: ObjectStorePlace; readonly objects: Map<string, Buffer>; readonly failNext: (status: number, times: number) => void; readonly asked: string[]; readonly close: () => Promise<void> }

/** A store on this machine that speaks as much S3 as the program asks for, and refuses what is not rightly signed. */
export const objectStoreStub = async (): Promise<ObjectStoreStub> => {
  const objects = new Map<string, Buffer>()
  const asked: string[] = []
  const failing = { status: 0, times: 0 }
  const keys = { region: 'cn-test-1', accessKey: 'AKTEST', secretKey: 'a secret of the stub' }
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => {
      const [body, method, path] = [Buffer.concat(pieces), request.method ?? '', request.url ?? '']
      asked.push(`${method} ${path}`)
      const end = (status: number, bytes?: Buffer): void => { response.writeHead(status, bytes === undefined ? {} : { 'content-length': bytes.byteLength }).end(method === 'HEAD' ? undefined : bytes) }
      if (failing.times > 0) {
        failing.times -= 1
        return end(failing.status)
      }
      const date = String(request.headers['x-amz-date'])
      const at = new Date(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
      const { authorization } = signedHeaders({ method, url: new URL(path, `http://${request.headers.host ?? ''}`), headers: {}, body, at, ...keys })
      if (authorization !== request.headers.authorization) return end(403)
      if (method === 'PUT') {
        objects.set(path, body)
        return end(200)
      }
      const found = objects.get(path)
      return found === undefined ? end(404) : end(200, found)
    })
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const { port } = server.address() as AddressInfo
  return {
    place: { endpoint: `http://127.0.0.1:${String(port)}`, bucket: 'booklets', prefix: 'qinghe/', ...keys },
    objects, asked,
    failNext: (status, times) => { Object.assign(failing, { status, times }) },
    close: () => new Promise((resolve) => { server.close(() => { resolve() }); server.closeAllConnections() }),
  }
}
