import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import type { AmountUnit } from '@/lib/money/format'
import type { Actor } from '@/lib/workflow/actor'
import type { State } from '@/lib/workflow/states'
import type { Client } from './client'
import { unitColumns, unitRow, unitsSeenBy, type UnitRow } from './units'

/** One unit's disclosure of one year. Times are ISO 8601. */
export type DisclosureRow = {
  readonly id: string
  readonly unit: UnitRow
  readonly fiscalYear: number
  readonly templateId: string
  readonly state: State
  readonly version: number
  readonly entryUnit: AmountUnit
  readonly updatedAt: string
  readonly submittedAt: string | null
  readonly submittedBy: { readonly userId: string; readonly name: string } | null
  readonly receipt: string | null
  readonly approvedAt: string | null
  readonly approvedBy: { readonly userId: string; readonly name: string } | null
  /** SHA-256 of exactly the facts of the last submission. */
  readonly signedHash: string | null
  readonly reviewer: { readonly userId: string; readonly name: string } | null
  /** When it is to be published; null where it does not wait for a day. */
  readonly publishAt: string | null
  /** Why it was not published at the time that was set. */
  readonly publishFailure: string | null
}

/** What a list shows besides the row. */
export type DisclosureLine = DisclosureRow & {
  /** How many facts are stated in each section of the contract (`balances`, `performance`, …); sections without any are absent. */
  readonly stated: Readonly<Record<string, number>>
}

/** A unit of a department with its disclosure of a year, as far as it is held. */
export type HeldOfUnit = { readonly unitId: string; readonly disclosure: Pick<DisclosureRow, 'id' | 'version' | 'state' | 'templateId' | 'fiscalYear'> | null }

/** What a step writes besides state and version. */
export type StepMarks = {
  readonly submitted?: { readonly by: string; readonly at: Date; readonly receipt: string; readonly signedHash: string }
  readonly approved?: { readonly by: string; readonly at: Date } | null
  /** Absent where a step leads to any other state. */
  readonly scheduled?: { readonly by: string; readonly publishAt: Date }
  readonly publishFailure?: string
}

/** A disclosure whose day has come, held for one server until its lease ends. */
export type DueRow = { readonly id: string; readonly version: number; readonly scheduledBy: string }

const personColumns = { select: { id: true, name: true } } as const
const columns = {
  id: true,
  fiscalYear: true,
  templateId: true,
  state: true,
  version: true,
  entryUnit: true,
  updatedAt: true,
  submittedAt: true,
  receipt: true,
  approvedAt: true,
  signedHash: true,
  publishAt: true,
  publishFailure: true,
  unit: { select: unitColumns },
  submitter: personColumns,
  approver: personColumns,
  reviewer: personColumns,
} as const satisfies Prisma.DisclosureSelect

const person = (row: { readonly id: string; readonly name: string } | null) => (row === null ? null : { userId: row.id, name: row.name })

const disclosureRow = ({ unit, submitter, approver, reviewer, entryUnit, updatedAt, submittedAt, approvedAt, publishAt, ...row }: Prisma.DisclosureGetPayload<{ select: typeof columns }>): DisclosureRow => ({
  ...row,
  unit: unitRow(unit),
  entryUnit: entryUnit === '万元' ? '万元' : '元',
  updatedAt: updatedAt.toISOString(),
  submittedAt: submittedAt?.toISOString() ?? null,
  submittedBy: person(submitter),
  approvedAt: approvedAt?.toISOString() ?? null,
  approvedBy: person(approver),
  reviewer: person(reviewer),
  publishAt: publishAt?.toISOString() ?? null,
})

