import 'server-only'
import { APIError } from 'better-auth/api'
import { err, ok, type Result } from '@/lib/result'
import { askedHeaders } from './asked-headers'
import { attemptsLeft, ATTEMPT_LIMIT, LOCK_MINUTES } from './attempts'
import { env } from '@/lib/env'
import { log } from '@/lib/operation/log'
import { counter } from '@/lib/operation/metrics'
import { auth } from './auth'
import { PROVIDER } from './identity-provider'
import { MAX_PASSWORD_LENGTH } from './password'

export type SignInRefusal =
  | { readonly kind: 'wrong'; readonly remaining: number }
  | { readonly kind: 'locked'; readonly minutes: number }
  | { readonly kind: 'disabled' }

export const signInSentence = (refusal: SignInRefusal): string => {
  switch (refusal.kind) {
    case 'wrong':
      // A first slip needs no threat; the same words whether or not such an account exists.
      return refusal.remaining >= ATTEMPT_LIMIT - 1 ? '账号或密码不对，请重新输入。' : `账号或密码不对。再错 ${refusal.remaining} 次，账号将锁定 ${LOCK_MINUTES} 分钟。`
    case 'locked':
      return `密码错了 ${ATTEMPT_LIMIT} 次，账号已锁定，请 ${refusal.minutes} 分钟后再试。`
    case 'disabled':
      return '这个账号已停用，请找本单位管理员。'
  }
}

const attempts = counter('mingsuan_sign_ins_total', 'Attempts to sign in with a password, by how they ended')

/** Who it was stands in the database (sessions, counted attempts); the log says that it happened, and how it ended. */
const noted = <T extends Result<'in' | 'code', SignInRefusal>>(outcome: T): T => {
  const word = outcome.ok ? outcome.value : outcome.error.kind
  attempts({ outcome: word })
  log('info', 'sign-in', { outcome: word })
  return outcome
}

const codeOf = (error: APIError): string => error.body?.code ?? ''

/** Signs a person in by account and password and sets the session cookie of this request's answer; `code`: their second factor is asked for first. */
export const signIn = async (account: string, password: string): Promise<Result<'in' | 'code', SignInRefusal>> => {
  try {
    const answer: object | null = await auth().api.signInUsername({ body: { username: account.trim(), password: password.slice(0, MAX_PASSWORD_LENGTH + 1) }, headers: await askedHeaders() })
    return noted(ok(answer !== null && 'twoFactorRedirect' in answer ? 'code' : 'in'))
  } catch (error) {
    if (!(error instanceof APIError) || error.statusCode >= 500) throw error
    if (codeOf(error) === 'ACCOUNT_DISABLED') return noted(err({ kind: 'disabled' }))
    const left = await attemptsLeft(account, new Date())
    return noted(err(left.allowed ? { kind: 'wrong', remaining: left.remaining } : { kind: 'locked', minutes: Math.max(1, left.lockedMinutes) }))
  }
}

/** What the button for the county's identity provider says; null where none is configured. */
export const identityProviderName = (): string | null => env.identityProvider?.name ?? null

/** The address at which the identity provider asks who it is; it sends people back to `next`, or to the sign-in page with the reason. */
export const beginAtProvider = async (next: string): Promise<Result<string, string>> => {
  const unreachable = err('统一身份认证暂时连不上，请稍后再试，或用账号和密码登录。')
  try {
    const { url } = await auth().api.signInSocial({ body: { provider: PROVIDER, callbackURL: next, errorCallbackURL: '/sign-in', disableRedirect: true }, headers: await askedHeaders() })
    return url === undefined ? unreachable : ok(url)
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    return unreachable
  }
}

/** Why the identity provider's answer did not sign anybody in, in one sentence; the code is the library's. */
export const providerSentence = (code: string): string => {
  switch (code) {
    case 'ACCOUNT_DISABLED':
      return '这个账号已停用，请找本单位管理员。'
    case 'signup_disabled':
    case 'email_not_found':
    case 'unable_to_get_user_info':
      return '统一身份认证中的这个人在本系统没有账号，请找管理员开立。'
    case 'access_denied':
      return '没有在统一身份认证中同意登录。需要登录时请再试一次。'
    default:
      return '统一身份认证没有办成，请再试一次；仍不行，请用账号和密码登录，并告诉管理员。'
  }
}

/** Ends the session of this request. */
export const signOut = async (): Promise<void> => {
  await auth().api.signOut({ headers: await askedHeaders() })
}
