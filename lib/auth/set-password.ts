import 'server-only'
import { err, ok, type Result } from '@/lib/result'
import type { Database } from '@/lib/db/database'
import type { AdministrationRefusal } from '@/lib/workflow/administration-refusal'
import { passwordHash, passwordMatches } from './password'
import { FORMER_PASSWORDS, passwordFault } from './password-policy'

export type Owner = { readonly userId: string; readonly account: string; readonly name: string }

/** Sets a person’s password, if it keeps the rules and is none of their last few. */
export const setPassword = async (db: Database, owner: Owner, password: string, at: Date): Promise<Result<null, AdministrationRefusal>> => {
  const fault = passwordFault(password, owner)
  if (fault !== null) return err({ kind: 'said', sentence: fault })
  const inForce = await db.passwords.hashOf(owner.userId)
  const former = new Set([...(inForce === null ? [] : [inForce]), ...(await db.passwords.formerOf(owner.userId, FORMER_PASSWORDS))])
  for (const hash of [...former].slice(0, FORMER_PASSWORDS)) {
    if (await passwordMatches(hash, password)) return err({ kind: 'said', sentence: `这个密码最近用过，请换一个与最近 ${String(FORMER_PASSWORDS)} 次都不同的。` })
  }
  await db.passwords.set(owner.userId, await passwordHash(password), at)
  return ok(null)
}