type Seer = Pick<Actor, 'roles'>
const seenBy = (actor: Seer): Prisma.DisclosureWhereInput => ({ unit: unitsSeenBy(actor) })

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const disclosuresOver = (client: Client) => {
  const oneSeenBy = async (actor: Seer, id: string): Promise<DisclosureRow | null> => {
    // Anything may stand in an address; what is no id names nothing.
    if (!UUID.test(id)) return null
    const row = await client.disclosure.findFirst({ where: { AND: [{ id }, seenBy(actor)] }, select: columns })
    return row === null ? null : disclosureRow(row)
  }

  return {
    listSeenBy: async (actor: Seer): Promise<readonly DisclosureLine[]> => {
      const rows = await client.disclosure.findMany({ where: seenBy(actor), select: columns, orderBy: [{ fiscalYear: 'desc' }, { unit: { code: 'asc' } }] })
      const counts = await client.$queryRaw<{ id: string; section: string; facts: number }[]>`
        SELECT disclosure_id AS id, split_part(key, '/', 1) AS section, count(*)::int AS facts
        FROM facts WHERE disclosure_id = ANY(${rows.map((row) => row.id)}::uuid[]) GROUP BY 1, 2`
      const stated = new Map<string, Record<string, number>>(rows.map((row) => [row.id, {}]))
      for (const { id, section, facts } of counts) {
        const sections = stated.get(id)
        if (sections !== undefined) sections[section] = facts
      }
      return rows.map((row) => ({ ...disclosureRow(row), stated: stated.get(row.id) ?? {} }))
    },

    /** The years a division has disclosures of, newest first. */
    yearsOf: async (divisionCode: string): Promise<readonly number[]> => {
      const rows = await client.disclosure.findMany({ where: { unit: { divisionCode } }, distinct: ['fiscalYear'], select: { fiscalYear: true }, orderBy: { fiscalYear: 'desc' } })
      return rows.map((row) => row.fiscalYear)
    },

    /** The disclosures of a division's year, the newest of each unit last; for whoever answers for the division. */
    ofSeason: async (divisionCode: string, fiscalYear: number): Promise<readonly DisclosureRow[]> => {
      const rows = await client.disclosure.findMany({ where: { fiscalYear, unit: { divisionCode, active: true } }, select: columns, orderBy: [{ unit: { code: 'asc' } }, { createdAt: 'asc' }] })
      return rows.map(disclosureRow)
    },

    seenBy: oneSeenBy,

    /** Whoever asks: for work that the server does by itself. */
    unsafeById: async (id: string): Promise<DisclosureRow | null> => {
      const row = await client.disclosure.findUnique({ where: { id }, select: columns })
      return row === null ? null : disclosureRow(row)
    },

    /** The fresh row, locked until the transaction ends: what is decided on it stays true while it is written. */
    lockedSeenBy: async (actor: Seer, id: string): Promise<DisclosureRow | null> => {
      if ((await oneSeenBy(actor, id)) === null) return null
      await client.$queryRaw`SELECT 1 FROM disclosures WHERE id = ${id}::uuid FOR UPDATE`
      return oneSeenBy(actor, id)
    },

    /** Opens a draft; null where this unit already has one for this year and template. */
    open: async (unitId: string, fiscalYear: number, templateId: string, by: string): Promise<string | null> => {
      const { count } = await client.disclosure.createMany({ data: [{ unitId, fiscalYear, templateId, createdBy: by }], skipDuplicates: true })
      if (count === 0) return null
      const row = await client.disclosure.findUniqueOrThrow({ where: { unitId_fiscalYear_templateId: { unitId, fiscalYear, templateId } }, select: { id: true } })
      return row.id
    },

    idOf: async (unitId: string, fiscalYear: number, templateId: string): Promise<string | null> => {
      const row = await client.disclosure.findUnique({ where: { unitId_fiscalYear_templateId: { unitId, fiscalYear, templateId } }, select: { id: true } })
      return row?.id ?? null
    },

    /** The disclosure that a unit last opened for a year. */
    ofYear: async (unitId: string, fiscalYear: number): Promise<{ readonly id: string; readonly fiscalYear: number; readonly templateId: string } | null> =>
      client.disclosure.findFirst({ where: { unitId, fiscalYear }, select: { id: true, fiscalYear: true, templateId: true }, orderBy: { createdAt: 'desc' } }),

    /** The units that a department adds up, each with the disclosure it last opened for the year; the department itself is none of them. */
    heldOfDepartment: async ({ id, divisionCode, departmentCode }: Pick<UnitRow, 'id' | 'divisionCode' | 'departmentCode'>, fiscalYear: number): Promise<readonly HeldOfUnit[]> => {
      const rows = await client.unit.findMany({
        where: { divisionCode, department: { code: departmentCode }, scope: 'unit', active: true, id: { not: id } },
        select: { id: true, disclosures: { where: { fiscalYear }, select: { id: true, version: true, state: true, templateId: true, fiscalYear: true }, orderBy: { createdAt: 'desc' }, take: 1 } },
        orderBy: { code: 'asc' },
      })
      return rows.map((row) => ({ unitId: row.id, disclosure: row.disclosures[0] ?? null }))
    },

    /** Counts a change of content; null where the row is no longer at `version`. */
    touch: async (id: string, version: number, at: Date): Promise<number | null> => {
      const { count } = await client.disclosure.updateMany({ where: { id, version }, data: { version: { increment: 1 }, updatedAt: at } })
      return count === 1 ? version + 1 : null
    },

    /** Writes the state a step leads to; null where the row is no longer at `version`. */
    move: async (id: string, version: number, to: State, at: Date, marks: StepMarks = {}): Promise<number | null> => {
      const { submitted, approved, scheduled, publishFailure } = marks
      const { count } = await client.disclosure.updateMany({
        where: { id, version },
        data: {
          state: to,
          version: { increment: 1 },
          updatedAt: at,
          publishAt: scheduled?.publishAt ?? null,
          scheduledBy: scheduled?.by ?? null,
          publishFailure: publishFailure ?? null,
          leasedUntil: null,
          ...(submitted === undefined ? {} : { submittedBy: submitted.by, submittedAt: submitted.at, receipt: submitted.receipt, signedHash: submitted.signedHash }),
          ...(approved === undefined ? {} : { approvedBy: approved?.by ?? null, approvedAt: approved?.at ?? null }),
        },
      })
      return count === 1 ? version + 1 : null
    },

    /**
     * The next disclosure whose day has come, for this server alone until `until`: what another one holds, or is writing
     * just now, is passed over. A server that stops on the way leaves it to whoever comes after `until`.
     */
    leaseDue: async (now: Date, until: Date): Promise<DueRow | null> => {
      const [row] = await client.$queryRaw<DueRow[]>`
        UPDATE disclosures SET leased_until = ${until}
        WHERE id = (
          SELECT id FROM disclosures
          WHERE state = 'scheduled' AND publish_at <= ${now} AND (leased_until IS NULL OR leased_until <= ${now})
          ORDER BY publish_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING id, version, scheduled_by AS "scheduledBy"`
      return row ?? null
    },

    /** Takes back what could not be published, with the reason; false where somebody came between. */
    failDue: async ({ id, version }: DueRow, because: string, at: Date): Promise<boolean> => {
      const { count } = await client.disclosure.updateMany({
        where: { id, version, state: 'scheduled' },
        data: { state: 'approved', version: { increment: 1 }, updatedAt: at, publishAt: null, scheduledBy: null, leasedUntil: null, publishFailure: because },
      })
      return count === 1
    },

    noteFailure: async (id: string, because: string): Promise<void> => {
      await client.disclosure.updateMany({ where: { id, state: 'scheduled' }, data: { publishFailure: because } })
    },

    /** Whose it is to review. */
    setReviewer: async (id: string, reviewerId: string): Promise<void> => {
      await client.disclosure.update({ where: { id }, data: { reviewerId } })
    },

    setEntryUnit: async (id: string, entryUnit: AmountUnit): Promise<void> => {
      await client.disclosure.update({ where: { id }, data: { entryUnit } })
    },
  }
}
