import type { IconName } from '@/components/icon/icon'
import { Tag } from './tag'
import type { Tone } from './tone'

/** The states of a disclosure as people see them; `scheduled` is approved and waiting for its day. */
export type StateName = 'draft' | 'submitted' | 'underReview' | 'returned' | 'approved' | 'scheduled' | 'published' | 'withdrawn'

const looks: Record<StateName, { readonly word: string; readonly icon: IconName; readonly tone: Tone }> = {
  draft: { word: '填报中', icon: 'edit', tone: 'act' },
  submitted: { word: '待审', icon: 'sent', tone: 'notice' },
  underReview: { word: '审核中', icon: 'review', tone: 'notice' },
  returned: { word: '已退回', icon: 'back', tone: 'warning' },
  approved: { word: '已通过', icon: 'done', tone: 'ok' },
  scheduled: { word: '待公开', icon: 'clock', tone: 'ok' },
  published: { word: '已公开', icon: 'lock', tone: 'ok' },
  withdrawn: { word: '已撤回', icon: 'withdrawn', tone: 'plain' },
}

export const StateTag = ({ state }: { readonly state: StateName }) => {
  const { word, icon, tone } = looks[state]
  return <Tag tone={tone} icon={icon}>{word}</Tag>
}
