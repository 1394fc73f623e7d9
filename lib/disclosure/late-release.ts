import 'server-only'
import type { Subject } from '@/lib/rules/rule'
import { judge } from '@/lib/rules/judge'
import type { Judgement } from './judgement'

/** `2025-09-03` where the county is, whatever the server's own clock says. */
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

export const releaseOf = (approvedAt: string, publishedAt: Date): NonNullable<Subject['release']> => ({ approvedOn: day.format(new Date(approvedAt)), publishedOn: day.format(publishedAt) })

/**
 * A judgement with what only the day of publication shows. It is kept with the photograph and stands in nobody's way: a
 * late publication is late, but not publishing would be worse.
 */
export const judgedAtRelease = (judgement: Judgement, approvedAt: string | null, publishedAt: Date): Judgement => {
  if (approvedAt === null) return judgement
  const { report, narrative, findings } = judgement
  const known = new Set(findings.map(({ key }) => key))
  const late = judge({ report, narrative, basis: 'facts', release: releaseOf(approvedAt, publishedAt) }).filter(({ key }) => !known.has(key))
  return { ...judgement, findings: [...findings, ...late] }
}
