import 'server-only'
import { env } from '@/lib/env'

const LOCAL: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Browsers keep a Secure cookie of an https address, and of this machine itself. */
const keepsSecure = (address: string): boolean => {
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || LOCAL.has(hostname)
}

/** The cookie that carries the session: its token, signed. */
export const sessionCookieName = (): string => `${cookieSettings().cookiePrefix}.session_token`

/**
 * How cookies are named and kept. `__Host-`: from this very host, over https, for the whole of it, and no neighbour of the
 * same domain can plant one. At a plain http address that is not this machine browsers would drop such a cookie and
 * nobody could sign in, so there it is an ordinary one; `lib/env.ts` says at the start what that means.
 */
export const cookieSettings = () => {
  const secure = [env.authUrl, ...env.trustedOrigins].every(keepsSecure)
  return {
    // The library's own word for it is `__Secure-`, which says less.
    useSecureCookies: false,
    cookiePrefix: secure ? '__Host-mingsuan' : 'mingsuan',
    defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  } as const
}
