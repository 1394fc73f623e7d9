import { documentRef } from '../read-document'
import type { Rule } from '../rule'

const DAY = 86_400_000

export const r14WithinTwentyDays: Rule = {
  id: 'R14',
  title: '应在批复后20日内公开',
  relation: '公开日期 − 批复日期 ≤ 规定天数。',
  severity: 'warning',
  tolerance: 'none',
  appliesTo: 'facts',
  reads: ['releaseDays'],
  basis: '预算法第十四条',
  check: function* ({ report, release }) {
    if (release === undefined) return
    const { approvedOn, publishedOn } = release
    // Days as the calendar counts them: both are midnights of one clock, so what divides them is whole.
    const days = (Date.parse(publishedOn) - Date.parse(approvedOn)) / DAY
    const { releaseDays } = report.template.thresholds
    if (days > releaseDays)
      yield { what: `${approvedOn} 批复，${publishedOn} 公开，相隔 ${days} 日，规定 ${releaseDays} 日内公开`, left: [documentRef('公开日期')], advice: '请尽快公开，并写明延迟的原因。' }
  },
}
