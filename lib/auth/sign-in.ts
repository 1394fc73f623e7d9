import 'server-only'
import { headers } from 'next/headers'
import { APIError } from 'better-auth/api'
import { err, ok, type Result } from '@/lib/result'
import { attemptsLeft, ATTEMPT_LIMIT, LOCK_MINUTES } from './attempts'
import { auth } from './auth'
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

const codeOf = (error: APIError): string => error.body?.code ?? ''

/** Signs a person in by account and password and sets the session cookie of this request's answer. */
export const signIn = async (account: string, password: string): Promise<Result<true, SignInRefusal>> => {
  try {
    await auth().api.signInUsername({ body: { username: account.trim(), password: password.slice(0, MAX_PASSWORD_LENGTH + 1) }, headers: await headers() })
    return ok(true)
  } catch (error) {
    if (!(error instanceof APIError) || error.statusCode >= 500) throw error
    if (codeOf(error) === 'ACCOUNT_DISABLED') return err({ kind: 'disabled' })
    const left = await attemptsLeft(account, new Date())
    return err(left.allowed ? { kind: 'wrong', remaining: left.remaining } : { kind: 'locked', minutes: Math.max(1, left.lockedMinutes) })
  }
}

/** Ends the session of this request. */
export const signOut = async (): Promise<void> => {
  await auth().api.signOut({ headers: await headers() })
}
