import 'server-only'
import type { AmountUnit } from '@/lib/money/format'
import type { Actor } from '@/lib/workflow/actor'
import type { State } from '@/lib/workflow/states'
import type { Client } from './client'
import { disclosureRowsOver, isSeenBy, UUID, type DisclosureRow } from './disclosure-row'
import { reachOf, type UnitRow } from './units'

export type { DisclosureRow } from './disclosure-row'

/** How many disclosures stand in a state; `unitId` where it is a unit that the person holds a role towards, and not only its division. */
export type CountedDisclosures = { readonly state: State; readonly unitId: string | null; readonly divisionCode: string; readonly disclosures: number }

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

type Seer = Pick<Actor, 'roles'>

export const disclosuresOver = (client: Client) => {
  const { oneSeenBy, one, allSeenBy, ofSeason } = disclosureRowsOver(client)
  return {
    listSeenBy: allSeenBy,
    ofSeason,
    seenBy: oneSeenBy,
    /** Whoever asks: for work that the server does by itself. */
    unsafeById: one,

    countSeenBy: async (actor: Seer, states: readonly State[]): Promise<readonly CountedDisclosures[]> => {
      const { units } = reachOf(actor)
      return client.$queryRaw<CountedDisclosures[]>`
        SELECT d.state, CASE WHEN u.id = ANY(${units}::uuid[]) THEN u.id END AS "unitId", u.division_code AS "divisionCode", count(*)::int AS disclosures
        FROM disclosures d JOIN units u ON u.id = d.unit_id
        WHERE d.state = ANY(${states}::disclosure_state[]) AND ${isSeenBy(actor)}
        GROUP BY 1, 2, 3`
    },

    /** The years a division has disclosures of, newest first. */
    yearsOf: async (divisionCode: string): Promise<readonly number[]> => {
      const rows = await client.disclosure.findMany({ where: { unit: { divisionCode } }, distinct: ['fiscalYear'], select: { fiscalYear: true }, orderBy: { fiscalYear: 'desc' } })
      return rows.map((row) => row.fiscalYear)
    },

    /** The fresh row, locked until the transaction ends: what is decided on it stays true while it is written. */
    lockedSeenBy: async (actor: Seer, id: string): Promise<DisclosureRow | null> => {
      if (!UUID.test(id)) return null
      const locked = await client.$queryRaw<readonly unknown[]>`
        SELECT 1 FROM disclosures d JOIN units u ON u.id = d.unit_id WHERE d.id = ${id}::uuid AND ${isSeenBy(actor)} FOR UPDATE OF d`
      // Read after it was locked, and not together: whoever was waited for may have changed anything.
      return locked.length === 0 ? null : oneSeenBy(actor, id)
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
      const count = await client.$executeRaw`UPDATE disclosures SET version = version + 1, updated_at = ${at} WHERE id = ${id}::uuid AND version = ${version}`
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
