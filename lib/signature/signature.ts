import { z } from 'zod'

/** The bureau's word for a published JSON file: Ed25519 over `signedText` of the file's SHA-256. */
export const Signature = z.object({
  algorithm: z.literal('Ed25519'),
  /** First 16 hex digits of the SHA-256 of the public key. */
  keyId: z.string().regex(/^[0-9a-f]{16}$/),
  /** SPKI, base64. */
  publicKey: z.base64(),
  /** Of the JSON file, hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** base64 */
  signature: z.base64(),
})
export type Signature = z.output<typeof Signature>

/** What is signed: the hash under a name of its own, so that a signature given here can mean nothing else. */
export const signedText = (sha256: string): string => `mingsuan-publication/1:${sha256}`

/** A key as other programs read it. */
export const pemOf = (publicKey: string): string => `-----BEGIN PUBLIC KEY-----\n${publicKey}\n-----END PUBLIC KEY-----\n`

/** Back from a file; null where it is no public key. */
export const publicKeyOfPem = (pem: string): string | null =>
  /-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----/.exec(pem)?.[1]?.replaceAll(/\s/g, '') ?? null
