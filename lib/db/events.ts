import 'server-only'
import { createHash } from 'node:crypto'
import type { Prisma } from '@/generated/prisma/client'
import type { State, Step } from '@/lib/workflow/states'
import type { Client } from './client'
import type { Author } from './facts'

/** What happened besides the steps of the workflow: a year opened, everything changed at once, a reviewer's judgement that leads nowhere else. */
export type OtherEvent = 'open' | 'import' | 'acceptExplanation' | 'refuseExplanation' | 'judgeAnew' | 'askUnlock' | 'refuseUnlock' | 'handOver' | 'withhold'
export type EventKind = Step | OtherEvent

export type NewEvent = { readonly step: EventKind; readonly from: State | null; readonly to: State; readonly note: string | null }

export type EventRow = NewEvent & {
  readonly byName: string
  /** ISO 8601 */
  readonly at: string
  readonly hash: string
}

const kinds: Readonly<Record<EventKind, true>> = {
  open: true, import: true, handUp: true, handBack: true, submit: true, recall: true, beginReview: true, return: true, approve: true, schedule: true, unschedule: true, publish: true, correct: true, withdraw: true, reopen: true,
  acceptExplanation: true, refuseExplanation: true, judgeAnew: true, unlock: true, askUnlock: true, refuseUnlock: true, handOver: true, withhold: true,
}
const isKind = (text: string): text is EventKind => Object.hasOwn(kinds, text)

/** The hash of an event covers the one before it, so that no line can be taken out or changed unseen. */
export const eventHash = (previous: string, disclosureId: string, event: NewEvent, userId: string, at: Date): string =>
  createHash('sha256')
    .update(JSON.stringify([previous, disclosureId, event.step, event.from, event.to, event.note, userId, at.toISOString()]))
    .digest('hex')

/** An event with what it is about, as an auditor reads it. */
export type AuditLine = { readonly id: string; readonly step: string; readonly from: State | null; readonly to: State; readonly note: string | null; readonly byName: string; /** ISO 8601 */ readonly at: string; readonly hash: string; readonly disclosureId: string; readonly unitName: string; readonly unitCode: string; readonly fiscalYear: number }

/** `words`: of a unit's name or code, of a person. Days are those of the county, both included. */
export type AuditFilter = { readonly divisions: readonly string[]; readonly step: string | null; readonly words: string; readonly since: Date | null; readonly until: Date | null }

const whereOf = ({ divisions, step, words, since, until }: AuditFilter): Prisma.EventWhereInput => ({
  disclosure: { unit: { divisionCode: { in: [...divisions] } } },
  ...(step === null ? {} : { step }),
  ...(since === null && until === null ? {} : { at: { ...(since === null ? {} : { gte: since }), ...(until === null ? {} : { lt: until }) } }),
  AND: words.split(/\s+/).filter((word) => word !== '').map((word) => ({
    OR: [{ byName: { contains: word } }, { note: { contains: word } }, { disclosure: { unit: { name: { contains: word } } } }, { disclosure: { unit: { code: { startsWith: word } } } }],
  })),
})

export const eventsOver = (client: Client) => ({
  audit: async (filter: AuditFilter, skip: number, take: number): Promise<{ readonly lines: readonly AuditLine[]; readonly total: number }> => {
    const where = whereOf(filter)
    const [total, rows] = await Promise.all([
      client.event.count({ where }),
      client.event.findMany({
        where, skip, take, orderBy: { id: 'desc' },
        select: { id: true, step: true, from: true, to: true, note: true, byName: true, at: true, hash: true, disclosureId: true, disclosure: { select: { fiscalYear: true, unit: { select: { name: true, code: true } } } } },
      }),
    ])
    return { total, lines: rows.map(({ id, at, disclosure, ...row }) => ({ ...row, id: String(id), at: at.toISOString(), fiscalYear: disclosure.fiscalYear, unitName: disclosure.unit.name, unitCode: disclosure.unit.code })) }
  },


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

  /** How often each of some disclosures went back to its unit; those that never did are absent. */
  returnsAmong: async (disclosureIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
    const rows = await client.event.groupBy({ by: ['disclosureId'], where: { disclosureId: { in: [...disclosureIds] }, step: 'return' }, _count: true })
    return new Map(rows.map((row) => [row.disclosureId, row._count]))
  },

  /** How often each of some units corrected what was public, in any year. */
  correctionsOfUnits: async (unitIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
    const rows = await client.$queryRaw<{ unit_id: string; corrections: number }[]>`
      SELECT told.unit_id, count(*)::int AS corrections FROM events JOIN disclosures told ON told.id = events.disclosure_id
      WHERE events.step = 'correct' AND told.unit_id = ANY(${[...unitIds]}::uuid[]) GROUP BY told.unit_id`
    return new Map(rows.map((row) => [row.unit_id, row.corrections]))
  },

  countOf: async (disclosureId: string, step: EventKind): Promise<number> => client.event.count({ where: { disclosureId, step } }),

  /** Appends to the chain. The caller holds the disclosure's lock, so the last event stays the last. */
  record: async (disclosureId: string, event: NewEvent, by: Author, at: Date): Promise<void> => {
    const last = await client.event.findFirst({ where: { disclosureId }, select: { hash: true }, orderBy: { id: 'desc' } })
    const hash = eventHash(last?.hash ?? '', disclosureId, event, by.userId, at)
    await client.event.create({ data: { disclosureId, ...event, by: by.userId, byName: by.name, at, hash } })
  },
})
