import type { ListedDisclosure } from '@/lib/disclosure/list-disclosures'
import { queueHistory } from '@/lib/disclosure/queue-history'
import type { RiskFacts } from '@/lib/workflow/risk'
import type { Judged } from '../judged-lines'

/** What stands out of each line, from what was judged of it and from what became of it before. */
export const risksOf = async (lines: readonly ListedDisclosure[], judged: ReadonlyMap<string, Judged>, now: string): Promise<ReadonlyMap<string, RiskFacts>> => {
  const before = await queueHistory(lines, new Date(now))
  return new Map(lines.map(({ id }) => {
    const { count, measured } = judged.get(id) ?? { count: undefined, measured: undefined }
    const { late, corrected, returned } = before.get(id) ?? { late: 0, corrected: 0, returned: 0 }
    const [warnings, unexplained] = [count?.warnings ?? 0, count?.unexplained ?? 0]
    return [id, { errors: count?.errors ?? 0, unexplained, late, corrected, returned, explained: warnings - unexplained, jumps: measured?.jumps ?? 0 }]
  }))
}
