import 'server-only'
import { database } from '@/lib/db/database'
import type { DisclosureRow } from '@/lib/db/disclosures'
import { theTemplate } from '@/lib/template/templates'
import { daysUntil } from './season-map'

/** What became of a submission and its unit before, and how many days it is past the day of publication. */
export type LineHistory = { readonly late: number; readonly corrected: number; readonly returned: number }

type Line = Pick<DisclosureRow, 'id' | 'unit' | 'fiscalYear' | 'templateId' | 'approvedAt'>

const DAY_MS = 86_400_000

/** The last day: as the bureau set it for its season, or else counted from the day this one passed; null before either. */
const deadlines = async (lines: readonly Line[]): Promise<(line: Line) => string | null> => {
  const db = database()
  const seasons = new Map<string, string | null>()
  for (const { unit, fiscalYear } of lines) {
    const name = `${unit.divisionCode} ${String(fiscalYear)}`
    if (!seasons.has(name)) seasons.set(name, (await db.seasons.of(unit.divisionCode, fiscalYear))?.deadline ?? null)
  }
  return ({ unit, fiscalYear, templateId, approvedAt }) => {
    const set = seasons.get(`${unit.divisionCode} ${String(fiscalYear)}`) ?? null
    if (set !== null || approvedAt === null) return set
    return new Date(Date.parse(approvedAt) + theTemplate(templateId).thresholds.releaseDays * DAY_MS).toISOString()
  }
}

/** For lines that `listDisclosures` answered: whoever holds them may see what they are about. */
export const queueHistory = async (lines: readonly Line[], now: Date): Promise<ReadonlyMap<string, LineHistory>> => {
  const { events } = database()
  const [returned, corrected, deadlineOf] = await Promise.all([events.returnsAmong(lines.map(({ id }) => id)), events.correctionsOfUnits(lines.map(({ unit }) => unit.id)), deadlines(lines)])
  return new Map(lines.map((line) => {
    const deadline = deadlineOf(line)
    return [line.id, { late: deadline === null ? 0 : Math.max(0, -daysUntil(deadline.slice(0, 10), now)), corrected: corrected.get(line.unit.id) ?? 0, returned: returned.get(line.id) ?? 0 }]
  }))
}
