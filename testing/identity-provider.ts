import { createSign, generateKeyPairSync } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A county's identity provider on the loopback: discovery, keys and the exchange of a code for a signed token. */
export type FakeProvider = {
  readonly issuer: string
  /** Who signs in next: the claims of their token. `forged`: signed with another key than the published one. */
  readonly next: (claims: Readonly<Record<string, unknown>>, forged?: boolean) => void
  readonly stop: () => Promise<void>
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

export const fakeProvider = async (clientId: string): Promise<FakeProvider & { readonly noteNonce: (nonce: string) => void }> => {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
  let [claims, forged, nonce]: [Readonly<Record<string, unknown>>, boolean, string] = [{}, false, '']
  let issuer = ''
  const token = (): string => {
    const now = Math.floor(Date.now() / 1000)
    const body = `${part({ alg: 'RS256', kid: 'k1', typ: 'JWT' })}.${part({ iss: issuer, aud: clientId, iat: now, exp: now + 300, nonce, ...claims })}`
    return `${body}.${createSign('RSA-SHA256').update(body).sign((forged ? other : keys).privateKey, 'base64url')}`
  }
  const answers: Readonly<Record<string, () => unknown>> = {
    '/.well-known/openid-configuration': () => ({ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, userinfo_endpoint: `${issuer}/userinfo`, jwks_uri: `${issuer}/keys`, id_token_signing_alg_values_supported: ['RS256'] }),
    '/keys': () => ({ keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' }] }),
    '/token': () => ({ access_token: 'at', token_type: 'Bearer', expires_in: 300, id_token: token() }),
    '/userinfo': () => claims,
  }
  const server: Server = createServer((request, response) => {
    const answer = answers[(request.url ?? '').split('?')[0] ?? '']
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer?.() ?? {}))
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  // A server that listens on TCP has an address with a port.
  issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  return {
    issuer,
    next: (said, isForged = false) => { [claims, forged] = [said, isForged] },
    noteNonce: (said) => { nonce = said },
    stop: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => { resolve() }) }),
  }
}
