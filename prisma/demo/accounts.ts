import { randomInt } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { roleNames } from '@/lib/workflow/actor'
import { bureau, people, units, type DemoPerson } from './county'

/** What `npm run demo` prints at the start: an account, its password on this machine, and who it is. */
const Accounts = z.array(z.object({ user: z.string(), role: z.string(), password: z.string(), name: z.string() }))
export type Account = z.output<typeof Accounts>[number]

const fileIn = (folder: string): string => path.join(folder, 'demo-accounts.json')

/** Accounts of an earlier seed of this machine; none where there was none. */
export const keptAccounts = (folder: string): readonly Account[] => {
  const file = fileIn(folder)
  return existsSync(file) ? Accounts.parse(JSON.parse(readFileSync(file, 'utf8'))) : []
}

// Without letters and digits that look alike when read off a screen.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const group = (): string => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
const newPassword = (): string => [group(), group(), group()].join('-')

const placeOf = ({ unitCode }: DemoPerson): string => units.find(({ code }) => code === unitCode)?.name ?? bureau.name

/** Everybody's account, with the password they had or a new one. */
export const accountsWith = (kept: readonly Account[]): readonly (Account & { readonly person: DemoPerson })[] =>
  people.map((person) => ({
    user: person.account,
    role: roleNames[person.role],
    password: kept.find(({ user }) => user === person.account)?.password ?? newPassword(),
    name: `${person.name} · ${placeOf(person)}`,
    person,
  }))

/** Written whole and readable by its owner alone. Its presence says that the seed came to its end. */
export const keepAccounts = (folder: string, accounts: readonly Account[]): void => {
  mkdirSync(folder, { recursive: true })
  const draft = `${fileIn(folder)}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(Accounts.parse(accounts), null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, fileIn(folder))
}
