import type { IconName } from '@/components/icon/icon'
import { type State, stateNames } from '@/lib/workflow/states'
import { Tag } from './tag'
import type { Tone } from './tone'

const looks: Readonly<Record<State, { readonly icon: IconName; readonly tone: Tone }>> = {
  draft: { icon: 'edit', tone: 'act' },
  unitReview: { icon: 'review', tone: 'act' },
  submitted: { icon: 'sent', tone: 'notice' },
  underReview: { icon: 'review', tone: 'notice' },
  returned: { icon: 'back', tone: 'warning' },
  approved: { icon: 'done', tone: 'ok' },
  scheduled: { icon: 'clock', tone: 'ok' },
  published: { icon: 'lock', tone: 'ok' },
  correcting: { icon: 'edit', tone: 'warning' },
  withdrawn: { icon: 'withdrawn', tone: 'plain' },
}

export const StateTag = ({ state }: { readonly state: State }) => {
  const { icon, tone } = looks[state]
  return <Tag tone={tone} icon={icon}>{stateNames[state]}</Tag>
}
