import 'server-only'
import { createHash } from 'node:crypto'
import type { State, Step } from '@/lib/workflow/states'
import type { Client } from './client'
import type { Author } from './facts'

/** What happened besides the steps of the workflow: a year opened, everything changed at once, a reviewer's judgement that leads nowhere else. */
export type OtherEvent = 'open' | 'import' | 'acceptExplanation' | 'refuseExplanation' | 'judgeAnew'
export type EventKind = Step | OtherEvent

export type NewEvent = { readonly step: EventKind; readonly from: State | null; readonly to: State; readonly note: string | null }

export type EventRow = NewEvent & {
  readonly byName: string
  /** ISO 8601 */
  readonly at: string
  readonly hash: string
}

const kinds: Readonly<Record<EventKind, true>> = {
  open: true, import: true, submit: true, recall: true, beginReview: true, return: true, approve: true, schedule: true, unschedule: true, publish: true, correct: true, withdraw: true, reopen: true,
  acceptExplanation: true, refuseExplanation: true, judgeAnew: true,
}
const isKind = (text: string): text is EventKind => Object.hasOwn(kinds, text)

/** The hash of an event covers the one before it, so that no line can be taken out or changed unseen. */
export const eventHash = (previous: string, disclosureId: string, event: NewEvent, userId: string, at: Date): string =>
  createHash('sha256')
    .update(JSON.stringify([previous, disclosureId, event.step, event.from, event.to, event.note, userId, at.toISOString()]))
    .digest('hex')

export const eventsOver = (client: Client) => ({
  of: async (disclosureId: string): Promise<readonly EventRow[]> => {
    const rows = await client.event.findMany({
      where: { disclosureId },
      select: { step: true, from: true, to: true, note: true, byName: true, at: true, hash: true },
      orderBy: { id: 'asc' },
    })
    return rows.map(({ step, at, ...row }) => {
      if (!isKind(step)) throw new Error(`no event is called ${step}`)
      return { ...row, step, at: at.toISOString() }
    })
  },

  lastOf: async (disclosureId: string): Promise<{ readonly step: string; readonly to: State; readonly by: string } | null> =>
    client.event.findFirst({ where: { disclosureId }, select: { step: true, to: true, by: true }, orderBy: { id: 'desc' } }),

  countOf: async (disclosureId: string, step: EventKind): Promise<number> => client.event.count({ where: { disclosureId, step } }),

  /** Appends to the chain. The caller holds the disclosure's lock, so the last event stays the last. */
  record: async (disclosureId: string, event: NewEvent, by: Author, at: Date): Promise<void> => {
    const last = await client.event.findFirst({ where: { disclosureId }, select: { hash: true }, orderBy: { id: 'desc' } })
    const hash = eventHash(last?.hash ?? '', disclosureId, event, by.userId, at)
    await client.event.create({ data: { disclosureId, ...event, by: by.userId, byName: by.name, at, hash } })
  },
})
