'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { acceptLink } from '@/lib/auth/access-link'
import { beginFactor, confirmFactor, passCode, type FactorSetup } from '@/lib/auth/second-factor'
import { signIn, signInSentence, signOut } from '@/lib/auth/sign-in'
import { clientOf } from '@/lib/limits/client-address'
import { secondsToWait, waitSentence } from '@/lib/limits/rate-limits'
import type { Result } from '@/lib/result'
import { pathWithin } from './path-within'

const SignInForm = z.object({
  account: z.string().trim().min(1, { error: '请填写账号' }).max(60, { error: '账号太长，请检查' }),
  password: z.string().min(1, { error: '请填写密码' }),
  next: z.string().default(''),
})

export type SignInState = {
  /** What was typed, so that a refusal does not empty the field. */
  readonly account: string
  readonly accountError?: string | undefined
  readonly passwordError?: string | undefined
}

/** Why this address has to wait before it tries again; null where it has not. The accounts themselves are counted by `lib/auth`. */
const toWait = async (): Promise<string | null> => {
  const seconds = await secondsToWait('signIn', clientOf(await headers()))
  return seconds === 0 ? null : waitSentence(seconds)
}

export const signInAction = async (_before: SignInState, form: FormData): Promise<SignInState> => {
  const typed = form.get('account')
  const account = typeof typed === 'string' ? typed : ''
  const parsed = SignInForm.safeParse(Object.fromEntries(form))
  if (!parsed.success) {
    const { fieldErrors } = z.flattenError(parsed.error)
    return { account, accountError: fieldErrors.account?.[0], passwordError: fieldErrors.password?.[0] }
  }
  const wait = await toWait()
  if (wait !== null) return { account, passwordError: wait }
  const outcome = await signIn(parsed.data.account, parsed.data.password)
  if (!outcome.ok) return { account, passwordError: signInSentence(outcome.error) }
  const next = pathWithin(parsed.data.next)
  redirect(outcome.value === 'code' ? `/sign-in/code?next=${encodeURIComponent(next)}` : next)
}

const textIn = (form: FormData, name: string): string => {
  const text = form.get(name)
  return typeof text === 'string' ? text : ''
}

/** What a form of one field says after it was refused. */
export type OneFieldState = { readonly error?: string | undefined; /** Above the form: the whole of it is of no use any more. */ readonly over?: string | undefined }

export const codeAction = async (_before: OneFieldState, form: FormData): Promise<OneFieldState> => {
  const code = textIn(form, 'code').trim()
  if (code === '') return { error: '请输入验证码或备用码' }
  const wait = await toWait()
  if (wait !== null) return { error: wait }
  const passed = await passCode(code.slice(0, 40))
  if (!passed.ok) return { error: passed.error }
  redirect(pathWithin(form.get('next')))
}

export const linkAction = async (_before: OneFieldState, form: FormData): Promise<OneFieldState> => {
  const [password, again] = [textIn(form, 'password'), textIn(form, 'again')]
  if (password === '') return { error: '请填写新密码' }
  if (password !== again) return { error: '两次填写的密码不一样，请重新填写。' }
  const wait = await toWait()
  if (wait !== null) return { error: wait }
  const accepted = await acceptLink(textIn(form, 'token'), password)
  if (!accepted.ok) return accepted.error.place === 'link' ? { over: accepted.error.sentence } : { error: accepted.error.sentence }
  redirect(`/sign-in?done=password&account=${encodeURIComponent(accepted.value)}`)
}

const Text = z.string().max(300)

export const beginFactorAction = async (password: string): Promise<Result<FactorSetup, string>> => beginFactor(Text.parse(password))
export const confirmFactorAction = async (code: string): Promise<Result<null, string>> => confirmFactor(Text.parse(code))

export const signOutAction = async (): Promise<void> => {
  await signOut()
  redirect('/sign-in')
}
