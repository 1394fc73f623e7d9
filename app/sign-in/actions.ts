'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { signIn, signInSentence, signOut } from '@/lib/auth/sign-in'

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

const HOME = '/disclosures'

/** Only a path of this program: `//elsewhere` and `/\elsewhere` would leave it. */
const pathWithin = (next: string): string => (/^\/(?![/\\])/.test(next) ? next : HOME)

export const signInAction = async (_before: SignInState, form: FormData): Promise<SignInState> => {
  const typed = form.get('account')
  const account = typeof typed === 'string' ? typed : ''
  const parsed = SignInForm.safeParse(Object.fromEntries(form))
  if (!parsed.success) {
    const { fieldErrors } = z.flattenError(parsed.error)
    return { account, accountError: fieldErrors.account?.[0], passwordError: fieldErrors.password?.[0] }
  }
  const outcome = await signIn(parsed.data.account, parsed.data.password)
  if (!outcome.ok) return { account, passwordError: signInSentence(outcome.error) }
  redirect(pathWithin(parsed.data.next))
}

export const signOutAction = async (): Promise<void> => {
  await signOut()
  redirect('/sign-in')
}
