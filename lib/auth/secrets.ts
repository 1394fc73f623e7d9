import 'server-only'
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'

/**
 * A number for a secret that follows from the secret itself: what was encrypted names the secret it was encrypted with, and
 * nobody has to count rotations.
 */
const versionOf = (secret: string): number => createHash('sha256').update(secret).digest().readUIntBE(0, 6)

export type SecretRing = {
  /** Encrypts and signs; the others only read what they once wrote. */
  readonly secrets: { version: number; value: string }[]
  /** What was encrypted before secrets were told apart was encrypted with the oldest. */
  readonly oldest: string
}

/** The secrets as the sign-in library takes them: that of now first, then those of before. */
export const secretRing = (): SecretRing => {
  const values = [...new Set([env.authSecret, ...env.formerSecrets.map(({ secret }) => secret)])]
  return { secrets: values.map((value) => ({ version: versionOf(value), value })), oldest: values.at(-1) ?? env.authSecret }
}

const signed = (value: string, secret: string): string => createHmac('sha256', secret).update(value).digest('base64')
const same = (left: string, right: string): boolean => left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right))

/** What a cookie of this name holds, where we signed it, with the secret of now or a former one before its end; null otherwise. */
export const signedCookie = (asked: Headers, name: string, now = new Date()): string | null => {
  const held = asked.get('cookie')?.split(/;\s*/u).find((cookie) => cookie.startsWith(`${name}=`))
  if (held === undefined) return null
  try {
    const value = decodeURIComponent(held.slice(name.length + 1))
    const at = value.lastIndexOf('.')
    const [text, signature] = [value.slice(0, Math.max(at, 0)), value.slice(at + 1)]
    const secrets = [env.authSecret, ...env.formerSecrets.filter(({ until }) => now < until).map(({ secret }) => secret)]
    return text !== '' && secrets.some((secret) => same(signature, signed(text, secret))) ? text : null
  } catch {
    // Anything may stand in a cookie.
    return null
  }
}

const renewed = (cookie: string, former: readonly string[], current: string): string => {
  const [name = '', ...rest] = cookie.split('=')
  const value = decodeURIComponent(rest.join('='))
  const at = value.lastIndexOf('.')
  if (at < 1) return cookie
  const [text, signature] = [value.slice(0, at), value.slice(at + 1)]
  return former.some((secret) => same(signature, signed(text, secret))) ? `${name}=${encodeURIComponent(`${text}.${signed(text, current)}`)}` : cookie
}

/**
 * The headers of a request with every cookie that a former secret signed signed anew, until that secret's end: who was
 * signed in when the secret was changed stays so.
 */
export const withRenewedCookies = (asked: Headers, now = new Date()): Headers => {
  const former = env.formerSecrets.filter(({ until }) => now < until).map(({ secret }) => secret)
  const cookies = asked.get('cookie')
  if (former.length === 0 || cookies === null) return asked
  const headers = new Headers(asked)
  headers.set('cookie', cookies.split(/;\s*/u).map((cookie) => { try { return renewed(cookie, former, env.authSecret) } catch { return cookie } }).join('; '))
  return headers
}
