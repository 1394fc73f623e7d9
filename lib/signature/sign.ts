import 'server-only'
import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto'
import { env } from '@/lib/env'
import { signedText, type Signature } from './signature'

/** PKCS #8 of an Ed25519 key up to its 32 bytes. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')

const privateKey = (): KeyObject | null => {
  const seed = env.signingKey
  return seed === null ? null : createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' })
}

const spkiOf = (key: KeyObject): Buffer => createPublicKey(key).export({ format: 'der', type: 'spki' })
const keyIdOf = (spki: Buffer): string => createHash('sha256').update(spki).digest('hex').slice(0, 16)

export type PublicKey = Pick<Signature, 'keyId' | 'publicKey'>

/** The key that signs now; null where the office has set none. */
export const signingKey = (): PublicKey | null => {
  const key = privateKey()
  if (key === null) return null
  const spki = spkiOf(key)
  return { keyId: keyIdOf(spki), publicKey: spki.toString('base64') }
}

/** The signature of a file by its SHA-256 (hex); null where the office has set no key. */
export const signatureOf = (sha256: string): Signature | null => {
  const key = privateKey()
  if (key === null) return null
  const spki = spkiOf(key)
  return { algorithm: 'Ed25519', keyId: keyIdOf(spki), publicKey: spki.toString('base64'), sha256, signature: sign(null, Buffer.from(signedText(sha256)), key).toString('base64') }
}
