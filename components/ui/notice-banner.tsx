import type { ReactNode } from 'react'
import { Icon } from '@/components/icon/icon'
import { classNames } from './class-names'
import { type Tone, toneClass, toneIcon } from './tone'

type NoticeBannerProps = {
  readonly tone: Tone
  readonly title: ReactNode
  readonly children?: ReactNode
  /** Links or buttons, to the right. */
  readonly actions?: ReactNode
  /** `alert` only for what came as the answer to something just done. */
  readonly role?: 'alert' | 'status' | undefined
}

/** A strip across the page: what happened, why, what to do. */
export const NoticeBanner = ({ tone, title, children, actions, role }: NoticeBannerProps) => (
  <div role={role} className={classNames('flex flex-wrap gap-x-6 gap-y-2 border border-l-4 px-4 py-3', toneClass[tone].fill, toneClass[tone].edge)}>
    <div className="min-w-0 flex-1 basis-60">
      <p className={classNames('flex gap-2 font-semibold', toneClass[tone].text)}>
        <Icon name={toneIcon[tone]} className="mt-[0.35em]" />
        <span className="min-w-0">{title}</span>
      </p>
      {children !== undefined && <div className="pl-6">{children}</div>}
    </div>
    {actions !== undefined && <div className="flex flex-wrap items-center gap-3">{actions}</div>}
  </div>
)
