import 'server-only'
import type { Client } from './client'

export type NewMail = { readonly address: string; readonly subject: string; readonly text: string }
export type DueMail = NewMail & { readonly id: string; readonly attempts: number }

export const mailsOver = (client: Client) => ({
  queue: async (mails: readonly NewMail[], at: Date): Promise<void> => { await client.mailMessage.createMany({ data: mails.map((mail) => ({ ...mail, queuedAt: at, dueAt: at })) }) },

  /** The next message that is due, for this server alone until `until`; one more attempt is counted. */
  leaseDue: async (now: Date, until: Date): Promise<DueMail | null> => {
    const [row] = await client.$queryRaw<DueMail[]>`
      UPDATE mail_messages SET leased_until = ${until}, attempts = attempts + 1
      WHERE id = (
        SELECT id FROM mail_messages
        WHERE sent_at IS NULL AND given_up_at IS NULL AND due_at <= ${now} AND (leased_until IS NULL OR leased_until <= ${now})
        ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id::text, address, subject, text, attempts`
    return row ?? null
  },

  /** Its text may hold a link that opens an account: it is not kept. */
  sent: async (id: string, at: Date): Promise<void> => { await client.mailMessage.update({ where: { id }, data: { sentAt: at, leasedUntil: null, failure: null, text: '' } }) },
  putOff: async (id: string, dueAt: Date, failure: string): Promise<void> => { await client.mailMessage.update({ where: { id }, data: { dueAt, leasedUntil: null, failure } }) },
  giveUp: async (id: string, at: Date, failure: string): Promise<void> => { await client.mailMessage.update({ where: { id }, data: { givenUpAt: at, leasedUntil: null, failure, text: '' } }) },
})
