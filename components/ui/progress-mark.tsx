import { Icon, type IconName } from '@/components/icon/icon'
import { classNames } from './class-names'

/** 未填, 部分, 填完, 本年无. */
export type Progress = 'blank' | 'partial' | 'complete' | 'none'

export const progressWords: Record<Progress, string> = { blank: '未填', partial: '部分', complete: '填完', none: '本年无' }
const icons: Record<Progress, IconName> = { blank: 'blank', partial: 'partial', complete: 'done', none: 'none' }

type ProgressMarkProps = {
  readonly progress: Progress
  /** Colours the mark only where something is wrong. */
  readonly trouble?: 'error' | 'warning' | undefined
  readonly label?: string | undefined
}

/** How far a section is. “填完” is grey: what is left to do must stand out, not what is done. */
export const ProgressMark = ({ progress, trouble, label }: ProgressMarkProps) => (
  <Icon
    name={icons[progress]}
    label={label}
    className={classNames(
      trouble === 'error' ? 'text-error' : trouble === 'warning' ? 'text-warn' : progress === 'complete' || progress === 'none' ? 'text-line-ctl' : 'text-ink-2',
    )}
  />
)
