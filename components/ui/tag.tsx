import type { ReactNode } from 'react'
import { Icon, type IconName } from '@/components/icon/icon'
import { classNames } from './class-names'
import { type Tone, toneClass } from './tone'

type TagProps = {
  readonly tone?: Tone
  readonly icon?: IconName | undefined
  readonly children: ReactNode
}

/** Shape, word and colour; any one of them may be taken away. */
export const Tag = ({ tone = 'plain', icon, children }: TagProps) => (
  <span className={classNames('inline-flex h-5.5 items-center gap-1.25 rounded-seal border pr-1.75 pl-1.5 text-12 font-medium whitespace-nowrap', toneClass[tone].fill, toneClass[tone].text)}>
    {icon !== undefined && <Icon name={icon} className="size-3.5" />}
    {children}
  </span>
)
