import 'server-only'
import { templates } from '@/lib/template/templates'
import type { RegisterRow, RosterSeason } from '@/lib/db/directory'

/** 及时: days of the calendar between 批复 and the first publication, against those allowed; or what is still to come. */
export type Timeliness =
  | { readonly kind: 'inTime' | 'late'; readonly days: number; readonly allowed: number }
  /** Not published: the last day is still ahead (`daysLeft` 0 is today), or past. */
  | { readonly kind: 'waiting' | 'overdue'; readonly deadline: string; readonly daysLeft: number }

const DAY_MS = 86_400_000
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
const between = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

/** Of what is published; null where nobody said when it was approved, or the approval kept is that of a correction. */
export const timelinessOf = ({ approvedOn, firstPublishedOn, templateId }: Pick<RegisterRow, 'approvedOn' | 'firstPublishedOn' | 'templateId'>): Timeliness | null => {
  const allowed = templates.get(templateId)?.thresholds.releaseDays
  if (approvedOn === null || allowed === undefined || approvedOn > firstPublishedOn) return null
  const days = between(approvedOn, firstPublishedOn)
  return { kind: days > allowed ? 'late' : 'inTime', days, allowed }
}

/** Of a unit that has not published; null where the bureau has named no day. */
export const timelinessAhead = (season: Pick<RosterSeason, 'deadline'> | undefined, now: Date): Timeliness | null => {
  if (season === undefined) return null
  const daysLeft = between(day.format(now), season.deadline)
  return { kind: daysLeft < 0 ? 'overdue' : 'waiting', deadline: season.deadline, daysLeft }
}
