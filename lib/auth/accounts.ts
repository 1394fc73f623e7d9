import 'server-only'
import { database } from '@/lib/db/database'
import type { RoleHeld } from '@/lib/workflow/actor'
import { MIN_PASSWORD_LENGTH, passwordHash } from './password'

/** Opens an account, or sets name, password and roles of one that exists anew. Answers the person's id. */
export const keepAccount = async (account: { readonly account: string; readonly name: string; readonly password: string; readonly roles: readonly RoleHeld[] }): Promise<string> => {
  const { password, ...rest } = account
  if (password.length < MIN_PASSWORD_LENGTH) throw new Error(`password of ${account.account} is shorter than ${MIN_PASSWORD_LENGTH}`)
  return database().users.keep({ ...rest, passwordHash: await passwordHash(password) })
}

/** Stops an account (离岗停用); its sessions end at once. */
export const disableAccount = (userId: string): Promise<void> => database().users.disable(userId, new Date())
