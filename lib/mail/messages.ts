import 'server-only'
import { env } from '@/lib/env'
import type { Database } from '@/lib/db/database'

/** Whether this server sends e-mail; where it does not, people have the inbox, and pages say so. */
export const mailIsConfigured = (): boolean => env.mail !== null

const moment = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })

type LinkMail = {
  readonly purpose: 'invitation' | 'recovery'
  readonly address: string | null
  readonly name: string
  readonly account: string
  readonly by: string
  readonly link: { readonly address: string; readonly expiresAt: string }
}

/** Queues the one-time link; false where there is no address or no server for it. */
export const queueLinkMail = async (db: Database, { purpose, address, name, account, by, link }: LinkMail, at: Date): Promise<boolean> => {
  if (address === null || !mailIsConfigured()) return false
  const what = purpose === 'invitation' ? '请设置密码，开始使用部门决算公开系统' : '请重新设置部门决算公开系统的密码'
  const text = [`${name}：`, '', `${by}为您${purpose === 'invitation' ? '开立了账号' : '重设了登录，账号是'}“${account}”。请打开下面的链接设置密码：`, '', link.address, '', `链接只能用一次，${moment.format(new Date(link.expiresAt))} 前有效。不是您本人的事，请不要打开，并告诉财政部门。`].join('\n')
  await db.mails.queue([{ address, subject: what, text }], at)
  return true
}

/** Queues words of the inbox to whoever of these people has an address; answers how many. */
export const queueNoteMail = async (db: Database, userIds: readonly string[], note: { readonly subject: string; readonly words: string; readonly by: string; readonly path: string }, at: Date): Promise<number> => {
  if (!mailIsConfigured()) return 0
  const addresses = [...new Set(await db.people.mailsOf(userIds))]
  const text = [note.words, '', `${note.by}`, '', `请登录查看：${env.authUrl}${note.path}`].join('\n')
  await db.mails.queue(addresses.map((address) => ({ address, subject: note.subject, text })), at)
  return addresses.length
}
