import 'server-only'
import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { nextCookies } from 'better-auth/next-js'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { username } from 'better-auth/plugins/username'
import { prismaClient } from '@/lib/db/client'
import { database } from '@/lib/db/database'
import { env } from '@/lib/env'
import { countAttempt, forgetAttempts } from './attempts'
import { cookieSettings } from './cookies'
import { identityProviders, PROVIDER } from './identity-provider'
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH, passwordHash, passwordMatches } from './password'
import { secretRing } from './secrets'

const SIGN_IN = '/sign-in/username'
/** A session that begins here began with a code of the second factor. */
const WITH_CODE: ReadonlySet<string> = new Set(['/two-factor/verify-totp', '/two-factor/verify-backup-code'])
const HOURS = 3600
const CODE_MINUTES = 10

/** The account named in a sign-in request, whatever else the body holds. */
const accountIn = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'username' in body && typeof body.username === 'string' ? body.username : ''

const make = () => {
  const { secrets, oldest } = secretRing()
  return betterAuth({
    appName: '明算',
    baseURL: env.authUrl,
    secrets,
    secret: oldest,
    trustedOrigins: [...env.trustedOrigins],
    telemetry: { enabled: false },
    database: prismaAdapter(prismaClient(), { provider: 'postgresql', transaction: true }),
    user: { modelName: 'user' },
    // A working day; the row in the database is the session, so ending it there ends it everywhere.
    session: {
      modelName: 'authSession',
      expiresIn: 12 * HOURS,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      additionalFields: { secondFactor: { type: 'boolean', required: false, input: false, defaultValue: false } },
    },
    // A person of the county's identity provider is tied to the account of that name, and to no other; nothing else is linked.
    account: { modelName: 'authCredential', accountLinking: { enabled: true, trustedProviders: [PROVIDER], allowDifferentEmails: false } },
    verification: { modelName: 'authVerification' },
    emailAndPassword: {
      enabled: true,
      // Accounts are opened by an administrator.
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD_LENGTH,
      maxPasswordLength: MAX_PASSWORD_LENGTH,
      password: { hash: passwordHash, verify: ({ hash, password }) => passwordMatches(hash, password) },
    },
    // Counted by the routes and pages themselves, across processes and for a whole office at one address (lib/limits).
    rateLimit: { enabled: false },
    hooks: {
      // The limit of attempts belongs to the account: a whole office may sit behind one address.
      before: createAuthMiddleware(async (context) => {
        if (context.path !== SIGN_IN) return
        const attempt = await countAttempt(accountIn(context.body), new Date())
        if (!attempt.allowed) throw new APIError('TOO_MANY_REQUESTS', { code: 'ACCOUNT_LOCKED', message: `账号已锁定，请 ${attempt.lockedMinutes} 分钟后再试。` })
      }),
      after: createAuthMiddleware(async (context) => {
        const { newSession: begun, authCookies, secret, internalAdapter, returned } = context.context
        if (context.path === SIGN_IN && begun !== null) await forgetAttempts(accountIn(context.body), new Date())
        const grows = WITH_CODE.has(context.path) && begun === null && !(returned instanceof Error)
        if (begun === null && !grows) return
        // A token known before somebody signed in, or before they gave their code, opens nothing afterwards.
        const before = await context.getSignedCookie(authCookies.sessionToken.name, secret)
        if (typeof before !== 'string' || before === begun?.session.token) return
        const held = grows ? await internalAdapter.findSession(before) : null
        if (held !== null) await setSessionCookie(context, { session: await internalAdapter.createSession(held.user.id, false), user: held.user })
        await internalAdapter.deleteSession(before)
      }),
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const user = await database().users.byId(session.userId)
            if (user === null || user.disabled) throw new APIError('FORBIDDEN', { code: 'ACCOUNT_DISABLED', message: '这个账号已停用，请找本单位管理员。' })
            return { data: { ...session, secondFactor: WITH_CODE.has(context?.path ?? '') } }
          },
        },
      },
    },
    onAPIError: { errorURL: `${env.authUrl}/sign-in` },
    // The header is written by `lib/limits`, whatever a client says; this room does not open that one.
    advanced: { ...cookieSettings(), ipAddress: { ipAddressHeaders: ['x-mingsuan-client'] } },
    logger: { level: 'error' },
    plugins: [
      username({ minUsernameLength: 2, maxUsernameLength: 60, usernameValidator: (name) => /^[\p{L}\p{N}._-]+$/u.test(name) }),
      twoFactor({ issuer: '明算', twoFactorCookieMaxAge: CODE_MINUTES * 60 }),
      genericOAuth({ config: identityProviders() }),
      // Last: it writes the cookies that the others set.
      nextCookies(),
    ],
  })
}

let kept: ReturnType<typeof make> | undefined

/** The sign-in library, set up at first use: building pages needs neither its secret nor a database. */
export const auth = (): ReturnType<typeof make> => (kept ??= make())
