import type { BetterAuthPlugin } from 'better-auth'
import { createAuthMiddleware } from 'better-auth/api'

const jar = new Map<string, string>()

const take = (lines: readonly string[]): void => {
  for (const line of lines) {
    const [pair = '', ...attributes] = line.split('; ')
    const at = pair.indexOf('=')
    if (attributes.some((attribute) => /^max-age=0$/i.test(attribute)) || pair.slice(at + 1) === '') jar.delete(pair.slice(0, at))
    else jar.set(pair.slice(0, at), pair.slice(at + 1))
  }
}

/** What stands in for Next's request: cookies that an answer sets come with the next one, as in a browser. For `vi.mock('next/headers', …)`. */
export const requestHeaders = { headers: async () => new Headers({ cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }) }

/** Stands in for the library's `nextCookies`, for `vi.mock('better-auth/next-js', …)`: its cookies go into the jar. */
export const jarCookies = (): BetterAuthPlugin => ({
  id: 'jar',
  hooks: { after: [{ matcher: () => true, handler: createAuthMiddleware(async (context) => { take(context.context.responseHeaders?.getSetCookie() ?? []) }) }] },
})

/** Another browser, in which nobody is signed in. */
export const freshBrowser = (): void => { jar.clear() }

/** Takes the cookies of a route's answer. */
export const takeCookies = (response: Response): void => { take(response.headers.getSetCookie()) }

export const requestTo = async (url: string): Promise<Request> => new Request(url, { headers: await requestHeaders.headers() })
