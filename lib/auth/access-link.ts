import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { env } from '@/lib/env'
import { err, ok, type Result } from '@/lib/result'
import { database, inTransaction, type Database } from '@/lib/db/database'
import type { LinkPurpose, LinkRow } from '@/lib/db/access-links'
import type { Author } from '@/lib/db/facts'
import { administrationSentence } from '@/lib/workflow/administration-refusal'
import { setPassword } from './set-password'

/** How long a link can be used. */
export const LINK_DAYS: Readonly<Record<LinkPurpose, number>> = { invitation: 7, recovery: 2 }
const DAY_MS = 86_400_000
const TOKEN_BYTES = 32

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

export type GivenLink = { readonly address: string; /** ISO 8601 */ readonly expiresAt: string }

/** Gives a person a link that sets their password once. Only its hash is kept: the address is shown now and never again. */
export const giveLink = async (db: Database, userId: string, purpose: LinkPurpose, by: Author, at: Date): Promise<GivenLink> => {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const expiresAt = new Date(at.getTime() + LINK_DAYS[purpose] * DAY_MS)
  await db.accessLinks.give({ userId, purpose, tokenHash: hashOf(token), expiresAt }, by, at)
  return { address: `${env.authUrl}/sign-in/link/${token}`, expiresAt: expiresAt.toISOString() }
}

const closed: Readonly<Record<Exclude<LinkRow['standing'], 'open'>, string>> = {
  used: '这个链接已经用过了，请用设好的密码登录；忘了密码请找管理员重发。',
  expired: '这个链接已经过期，请找管理员重发一个。',
  ended: '这个链接已经作废，请用最新的一个，或找管理员重发。',
}
const UNKNOWN = '这个链接不完整或不存在，请从邮件或消息中完整复制地址，或找管理员重发一个。'

/** Whose link it is, or why it opens nothing, in one sentence. */
export const readLink = async (token: string, now = new Date()): Promise<Result<LinkRow, string>> => {
  const link = await database().accessLinks.byHash(hashOf(token), now)
  if (link === null) return err(UNKNOWN)
  return link.standing === 'open' ? ok(link) : err(closed[link.standing])
}

export type LinkFault = { readonly place: 'link' | 'password'; readonly sentence: string }

/** Sets the password by a link, once; every session the person had ends. Answers the account to sign in with. */
export const acceptLink = (token: string, password: string, now = new Date()): Promise<Result<string, LinkFault>> =>
  inTransaction(async (db): Promise<Result<string, LinkFault>> => {
    const link = await db.accessLinks.byHash(hashOf(token), now)
    if (link === null) return err({ place: 'link', sentence: UNKNOWN })
    if (link.standing !== 'open') return err({ place: 'link', sentence: closed[link.standing] })
    const set = await setPassword(db, { userId: link.userId, account: link.account, name: link.name }, password, now)
    if (!set.ok) return err({ place: 'password', sentence: administrationSentence(set.error) })
    if (!(await db.accessLinks.use(link.id, now))) return err({ place: 'link', sentence: closed.used })
    await db.sessions.endAll(link.userId)
    const divisionCode = await db.people.homeOf(link.userId)
    if (divisionCode !== null) await db.administrationEvents.record({ divisionCode, kind: 'acceptLink', subject: `${link.name}（${link.account}）`, note: null }, { userId: link.userId, name: link.name }, now)
    return ok(link.account)
  })
