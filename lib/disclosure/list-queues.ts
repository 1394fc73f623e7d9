import 'server-only'
import { err, ok, type Result } from '@/lib/result'
import { database } from '@/lib/db/database'
import type { MailFigures, QueuedBundle, QueuedPublication, TallyFigures } from '@/lib/db/queues'
import { mailIsConfigured } from '@/lib/mail/messages'
import { clockRounds, type ClockRound } from '@/lib/operation/clock'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'

export type { MailFigures, QueuedBundle, QueuedPublication, TallyFigures } from '@/lib/db/queues'
export type { ClockRound } from '@/lib/operation/clock'

/** `isOwn`: of a bureau this person works in. To others a failure is not told in its words, which may name what stands in a disclosure. */
type Told<Row> = Row & { readonly isOwn: boolean }

/** The work that servers do apart from requests, as far as it is of divisions this person keeps. */
export type Queues = {
  readonly publications: readonly Told<QueuedPublication>[]
  readonly bundles: readonly Told<QueuedBundle>[]
  readonly mails: MailFigures & { readonly isConfigured: boolean }
  readonly tallies: TallyFigures
  /** Of the server that answers. */
  readonly clocks: readonly ClockRound[]
  readonly now: Date
}

const [MOST_PUBLICATIONS, MOST_BUNDLES] = [200, 20]

export const listQueues = async (actor: Actor, now = new Date()): Promise<Result<Queues, Refusal>> => {
  const db = database()
  const reach = (await db.places.administeredBy(actor)).map(({ code }) => code)
  if (reach.length === 0) return err({ kind: 'administration', because: { kind: 'not-an-administrator' } })
  const bureaus = new Set(actor.roles.flatMap((held) => (held.role === 'bureauAdministrator' ? [held.divisionCode] : [])))
  const told = <Row extends { readonly divisionCode: string; readonly failure: string | null }>(row: Row): Told<Row> => {
    const isOwn = bureaus.has(row.divisionCode)
    return { ...row, isOwn, failure: isOwn || row.failure === null ? row.failure : '原因请所属财政部门查看' }
  }
  const [publications, bundles, mails, tallies] = await Promise.all([db.queues.publications(reach, MOST_PUBLICATIONS), db.queues.bundles(reach, MOST_BUNDLES), db.queues.mails(), db.queues.tallies(reach)])
  return ok({ publications: publications.map(told), bundles: bundles.map(told), mails: { ...mails, isConfigured: mailIsConfigured() }, tallies, clocks: clockRounds(), now })
}
