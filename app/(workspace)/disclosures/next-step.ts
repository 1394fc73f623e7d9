import type { ListedDisclosure } from '@/lib/disclosure/list-disclosures'
import type { FindingCount } from '@/lib/disclosure/judge-listed'
import { theTemplate } from '@/lib/template/templates'
import { daysBetween, momentWords, yearOf } from '../moment'

type Line = Pick<ListedDisclosure, 'state' | 'templateId' | 'submittedAt' | 'approvedAt' | 'publishAt' | 'editable' | 'steps'>

const daysWords = (days: number): string => (days >= 0 ? `剩 ${String(days)} 天` : `逾期 ${String(-days)} 天`)

/** Days left to publish: the form counts them from the approval (批复后二十日内). Null where nothing was approved. */
export const daysToPublish = ({ templateId, approvedAt }: Pick<Line, 'templateId' | 'approvedAt'>, now: string): number | null =>
  approvedAt === null ? null : theTemplate(templateId).thresholds.releaseDays - daysBetween(approvedAt, now)

const toDo = (count: FindingCount | undefined): string => {
  if (count === undefined) return '填报'
  if (count.errors > 0) return `改正 ${String(count.errors)} 项错误`
  if (count.unexplained > 0) return `说明 ${String(count.unexplained)} 项警告`
  return '可以提交'
}

/** What comes next and with whom it lies, in a few words. */
export const nextStepWords = (line: Line, count: FindingCount | undefined, now: string): string => {
  switch (line.state) {
    case 'draft':
      return line.editable ? toDo(count) : '单位填报中'
    case 'unitReview':
      return line.steps.includes('handBack') ? '请复核后提交' : '单位负责人复核中'
    case 'returned':
      return line.editable ? `按退回意见修改；${toDo(count)}` : '单位修改中'
    case 'submitted':
      return line.submittedAt === null ? '等财政局审核' : `等财政局审核，第 ${String(daysBetween(line.submittedAt, now) + 1)} 天`
    case 'underReview':
      return '财政局审核中'
    case 'approved': {
      const days = daysToPublish(line, now)
      return days === null ? '等待公开' : `等待公开，${daysWords(days)}`
    }
    case 'scheduled':
      return line.publishAt === null ? '到时公开' : `${momentWords(line.publishAt, yearOf(now))} 公开`
    case 'published':
      return '已公开'
    case 'correcting':
      return line.editable ? `更正；${toDo(count)}` : '单位更正中'
    case 'withdrawn':
      return '公开已撤回，等财政局开放重新填报'
  }
}
