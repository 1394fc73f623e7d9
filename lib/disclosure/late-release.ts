import 'server-only'
import type { Database } from '@/lib/db/database'
import type { DisclosureRow } from '@/lib/db/disclosures'
import { judge } from '@/lib/rules/judge'
import type { Subject } from '@/lib/rules/rule'
import type { State } from '@/lib/workflow/states'
import type { Judgement } from './judgement'

/** `2025-09-03` where the county is, whatever the server's own clock says. */
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

export type Release = NonNullable<Subject['release']>

type Passed = Pick<DisclosureRow, 'fiscalYear' | 'approvedAt'> & { readonly unit: Pick<DisclosureRow['unit'], 'divisionCode'> }

/** Between which days: 批复日期 as the bureau set it for its season, or else the day this disclosure passed. Null before it has. */
export const releaseOf = async (db: Database, { unit, fiscalYear, approvedAt }: Passed, publishedAt: Date): Promise<Release | null> => {
  if (approvedAt === null) return null
  const season = await db.seasons.of(unit.divisionCode, fiscalYear)
  return { approvedOn: season?.approvedOn ?? day.format(new Date(approvedAt)), publishedOn: day.format(publishedAt) }
}

const waiting: readonly State[] = ['approved', 'scheduled']

/** What has passed and is not yet public, were it published as planned, or else now. */
export const releaseAhead = async (db: Database, row: Passed & Pick<DisclosureRow, 'state' | 'publishAt'>, now: Date): Promise<Release | null> =>
  waiting.includes(row.state) ? releaseOf(db, row, row.publishAt === null ? now : new Date(row.publishAt)) : null

/** A judgement with what only the day of publication shows; it is kept with the photograph. */
export const judgedAtRelease = (judgement: Judgement, release: Release | null): Judgement => {
  if (release === null) return judgement
  const { report, narrative, findings } = judgement
  const known = new Set(findings.map(({ key }) => key))
  const late = judge({ report, narrative, basis: 'facts', release }).filter(({ key }) => !known.has(key))
  return { ...judgement, findings: [...findings, ...late] }
}
