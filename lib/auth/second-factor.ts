import 'server-only'
import { APIError } from 'better-auth/api'
import { renderSVG } from 'uqr'
import { err, ok, type Result } from '@/lib/result'
import { inTransaction } from '@/lib/db/database'
import type { AdministrationKind } from '@/lib/db/administration-events'
import { currentVisitor, type Visitor } from './actor'
import { codeAttempts, countAttempt, forgetAttempts, LOCK_MINUTES } from './attempts'
import { askedHeaders } from './asked-headers'
import { auth } from './auth'
import { MAX_PASSWORD_LENGTH } from './password'

/** Digits of an authenticator's code; anything else that is typed is taken for a spare code. */
const isCode = (typed: string): boolean => /^\d{6}$/.test(typed)
const bare = (typed: string): string => typed.replace(/\s/g, '')

const WRONG_CODE = '验证码不对或已过期，请输入验证器上现在的 6 位数字，或一个没用过的备用码。'
const SIGN_IN_ANEW = '验证的时间已过，请重新输入账号和密码。'
const lockedSentence = (minutes: number): string => `验证码错了太多次，已锁定，请 ${String(Math.max(1, minutes))} 分钟后再试，或请管理员解除锁定。`

const codeOf = (error: APIError): string => error.body?.code ?? ''

const refusalOf = (error: unknown): string => {
  if (!(error instanceof APIError) || error.statusCode >= 500) throw error
  switch (codeOf(error)) {
    case 'INVALID_TWO_FACTOR_COOKIE':
    case 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE':
      return SIGN_IN_ANEW
    case 'ACCOUNT_TEMPORARILY_LOCKED':
      return lockedSentence(LOCK_MINUTES)
    case 'INVALID_PASSWORD':
      return '密码不对，请重新输入。'
    case 'TOTP_ALREADY_ENABLED':
      return '两步验证已经设好了，不用再设。'
    default:
      return WRONG_CODE
  }
}

const tried = async <T>(work: () => Promise<T>): Promise<Result<T, string>> => {
  try {
    return ok(await work())
  } catch (error) {
    return err(refusalOf(error))
  }
}

const verify = async (typed: string): Promise<Result<unknown, string>> => {
  const asked = await askedHeaders()
  const code = bare(typed)
  // Never `trustDevice`: the code is asked for at every sign-in.
  return tried(() => (isCode(code) ? auth().api.verifyTOTP({ body: { code }, headers: asked }) : auth().api.verifyBackupCode({ body: { code }, headers: asked })))
}

/** Guesses of somebody who has a session and owes a code are counted like wrong passwords, under a name of their own. */
const counted = async <T>({ userId }: Visitor, work: () => Promise<Result<T, string>>): Promise<Result<T, string>> => {
  const name = codeAttempts(userId)
  const attempt = await countAttempt(name, new Date())
  if (!attempt.allowed) return err(lockedSentence(attempt.lockedMinutes))
  const outcome = await work()
  if (outcome.ok) await forgetAttempts(name, new Date())
  return outcome
}

/** The code after the password, or after the county's identity provider. Sets the session cookie of this answer. */
export const passCode = async (typed: string): Promise<Result<null, string>> => {
  const visitor = await currentVisitor()
  if (visitor === null) {
    const verified = await verify(typed)
    return verified.ok ? ok(null) : verified
  }
  const verified = await counted(visitor, () => verify(typed))
  return verified.ok ? ok(null) : verified
}

const record = async ({ userId, name, account }: Visitor, kind: AdministrationKind): Promise<void> => {
  await inTransaction(async (db) => {
    const divisionCode = await db.people.homeOf(userId)
    return ok(divisionCode === null ? null : await db.administrationEvents.record({ divisionCode, kind, subject: `${name}（${account}）`, note: null }, { userId, name }, new Date()))
  })
}

/** What a new authenticator is told: a picture to scan, the same as letters to type, and spare codes to keep on paper. */
export type FactorSetup = { readonly svg: string; readonly secret: string; readonly backupCodes: readonly string[] }

/** Begins to set a second factor: the password is asked for once more. Nothing holds until a code of it was given. */
export const beginFactor = async (password: string): Promise<Result<FactorSetup, string>> => {
  const visitor = await currentVisitor()
  if (visitor === null) return err(SIGN_IN_ANEW)
  const asked = await askedHeaders()
  const begun = await counted(visitor, () => tried(() => auth().api.enableTwoFactor({ body: { password: password.slice(0, MAX_PASSWORD_LENGTH + 1), method: 'totp' }, headers: asked })))
  if (!begun.ok) return begun
  if (!('totpURI' in begun.value)) throw new Error('the library set another kind of second factor')
  const { totpURI, backupCodes } = begun.value
  const secret = new URL(totpURI).searchParams.get('secret') ?? ''
  // The library would write its own address of the account; the app should show the account.
  const uri = `otpauth://totp/${encodeURIComponent(`明算:${visitor.account}`)}?secret=${secret}&issuer=${encodeURIComponent('明算')}`
  return ok({ svg: renderSVG(uri, { border: 2 }), secret: secret.match(/.{1,4}/g)?.join(' ') ?? secret, backupCodes })
}

/** The first code of the new authenticator: from now on it is asked for at every sign-in. */
export const confirmFactor = async (typed: string): Promise<Result<null, string>> => {
  const visitor = await currentVisitor()
  if (visitor === null) return err(SIGN_IN_ANEW)
  if (!isCode(bare(typed))) return err('请输入验证器上显示的 6 位数字。')
  const verified = await counted(visitor, () => verify(typed))
  if (!verified.ok) return verified
  await record(visitor, 'setFactor')
  return ok(null)
}

/** Takes the second factor away, or makes room for another authenticator; where the bureau requires one, it is set anew at once. */
export const removeFactor = async (password: string): Promise<Result<null, string>> => {
  const visitor = await currentVisitor()
  if (visitor === null || visitor.step !== null) return err(SIGN_IN_ANEW)
  const asked = await askedHeaders()
  const removed = await counted(visitor, () => tried(() => auth().api.disableTwoFactor({ body: { password: password.slice(0, MAX_PASSWORD_LENGTH + 1) }, headers: asked })))
  if (!removed.ok) return removed
  await record(visitor, 'removeFactor')
  return ok(null)
}
