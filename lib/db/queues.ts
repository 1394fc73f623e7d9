import 'server-only'
import type { Client } from './client'
import type { BundleScope, BundleState } from './bundles'

/** A publication at a set time: waiting, held by a server until `leasedUntil`, or given back with its failure (`publishAt` null). */
export type QueuedPublication = {
  readonly id: string; readonly divisionCode: string; readonly unitName: string; readonly fiscalYear: number
  readonly publishAt: Date | null; readonly leasedUntil: Date | null; readonly failure: string | null
}

export type QueuedBundle = {
  readonly id: string; readonly divisionCode: string; readonly divisionName: string; readonly fiscalYear: number; readonly scope: BundleScope; readonly state: BundleState
  readonly byName: string; readonly at: Date; readonly done: number; readonly total: number; readonly attempts: number; readonly leasedUntil: Date | null; readonly finishedAt: Date | null; readonly failure: string | null
}

/** Of the whole installation, and of nobody: a message has no division, and its address belongs to a person. */
export type MailFigures = { readonly waiting: number; readonly tried: number; readonly held: number; readonly givenUp: number; readonly sentToday: number; readonly lastSentAt: Date | null; readonly failures: readonly string[] }

/** How many disclosures have a kept count of findings, and how many of those are of the version that stands now. */
export type TallyFigures = { readonly disclosures: number; readonly kept: number; readonly current: number; readonly lastAt: Date | null }

/** How many disclosures use a form: those somebody works on, and those that are public or were. */
export type TemplateUse = { readonly templateId: string; readonly atWork: number; readonly published: number }

export const queuesOver = (client: Client) => ({
  /** What waits to be published in these divisions, what came back first. */
  publications: (divisions: readonly string[], limit: number): Promise<readonly QueuedPublication[]> => client.$queryRaw<QueuedPublication[]>`
    SELECT d.id::text, u.division_code AS "divisionCode", u.name AS "unitName", d.fiscal_year AS "fiscalYear", d.publish_at AS "publishAt", d.leased_until AS "leasedUntil", d.publish_failure AS failure
    FROM disclosures d JOIN units u ON u.id = d.unit_id
    WHERE u.division_code = ANY (${[...divisions]}) AND (d.state = 'scheduled' OR (d.state = 'approved' AND d.publish_failure IS NOT NULL))
    ORDER BY d.publish_at NULLS FIRST, u.code LIMIT ${limit}`,

  /** What is bundled of these divisions, the newest first. */
  bundles: (divisions: readonly string[], limit: number): Promise<readonly QueuedBundle[]> => client.$queryRaw<QueuedBundle[]>`
    SELECT b.id::text, b.division_code AS "divisionCode", v.name AS "divisionName", b.fiscal_year AS "fiscalYear", b.scope::text, b.state::text, b.by_name AS "byName", b.at, b.done, b.total, b.attempts,
           b.leased_until AS "leasedUntil", b.finished_at AS "finishedAt", b.failure
    FROM bundles b JOIN divisions v ON v.code = b.division_code WHERE b.division_code = ANY (${[...divisions]}) ORDER BY b.at DESC LIMIT ${limit}`,

  mails: async (): Promise<MailFigures> => {
    const [row] = await client.$queryRaw<MailFigures[]>`
      SELECT count(*) FILTER (WHERE waits)::int AS waiting, count(*) FILTER (WHERE waits AND attempts > 0)::int AS tried, count(*) FILTER (WHERE waits AND leased_until > now())::int AS held,
             count(*) FILTER (WHERE given_up_at IS NOT NULL)::int AS "givenUp", count(*) FILTER (WHERE sent_at > now() - interval '1 day')::int AS "sentToday", max(sent_at) AS "lastSentAt",
             coalesce(array_agg(DISTINCT failure) FILTER (WHERE failure IS NOT NULL), '{}') AS failures
      FROM (SELECT *, sent_at IS NULL AND given_up_at IS NULL AS waits FROM mail_messages) AS messages`
    if (row === undefined) throw new Error('a count has one row')
    return row
  },

  tallies: async (divisions: readonly string[]): Promise<TallyFigures> => {
    const [row] = await client.$queryRaw<TallyFigures[]>`
      SELECT count(*)::int AS disclosures, count(t.disclosure_id)::int AS kept, count(*) FILTER (WHERE t.version = d.version)::int AS current, max(t.at) AS "lastAt"
      FROM disclosures d JOIN units u ON u.id = d.unit_id LEFT JOIN finding_tallies t ON t.disclosure_id = d.id WHERE u.division_code = ANY (${[...divisions]})`
    if (row === undefined) throw new Error('a count has one row')
    return row
  },

  templatesUsed: (divisions: readonly string[]): Promise<readonly TemplateUse[]> => client.$queryRaw<TemplateUse[]>`
    SELECT d.template_id AS "templateId", count(*) FILTER (WHERE d.state NOT IN ('published', 'withdrawn'))::int AS "atWork", count(*) FILTER (WHERE d.state IN ('published', 'withdrawn'))::int AS published
    FROM disclosures d JOIN units u ON u.id = d.unit_id WHERE u.division_code = ANY (${[...divisions]}) GROUP BY 1`,
})
