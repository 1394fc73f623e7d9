import { createHash, createPublicKey, verify } from 'node:crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { signatureOf, signingKey } from './sign'
import { pemOf, publicKeyOfPem, Signature, signedText } from './signature'

afterEach(() => vi.unstubAllEnvs())

// The first test vector of RFC 8032, section 7.1.
const SEED = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex')
const PUBLIC = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'

describe('the signature of a publication', () => {
  test('comes from the key of the environment and verifies with its public half', () => {
    vi.stubEnv('MINGSUAN_SIGNING_KEY', SEED.toString('base64url'))
    const sha256 = createHash('sha256').update('一份决算').digest('hex')
    const signed = Signature.parse(signatureOf(sha256))
    expect(Buffer.from(signed.publicKey, 'base64').subarray(-32).toString('hex')).toBe(PUBLIC)
    expect(signingKey()).toEqual({ keyId: signed.keyId, publicKey: signed.publicKey })
    const key = createPublicKey(pemOf(signed.publicKey))
    expect(verify(null, Buffer.from(signedText(sha256)), key, Buffer.from(signed.signature, 'base64'))).toBe(true)
    expect(verify(null, Buffer.from(signedText(sha256.replace(/^./, '0'))), key, Buffer.from(signed.signature, 'base64'))).toBe(false)
    expect(publicKeyOfPem(pemOf(signed.publicKey))).toBe(signed.publicKey)
  })

  test('is none where the office has set no key', () => {
    vi.stubEnv('MINGSUAN_SIGNING_KEY', '')
    expect(signatureOf('0'.repeat(64))).toBeNull()
    expect(signingKey()).toBeNull()
  })

  test('a key of another length is refused by name', () => {
    vi.stubEnv('MINGSUAN_SIGNING_KEY', 'c2hvcnQ')
    expect(() => signatureOf('0'.repeat(64))).toThrow('MINGSUAN_SIGNING_KEY')
  })

  test('what is no key is none', () => {
    expect(publicKeyOfPem('hello')).toBeNull()
  })
})
