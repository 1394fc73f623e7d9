import 'server-only'
import { createHash, createHmac } from 'node:crypto'

/** `credential`: who asks. `headers` as they are sent, names in small letters; `host` is added. */
export type ToSign = {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  readonly at: Date
  readonly region: string
  readonly accessKey: string
  readonly secretKey: string
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()
/** As S3 spells a path: everything but the unreserved, slashes kept. */
const spelled = (text: string): string => encodeURIComponent(text).replace(/[!'()*]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)

/**
 * AWS Signature Version 4 for S3: the headers to send, the signature among them. Three requests are all we need of S3, so
 * no client library comes along for it; tested with the published example of the protocol.
 */
export const signedHeaders = ({ method, url, headers, body, at, region, accessKey, secretKey }: ToSign): Readonly<Record<string, string>> => {
  const moment = at.toISOString().replace(/[-:]|\.\d{3}/gu, '')
  const scope = `${moment.slice(0, 8)}/${region}/s3/aws4_request`
  const payload = sha256(body)
  const sent: Record<string, string> = { ...headers, 'x-amz-content-sha256': payload, 'x-amz-date': moment }
  const lines = Object.entries({ ...sent, host: url.host }).toSorted(([left], [right]) => (left < right ? -1 : 1))
  const names = lines.map(([name]) => name).join(';')
  const query = [...url.searchParams].map(([name, value]) => `${spelled(name)}=${spelled(value)}`).toSorted().join('&')
  const canonical = [method, url.pathname.split('/').map((part) => spelled(decodeURIComponent(part))).join('/'), query, ...lines.map(([name, value]) => `${name}:${value.trim()}`), '', names, payload].join('\n')
  const key = ['s3', 'aws4_request'].reduce<Buffer>((last, word) => hmac(last, word), hmac(hmac(`AWS4${secretKey}`, moment.slice(0, 8)), region))
  const signature = hmac(key, ['AWS4-HMAC-SHA256', moment, scope, sha256(canonical)].join('\n')).toString('hex')
  return { ...sent, authorization: `AWS4-HMAC-SHA256 Credential=${accessKey}/${scope}, SignedHeaders=${names}, Signature=${signature}` }
}
