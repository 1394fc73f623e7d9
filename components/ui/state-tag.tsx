import type { IconName } from '@/components/icon/icon'
import { type State, stateNames } from '@/lib/workflow/states'
import { Tag } from './tag'
import type { Tone } from './tone'

/** The states of a disclosure as people see them; `scheduled` is approved and waiting for its day. */
export type StateName = State | 'scheduled'

const words: Readonly<Record<StateName, string>> = { ...stateNames, scheduled: '待公开' }

const looks: Readonly<Record<StateName, { readonly icon: IconName; readonly tone: Tone }>> = {
  draft: { icon: 'edit', tone: 'act' },
  submitted: { icon: 'sent', tone: 'notice' },
  underReview: { icon: 'review', tone: 'notice' },
  returned: { icon: 'back', tone: 'warning' },
  approved: { icon: 'done', tone: 'ok' },
  scheduled: { icon: 'clock', tone: 'ok' },
  published: { icon: 'lock', tone: 'ok' },
  withdrawn: { icon: 'withdrawn', tone: 'plain' },
}

export const StateTag = ({ state }: { readonly state: StateName }) => {
  const { icon, tone } = looks[state]
  return <Tag tone={tone} icon={icon}>{words[state]}</Tag>
}
