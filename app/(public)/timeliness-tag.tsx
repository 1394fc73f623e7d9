import type { Timeliness } from '@/lib/publication/timeliness'
import { Tag } from '@/components/ui/tag'

const wordsOf = (timeliness: Timeliness): string => {
  switch (timeliness.kind) {
    case 'inTime': return timeliness.days === 0 ? '及时，批复当日' : `及时，批复后 ${String(timeliness.days)} 日`
    case 'late': return `迟，批复后 ${String(timeliness.days)} 日，规定 ${String(timeliness.allowed)} 日`
    case 'waiting': return `未公开，期限 ${timeliness.deadline}`
    case 'overdue': return `未公开，超过期限 ${String(-timeliness.daysLeft)} 日`
  }
}

const tones = { inTime: 'ok', late: 'warning', waiting: 'plain', overdue: 'warning' } as const

/** 及时 of one unit's year, in words. */
export const TimelinessTag = ({ timeliness }: { readonly timeliness: Timeliness }) => <Tag tone={tones[timeliness.kind]}>{wordsOf(timeliness)}</Tag>
