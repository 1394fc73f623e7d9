import 'server-only'
import nodemailer from 'nodemailer'
import { env } from '@/lib/env'
import { database } from '@/lib/db/database'
import type { DueMail } from '@/lib/db/mails'
import { log } from '@/lib/operation/log'
import { isStopping } from '@/lib/operation/stopping'

/** Longer than a message takes: a server that died on the way is given up after it. */
const LEASE_MS = 2 * 60_000
const PATIENCE_MS = 20_000
/** After each attempt that failed; after the last the message is given up. */
const PAUSES_MINUTES = [1, 5, 15, 60, 240] as const
const MINUTE_MS = 60_000

export type MailOutcome = { readonly id: string; readonly sent: boolean }

/** The server’s word for why, without anything that belongs to the configuration. */
const because = (error: unknown): string => {
  const code = typeof error === 'object' && error !== null ? (Reflect.get(error, 'responseCode') ?? Reflect.get(error, 'code')) : undefined
  return typeof code === 'string' || typeof code === 'number' ? String(code) : 'unknown'
}

const failed = async ({ id, attempts }: DueMail, error: unknown, at: Date): Promise<void> => {
  const pause = PAUSES_MINUTES[attempts - 1]
  const reason = because(error)
  // A server that refuses for good (5xx) will not change its mind.
  if (pause === undefined || /^5\d\d$/.test(reason)) await database().mails.giveUp(id, at, reason)
  else await database().mails.putOff(id, new Date(at.getTime() + pause * MINUTE_MS), reason)
  log('warn', 'mail.not-sent', { mail: id, attempt: attempts, reason }, at)
}

/**
 * Sends what is due at `now`, one after the other. Any number of servers may do so at once: each message is held by one
 * of them. Nothing happens where no mail server is configured; what waits then waits on.
 */
export const sendDueMail = async (now: Date): Promise<readonly MailOutcome[]> => {
  const mail = env.mail
  if (mail === null) return []
  const outcomes: MailOutcome[] = []
  const transport = nodemailer.createTransport({ url: mail.url, connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS })
  try {
    for (;;) {
      const due = isStopping() ? null : await database().mails.leaseDue(now, new Date(now.getTime() + LEASE_MS))
      if (due === null) return outcomes
      try {
        await transport.sendMail({ from: mail.from, to: due.address, subject: due.subject, text: due.text, messageId: `<${due.id}@mingsuan>`, disableFileAccess: true, disableUrlAccess: true })
        await database().mails.sent(due.id, now)
        outcomes.push({ id: due.id, sent: true })
      } catch (error) {
        await failed(due, error, now)
        outcomes.push({ id: due.id, sent: false })
      }
    }
  } finally {
    transport.close()
  }
}
