import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { AmountUnit } from '@/lib/money/format'
import type { Actor } from '@/lib/workflow/actor'
import type { State } from '@/lib/workflow/states'
import type { Client } from './client'
import { reachOf, type UnitRow } from './units'

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

type Stored = Pick<DisclosureRow, 'id' | 'fiscalYear' | 'templateId' | 'state' | 'version' | 'receipt' | 'signedHash' | 'publishFailure'> & {
  readonly entryUnit: string
  readonly updatedAt: Date
  readonly submittedAt: Date | null
  readonly submittedBy: string | null
  readonly submitterName: string | null
  readonly approvedAt: Date | null
  readonly approvedBy: string | null
  readonly approverName: string | null
  readonly publishAt: Date | null
  readonly reviewerId: string | null
  readonly reviewerName: string | null
  readonly unitId: string
} & { readonly [Name in Exclude<keyof UnitRow, 'id' | 'code' | 'name'>]: UnitRow[Name] } & { readonly unitCode: string; readonly unitName: string }

const person = (userId: string | null, name: string | null) => (userId === null ? null : { userId, name: name ?? '' })

const disclosureRow = ({ entryUnit, updatedAt, submittedAt, submittedBy, submitterName, approvedAt, approvedBy, approverName, publishAt, reviewerId, reviewerName, unitId, unitCode, unitName, kind, scope, departmentCode, departmentName, divisionCode, divisionName, ...row }: Stored): DisclosureRow => ({
  ...row,
  unit: { id: unitId, code: unitCode, name: unitName, kind, scope, departmentCode, departmentName, divisionCode, divisionName },
  entryUnit: entryUnit === '万元' ? '万元' : '元',
  updatedAt: updatedAt.toISOString(),
  submittedAt: submittedAt?.toISOString() ?? null,
  submittedBy: person(submittedBy, submitterName),
  approvedAt: approvedAt?.toISOString() ?? null,
  approvedBy: person(approvedBy, approverName),
  publishAt: publishAt?.toISOString() ?? null,
  reviewer: person(reviewerId, reviewerName),
})

/**
 * Disclosures with their units and the people they name, in one statement and by one way: every page and every save of the
 * workspace begins with it, and seven questions one after the other were most of what a save cost.
 */
const asked = Prisma.sql`
  SELECT d.id, d.fiscal_year AS "fiscalYear", d.template_id AS "templateId", d.state, d.version, d.entry_unit AS "entryUnit", d.updated_at AS "updatedAt",
    d.submitted_at AS "submittedAt", d.submitted_by AS "submittedBy", submitter.name AS "submitterName", d.receipt, d.approved_at AS "approvedAt",
    d.approved_by AS "approvedBy", approver.name AS "approverName", d.signed_hash AS "signedHash", d.publish_at AS "publishAt", d.publish_failure AS "publishFailure",
    d.reviewer_id AS "reviewerId", reviewer.name AS "reviewerName", u.id AS "unitId", u.code AS "unitCode", u.name AS "unitName", u.kind, u.scope,
    department.code AS "departmentCode", department.name AS "departmentName", u.division_code AS "divisionCode", division.name AS "divisionName"
  FROM disclosures d JOIN units u ON u.id = d.unit_id
    JOIN departments department ON department.id = u.department_id JOIN divisions division ON division.code = u.division_code
    LEFT JOIN users submitter ON submitter.id = d.submitted_by LEFT JOIN users approver ON approver.id = d.approved_by LEFT JOIN users reviewer ON reviewer.id = d.reviewer_id`

type Seer = Pick<Actor, 'roles'>

/** What a person sees: the units they hold, and whole divisions. */
export const isSeenBy = (actor: Seer): Prisma.Sql => {
  const { units, divisions } = reachOf(actor)
  return Prisma.sql`(u.id = ANY(${units}::uuid[]) OR u.division_code = ANY(${divisions}))`
}

export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const disclosureRowsOver = (client: Client) => {
  const rows = async (which: Prisma.Sql): Promise<readonly DisclosureRow[]> => (await client.$queryRaw<Stored[]>`${asked} WHERE ${which}`).map(disclosureRow)
  return {
    /** Null where there is none, or none that this person may see. */
    oneSeenBy: async (actor: Seer, id: string): Promise<DisclosureRow | null> =>
      // Anything may stand in an address; what is no id names nothing.
      UUID.test(id) ? ((await rows(Prisma.sql`d.id = ${id}::uuid AND ${isSeenBy(actor)}`))[0] ?? null) : null,

    one: async (id: string): Promise<DisclosureRow | null> => (await rows(Prisma.sql`d.id = ${id}::uuid`))[0] ?? null,

    /** The newest year first, then by unit code; `states`: only those that stand there. */
    allSeenBy: async (actor: Seer, states?: readonly State[]): Promise<readonly DisclosureRow[]> => {
      const standing = states === undefined ? Prisma.empty : Prisma.sql`AND d.state = ANY(${states}::disclosure_state[])`
      return rows(Prisma.sql`${isSeenBy(actor)} ${standing} ORDER BY d.fiscal_year DESC, u.code`)
    },

    /** A division's year: of each unit the newest last. */
    ofSeason: async (divisionCode: string, fiscalYear: number): Promise<readonly DisclosureRow[]> =>
      rows(Prisma.sql`d.fiscal_year = ${fiscalYear} AND u.division_code = ${divisionCode} AND u.active ORDER BY u.code, d.created_at`),
  }
}
